"""What an account may set, with the defaults."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta

from influencer.domain.schedule import Schedule


@dataclass(frozen=True, slots=True, kw_only=True)
class Preferences:
    """Preferences for the content of an account's posts (the seed's ``content_preferences``).

    Attributes:
        hashtags: how many hashtags a post has, exactly.
        deadline_hours: how late a missed slot may still be served.
        made_with_ai: whether posts are marked as AI-generated media; the pictures are computed.
    """

    hashtags: int = 15
    deadline_hours: int = 3
    made_with_ai: bool = False

    @property
    def deadline(self) -> timedelta:
        return timedelta(hours=self.deadline_hours)


@dataclass(frozen=True, slots=True, kw_only=True)
class TopicChoice:
    """What an account has set about one topic; None leaves the bank's value."""

    is_enabled: bool = True
    priority: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class AccountSettings:
    """Everything one account has set."""

    schedule: Schedule
    topics: Mapping[str, TopicChoice]
    preferences: Preferences
