"""Mentions that nobody asked for break X's rules for automated accounts."""

from collections.abc import Iterator

from influencer.domain.gates.standards import Standards
from influencer.domain.models import Draft
from influencer.domain.text import find_mentions


def reasons(draft: Draft, _standards: Standards) -> Iterator[str]:
    """Somebody is mentioned."""
    if mentions := find_mentions(draft.text):
        yield f"mentions {mentions[0]!r}"
