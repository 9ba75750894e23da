"""What there is to know about the topics of an account."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from influencer.domain.facts import Fact, Topic
from influencer.domain.usage import Usage, rested, texts_left


@dataclass(frozen=True, slots=True, kw_only=True)
class TopicView:
    """A topic with what was made of it.

    Attributes:
        facts: how many facts of it may be posted.
        texts_left: how many of their phrasings were not used yet.
        share: of the account's posts of the last 90 days, 0 to 1.
        last_used: when a post about it was last due.
        runway_days: for how many days it has facts that have rested and a text that was not
            used, at the account's pace and its share by priority; then facts come back.
    """

    topic: Topic
    facts: int
    texts_left: int
    share: float
    last_used: datetime | None
    runway_days: float


def survey(
    topics: Sequence[Topic], facts: Sequence[Fact], usage: Usage, *, per_day: float, at: datetime
) -> list[TopicView]:
    """Every topic as it stands.

    Args:
        topics: as the account sees them.
        facts: the whole ledger.
        usage: what the account has used so far.
        per_day: how many posts the schedule has.
        at: the present moment.
    """
    posts = sum(usage.topic_counts.values()) or 1
    weight = sum(topic.priority for topic in topics if topic.is_enabled) or 1
    views = []
    for topic in topics:
        own = [fact for fact in facts if fact.topic == topic.slug and fact.is_current(at.date())]
        fresh = [fact for fact in rested(own, usage, at=at) if texts_left(fact, usage)]
        used = [usage.last_used[fact.id] for fact in own if fact.id in usage.last_used]
        pace = per_day * topic.priority / weight if topic.is_enabled else 0.0
        views.append(
            TopicView(
                topic=topic,
                facts=len(own),
                texts_left=sum(texts_left(fact, usage) for fact in own),
                share=usage.topic_counts.get(topic.slug, 0) / posts,
                last_used=max(used, default=None),
                runway_days=len(fresh) / pace if pace else 0.0,
            )
        )
    return views
