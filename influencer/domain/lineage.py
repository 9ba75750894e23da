"""Whether the store may be older than what was posted, and what it then missed.

A store that was put back from a backup, or copied to another machine, does not know of what was
posted since. The account's own timeline does.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from influencer.domain.models import Post, PostStatus, Slot
from influencer.domain.settling import is_same_text
from influencer.domain.text import find_hashtags
from influencer.domain.timeline import Reading, SeenPost

LONG_SILENCE = timedelta(hours=12)
"""A store in which nothing was posted for longer may be a backup's."""

OURS = 5
"""So many hashtags make a post look like one of ours, unless ours have fewer; people write few."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Missed:
    """What the timeline shows and the store did not know.

    Attributes:
        posts: prepared posts that are published already, each with its id.
        slots: slots that were served by posts of which the store has no trace.
    """

    posts: Sequence[tuple[Post, str]]
    slots: Sequence[tuple[Slot, str]]


def is_certainly_older(last_attempt: int, *, sent_before: int) -> bool:
    """Whether more was sent from this folder for an account than the store knows of."""
    return sent_before > last_attempt


def may_be_older(known_until: datetime | None, *, now: datetime) -> bool:
    """Whether an account has been at rest for so long that it is worth a look."""
    return known_until is not None and now - known_until > LONG_SILENCE


def what_was_missed(
    reading: Reading,
    posts: Sequence[Post],
    slots: Sequence[Slot],
    *,
    known: Collection[str],
    hashtags: int,
) -> Missed:
    """Hold the timeline against the store.

    Args:
        reading: the timeline since the store was last known to be right.
        posts: those that are prepared.
        slots: of the schedule, in that time, ascending.
        known: ids on the platform that the store has.
        hashtags: how many a post of the account has.
    """
    strangers = [seen for seen in reading.posts if seen.reference not in known]
    found = [(post, seen.reference) for seen in strangers if (post := _twin(seen, posts))]
    references = {reference for _, reference in found}
    others = [
        seen
        for seen in strangers
        if seen.reference not in references and _looks_like_ours(seen, min(OURS, hashtags))
    ]
    served = [(slot, seen.reference) for seen in others if (slot := _slot_of(seen, slots))]
    return Missed(posts=found, slots=served)


def _twin(seen: SeenPost, posts: Sequence[Post]) -> Post | None:
    ready = (post for post in posts if post.status is PostStatus.READY)
    return next((post for post in ready if is_same_text(post.text, seen.text)), None)


def _looks_like_ours(seen: SeenPost, hashtags: int) -> bool:
    return seen.has_picture and len(find_hashtags(seen.text)) >= hashtags


def _slot_of(seen: SeenPost, slots: Sequence[Slot]) -> Slot | None:
    """The newest slot that was due by then, which is the one that a run serves."""
    return max(
        (slot for slot in slots if slot.due_at <= seen.posted_at),
        key=lambda slot: slot.due_at,
        default=None,
    )
