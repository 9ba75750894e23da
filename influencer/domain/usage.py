"""What an account has used so far, and what it has left."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from influencer.domain.facts import Fact

REST = timedelta(days=60)
"""A fact does not come back earlier while others are left."""

SHARE_WINDOW = timedelta(days=90)
"""Shares of topics are counted over this time."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Usage:
    """What the account has used so far, planned posts included.

    Attributes:
        last_used: when each fact was last posted or is due to be.
        times_used: how many posts were made from each.
        topic_counts: posts of each topic within ``SHARE_WINDOW``.
        last_area: area of the post before.
    """

    last_used: Mapping[str, datetime] = field(default_factory=dict)
    times_used: Mapping[str, int] = field(default_factory=dict)
    topic_counts: Mapping[str, int] = field(default_factory=dict)
    last_area: str | None = None


def has_rested(fact: Fact, usage: Usage, *, at: datetime) -> bool:
    """Whether the fact has not been used for ``REST``, nor will be soon."""
    used_at = usage.last_used.get(fact.id)
    return used_at is None or at - used_at >= REST


def rested(facts: Iterable[Fact], usage: Usage, *, at: datetime) -> list[Fact]:
    """Those that may come back."""
    return [fact for fact in facts if has_rested(fact, usage, at=at)]


def texts_left(fact: Fact, usage: Usage) -> int:
    """How many of its texts were not used yet: each is posted once."""
    return max(0, fact.text_count - usage.times_used.get(fact.id, 0))


def used_around(usage: Usage, at: datetime, *, posts: int) -> frozenset[str]:
    """The facts of so many posts before that moment, and of as many after it."""
    by_time: Sequence[str] = sorted(usage.last_used, key=lambda fact_id: usage.last_used[fact_id])
    before = [fact_id for fact_id in by_time if usage.last_used[fact_id] <= at]
    return frozenset((*before[-posts:], *by_time[len(before) : len(before) + posts]))
