"""X takes 280, as it counts them."""

import re
from collections.abc import Iterator

from influencer.domain.gates.standards import Standards
from influencer.domain.models import Draft
from influencer.domain.text import MAX_WEIGHTED_LENGTH, weighted_length

_SAYS_SOMETHING = re.compile(r"[^\W_]")


def reasons(draft: Draft, _standards: Standards) -> Iterator[str]:
    """Too long, or without a letter or digit."""
    weight = weighted_length(draft.text)
    if weight > MAX_WEIGHTED_LENGTH:
        yield f"weighs {weight}, at most {MAX_WEIGHTED_LENGTH}"
    if not _SAYS_SOMETHING.search(draft.prose):
        yield "the text is empty"
