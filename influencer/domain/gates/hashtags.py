"""As many hashtags as asked for, each one that X links and no bait; none inside the prose."""

from collections.abc import Iterator

from influencer.domain.gates.standards import Standards
from influencer.domain.hashtags import hashtag_key, is_reach_bait
from influencer.domain.lookalikes import folded
from influencer.domain.models import Draft
from influencer.domain.text import find_hashtags, is_valid_hashtag


def reasons(draft: Draft, standards: Standards) -> Iterator[str]:
    """The wrong number of hashtags, two that are the same, one that is none, or bait for reach."""
    tags, count = draft.hashtags, standards.hashtag_count
    if len({hashtag_key(folded(tag)) for tag in tags}) != count or len(tags) != count:
        yield f"needs exactly {count} distinct hashtags"
    for tag in tags:
        if not is_valid_hashtag(tag):
            yield f"#{tag} is no hashtag on X"
        elif is_reach_bait(folded(tag)):
            yield f"#{tag} is there for reach only"
    if found := find_hashtags(draft.prose):
        yield f"#{found[0]} stands inside the prose"
