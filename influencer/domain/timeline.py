"""What an account's own timeline shows: the only witness of a post whose answer was lost."""

from dataclasses import dataclass
from datetime import datetime

from influencer.domain.publishing import Answer


@dataclass(frozen=True, slots=True, kw_only=True)
class SeenPost:
    """A post as the platform shows it.

    Attributes:
        reference: its id on the platform.
        text: as it was sent: the platform's short links and entities are undone.
        posted_at: when, by the platform's clock.
        has_picture: whether a picture is attached.
    """

    reference: str
    text: str
    posted_at: datetime
    has_picture: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """One look at the timeline.

    Attributes:
        posts: newest first.
        is_complete: whether every post since the moment that was asked for is among them.
        answer: to the last request; accepted where every page came.
        has_identified: the platform had to be asked whose timeline it is, which costs too.
    """

    posts: tuple[SeenPost, ...]
    is_complete: bool
    answer: Answer
    has_identified: bool = False
