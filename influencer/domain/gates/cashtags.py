"""X takes one cashtag a post, and refuses the second."""

from collections.abc import Iterator

from influencer.domain.gates.standards import Standards
from influencer.domain.models import Draft
from influencer.domain.text import find_cashtags


def reasons(draft: Draft, _standards: Standards) -> Iterator[str]:
    """More cashtags than one."""
    if len(cashtags := find_cashtags(draft.text)) > 1:
        yield f"{len(cashtags)} cashtags, X allows one"
