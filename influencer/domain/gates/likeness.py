"""Nothing is said twice: not word for word, and not in other words that are nearly the same."""

from collections.abc import Iterator

from influencer.domain.gates.standards import Standards
from influencer.domain.models import Draft
from influencer.domain.similarity import ALIKE, closest, normalise


def reasons(draft: Draft, standards: Standards) -> Iterator[str]:
    """An earlier post is the same, or too much alike."""
    own = normalise(draft.prose)
    if any(normalise(text) == own for text in standards.earlier):
        yield "was posted before, word for word"
    elif (likeness := closest(draft.prose, standards.earlier)) >= ALIKE:
        yield f"is {likeness:.0%} like an earlier post"
