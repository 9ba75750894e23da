"""What posts are written from, and what they are held to."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from influencer.domain.facts import Fact, Topic
from influencer.domain.gates import Standards
from influencer.domain.models import OFFLINE, Account, Draft
from influencer.domain.preferences import AccountSettings
from influencer.errors import UsageError
from influencer.ports import ImageRenderer, TextWriter, UsageLog

MEMORY = timedelta(days=365)
"""How far back a post must not be like an earlier one."""

RECENT_OPENINGS = 50
"""No post begins like one of so many before."""

RECENT_POSTS = 15
"""Hashtags are varied from those of so many posts before."""

RECENT_PICTURES = 30
"""Pictures are, from so many."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Material:
    """What posts are made from.

    Attributes:
        facts: the whole ledger.
        topics: as the account sees them.
        area_hashtags: shared by the topics of a category.
        general_hashtags: fit every post.
    """

    facts: Sequence[Fact]
    topics: Sequence[Topic]
    area_hashtags: Mapping[str, Sequence[str]]
    general_hashtags: Sequence[str]

    def about(self, slug: str) -> "Material":
        """The same, for posts about one topic.

        Raises:
            UsageError: there is no such topic, or it is disabled.
        """
        chosen = [topic for topic in self.topics if topic.slug == slug]
        if not chosen:
            raise UsageError(f"there is no topic {slug!r}; influencer topics lists them")
        if not chosen[0].is_enabled:
            raise UsageError(
                f"the topic {slug!r} is disabled; influencer topics enable {slug} turns it on"
            )
        return replace(self, topics=chosen)

    def banks(self, fact: Fact) -> list[Sequence[str]]:
        """Hashtags for a fact, the most fitting bank first."""
        topic = next(topic for topic in self.topics if topic.slug == fact.topic)
        area = self.area_hashtags.get(fact.area, ())
        return [fact.tags, topic.hashtags, area, self.general_hashtags]


@dataclass(frozen=True, slots=True, kw_only=True)
class Desk:
    """Everything that writing a post for one account takes.

    Attributes:
        writer: the one that the account has chosen.
        substitute: writes where that one does not; it is always at hand.
    """

    account: Account
    settings: AccountSettings
    material: Material
    usage: UsageLog
    writer: TextWriter
    substitute: TextWriter
    renderer: ImageRenderer


def about(desk: Desk, slug: str) -> Desk:
    """The same desk, for posts about one topic only.

    Raises:
        UsageError: there is no such topic, or it is disabled.
    """
    return replace(desk, material=desk.material.about(slug))


def standards(desk: Desk, draft: Draft, *, at: datetime, besides: int = 0) -> Standards:
    """What the account's gates hold such a text against.

    Args:
        desk: of the account.
        draft: to look for what is like it; the offline writer's are in English, whatever is set.
        at: when it is due.
        besides: the post that has it already; 0 for none.
    """
    preferences = desk.settings.preferences
    is_offline = draft.generator == OFFLINE
    return Standards(
        hashtag_count=preferences.hashtags,
        may_link=preferences.allow_links,
        language="en" if is_offline else preferences.language,
        earlier=desk.usage.alike(desk.account, draft.prose, since=at - MEMORY, besides=besides),
        latest=desk.usage.latest(desk.account, before=at, limit=RECENT_OPENINGS, besides=besides),
    )
