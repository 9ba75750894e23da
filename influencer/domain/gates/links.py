"""A link costs thirteen times the price of a post."""

from collections.abc import Iterator

from influencer.domain.gates.standards import Standards
from influencer.domain.models import Draft
from influencer.domain.text import find_links


def reasons(draft: Draft, standards: Standards) -> Iterator[str]:
    """What X would make a link, unless the account allows it."""
    if (links := find_links(draft.text)) and not standards.may_link:
        yield f"X would make {links[0]!r} a link"
