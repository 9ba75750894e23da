"""No two posts of a week or so begin with the same words."""

import re
from collections.abc import Iterator

from influencer.domain.gates.standards import Standards
from influencer.domain.models import Draft
from influencer.domain.similarity import normalise

WORDS = 3
_FILLERS = frozenset({"and", "but", "now", "ok", "okay", "so", "well", "yes"})
"""They make no other opening."""

_POSSESSIVE = re.compile(r"['’]s?(?!\w)|(?<=\w)['’](?=\w)")
_IN_NUMBER = re.compile(r"(?<=\d)[.,](?=\d)")


def opening(prose: str) -> tuple[str, ...]:
    """The first three words, however they are written: ``2,016`` and ``v0.3.10`` are one each."""
    words = normalise(_IN_NUMBER.sub("", _POSSESSIVE.sub("", prose))).split()
    while words and words[0] in _FILLERS:
        del words[0]
    return tuple(words[:WORDS])


def reasons(draft: Draft, standards: Standards) -> Iterator[str]:
    """One of the last fifty posts began like that."""
    own = opening(draft.prose)
    if own and any(opening(prose) == own for prose in standards.latest):
        yield f"begins with {' '.join(own)!r}, as one of the latest posts does"
