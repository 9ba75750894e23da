"""No two posts of a week or so begin with the same words."""

import re
from collections.abc import Iterator

from influencer.domain.gates.standards import Standards
from influencer.domain.models import Draft

WORDS = 3
_WORD = re.compile(r"[\w'’-]+")


def opening(prose: str) -> tuple[str, ...]:
    """The first three words, in lower case."""
    return tuple(_WORD.findall(prose.casefold())[:WORDS])


def reasons(draft: Draft, standards: Standards) -> Iterator[str]:
    """One of the last fifty posts began like that."""
    own = opening(draft.prose)
    if own and any(opening(prose) == own for prose in standards.latest):
        yield f"begins with {' '.join(own)!r}, as one of the latest posts does"
