"""Which fact is next: due anniversaries, then what has rested longest in the topics behind."""

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta

from influencer.domain.facts import Fact, Topic

REST = timedelta(days=60)
"""A fact does not come back earlier while others are left."""

SHARE_WINDOW = timedelta(days=90)
"""Shares of topics are counted over this time."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Usage:
    """What the account has used so far, planned posts included.

    Attributes:
        last_used: when each fact was last posted or is due to be.
        topic_counts: posts of each topic within ``SHARE_WINDOW``.
        last_area: area of the post before.
    """

    last_used: Mapping[str, datetime] = field(default_factory=dict)
    topic_counts: Mapping[str, int] = field(default_factory=dict)
    last_area: str | None = None


def rank(
    facts: Sequence[Fact],
    topics: Sequence[Topic],
    usage: Usage,
    *,
    at: datetime,
    day: date,
    seed: int = 0,
) -> list[Fact]:
    """The facts that may be posted then, best first.

    Args:
        facts: the whole ledger.
        topics: those of the account; facts of disabled ones are left out.
        usage: what was used so far.
        at: when the post is due.
        day: the same moment as a local date, for anniversaries and review dates.
        seed: decides between facts that are equally due, so that two accounts differ.
    """
    enabled = {topic.slug: topic for topic in topics if topic.is_enabled}
    open_facts = [fact for fact in facts if fact.topic in enabled and fact.is_current(day)]
    open_facts.sort(key=lambda fact: _shuffle(fact.id, seed))
    return sorted(open_facts, key=lambda fact: _key(fact, enabled[fact.topic], usage, at, day))


def _key(
    fact: Fact, topic: Topic, usage: Usage, at: datetime, day: date
) -> tuple[bool, float, bool, float, float]:
    """Small is good: the anniversary, rest, another area, the topic's turn, the longest unused."""
    used_at = usage.last_used.get(fact.id)
    has_rested = _has_rested(fact, usage, at)
    turn = (usage.topic_counts.get(topic.slug, 0) + 1) / topic.priority
    used = used_at.timestamp() if used_at else 0.0
    return (
        not (has_rested and _is_anniversary(fact, day)),
        0.0 if has_rested else used,
        fact.area == usage.last_area,
        turn,
        used,
    )


def _is_anniversary(fact: Fact, day: date) -> bool:
    happened = fact.happened_on
    return (
        happened is not None
        and (happened.month, happened.day) == (day.month, day.day)
        and happened.year < day.year
    )


def _shuffle(fact_id: str, seed: int) -> str:
    """An order that is not the ledger's, so that neighbours in a file do not follow."""
    return hashlib.sha256(f"{seed}/{fact_id}".encode()).hexdigest()


def rested(facts: Sequence[Fact], usage: Usage, *, at: datetime) -> list[Fact]:
    """Those that have not been used for ``REST``."""
    return [fact for fact in facts if _has_rested(fact, usage, at)]


def _has_rested(fact: Fact, usage: Usage, at: datetime) -> bool:
    used_at = usage.last_used.get(fact.id)
    return used_at is None or at - used_at >= REST
