"""X takes 280, as it counts them."""

from collections.abc import Iterator

from influencer.domain.gates.standards import Standards
from influencer.domain.models import Draft
from influencer.domain.text import MAX_WEIGHTED_LENGTH, weighted_length


def reasons(draft: Draft, _standards: Standards) -> Iterator[str]:
    """Too long, or empty."""
    weight = weighted_length(draft.text)
    if weight > MAX_WEIGHTED_LENGTH:
        yield f"weighs {weight}, at most {MAX_WEIGHTED_LENGTH}"
    if not draft.prose.strip():
        yield "the text is empty"
