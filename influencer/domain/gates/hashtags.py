"""Exactly as many hashtags as asked for, each one that X links, and none inside the prose."""

from collections.abc import Iterator

from influencer.domain.gates.standards import Standards
from influencer.domain.hashtags import hashtag_key
from influencer.domain.models import Draft
from influencer.domain.text import find_hashtags, is_valid_hashtag


def reasons(draft: Draft, standards: Standards) -> Iterator[str]:
    """The wrong number of hashtags, two that are the same, or one that is none."""
    tags, count = draft.hashtags, standards.hashtag_count
    if len({hashtag_key(tag) for tag in tags}) != count or len(tags) != count:
        yield f"needs exactly {count} distinct hashtags"
    for tag in tags:
        if not is_valid_hashtag(tag):
            yield f"#{tag} is no hashtag on X"
    if found := find_hashtags(draft.prose):
        yield f"#{found[0]} stands inside the prose"
