"""How alike two texts are: the Jaccard index of their character trigrams."""

import re
from collections.abc import Iterable

from influencer.domain.lookalikes import folded

ALIKE = 0.6
"""From here on two texts count as the same; measured on 500 posts (docs/design.md)."""

_NOT_A_WORD = re.compile(r"[\W_]+")


def normalise(prose: str) -> str:
    """The words only, in lower case: neither punctuation nor disguise makes a text new."""
    return _NOT_A_WORD.sub(" ", folded(prose).casefold()).strip()


def trigrams(prose: str) -> frozenset[str]:
    """All runs of three characters of the normalised text."""
    text = f"  {normalise(prose)} "
    return frozenset(text[start : start + 3] for start in range(len(text) - 2))


def jaccard(one: frozenset[str], other: frozenset[str]) -> float:
    """Shared trigrams per distinct trigram, 0 to 1."""
    return len(one & other) / len(one | other) if one and other else 0.0


def closest(prose: str, earlier: Iterable[str]) -> float:
    """The likeness to the most alike of the earlier texts; 0 where there is none."""
    own = trigrams(prose)
    return max((jaccard(own, trigrams(text)) for text in earlier), default=0.0)
