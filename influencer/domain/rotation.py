"""Which fact is next: due anniversaries, then what has rested longest in the topics behind."""

import hashlib
from collections.abc import Sequence
from datetime import date, datetime

from influencer.domain.anniversary import days_to_anniversary
from influencer.domain.facts import Fact, Topic
from influencer.domain.usage import REST, Usage, has_rested, texts_left, used_around

COMPUTED_ONE_IN = 5
"""Of so many posts in a row at most one states what was computed, while there are others."""


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

    First come those whose anniversary it is; then, whatever else is said of them, those that have
    rested before those that have not, and those with unused texts before those without. Of these
    come first: written ones where a computed one is near, those that do not wait for their own
    anniversary, those of another area than the post before, those of the topic that is furthest
    behind its share, those that were not used for longest.

    Args:
        facts: the whole ledger.
        topics: those of the account; facts of disabled ones are left out.
        usage: what was used so far.
        at: when the post is due.
        day: the same moment as a local date, for anniversaries and review dates.
        seed: decides between facts that are equally due, so that two accounts differ.
    """
    enabled = {topic.slug: topic for topic in topics if topic.is_enabled}
    near = used_around(usage, at, posts=COMPUTED_ONE_IN - 1)
    has_computed = any(fact.is_computed for fact in facts if fact.id in near)

    def key(fact: Fact) -> tuple[float, ...]:
        days_left = _days_left(fact, day)
        is_ready = has_rested(fact, usage, at=at) and texts_left(fact, usage) > 0
        return (
            not (is_ready and days_left == 0),
            *_tiredness(fact, usage, at),
            has_computed and fact.is_computed,
            0 < days_left < REST.days,
            fact.area == usage.last_area,
            *_turn(fact, enabled[fact.topic], usage),
        )

    open_facts = [fact for fact in facts if fact.topic in enabled and fact.is_current(day)]
    open_facts.sort(key=lambda fact: _shuffle(fact.id, seed))
    return sorted(open_facts, key=key)


def _days_left(fact: Fact, day: date) -> int:
    """Until its anniversary, for which it rests; far away where it has none."""
    return days_to_anniversary(fact.happened_on, day) if fact.happened_on else REST.days


def _tiredness(fact: Fact, usage: Usage, at: datetime) -> tuple[float, bool]:
    """When it was used, if that is too short ago; then whether all its texts were."""
    used_at = None if has_rested(fact, usage, at=at) else usage.last_used[fact.id]
    return used_at.timestamp() if used_at else 0.0, not texts_left(fact, usage)


def _turn(fact: Fact, topic: Topic, usage: Usage) -> tuple[float, float]:
    """Its topic's posts by its share, then when the fact was used."""
    used_at = usage.last_used.get(fact.id)
    posts = usage.topic_counts.get(topic.slug, 0) + 1
    return posts / topic.priority, used_at.timestamp() if used_at else 0.0


def _shuffle(fact_id: str, seed: int) -> str:
    """An order that is not the ledger's, so that neighbours in a file do not follow."""
    return hashlib.sha256(f"{seed}/{fact_id}".encode()).hexdigest()
