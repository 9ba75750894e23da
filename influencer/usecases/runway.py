"""How long an account can go on without saying anything twice."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from influencer.domain.facts import Fact, Topic
from influencer.domain.usage import Usage, texts_left


@dataclass(frozen=True, slots=True, kw_only=True)
class Runway:
    """What is left of the topics that are enabled.

    Attributes:
        texts: that were not used yet.
        days: for how many days they last at most, at the schedule's pace; infinite without one.
            What has a review date counts until then only.
        return_days: after how many days facts come back, as there are so few.
    """

    texts: int
    days: float
    return_days: float


def runway(
    facts: Sequence[Fact],
    topics: Sequence[Topic],
    usage: Usage,
    *,
    per_day: float,
    at: datetime,
) -> Runway:
    """How long all enabled topics together last, if what goes stale first is used first."""
    enabled = {topic.slug for topic in topics if topic.is_enabled}
    today = at.date()
    own = [fact for fact in facts if fact.topic in enabled and fact.is_current(today)]
    texts = sum(texts_left(fact, usage) for fact in own)
    if not per_day:
        return Runway(texts=texts, days=math.inf, return_days=math.inf)
    used = 0.0
    for fact in sorted(own, key=lambda fact: fact.review_by or date.max):
        room = ((fact.review_by or date.max) - today).days * per_day - used
        used += max(0.0, min(texts_left(fact, usage), room))
    return Runway(texts=texts, days=used / per_day, return_days=len(own) / per_day)
