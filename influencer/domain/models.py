"""The values that the program is about. All times are aware and in UTC."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from influencer.domain.facts import Fact
from influencer.domain.looks import Look


class PostStatus(StrEnum):
    """Where a post stands; ``domain.publishing`` says which moves are allowed."""

    PLANNED = "planned"
    READY = "ready"
    SENDING = "sending"
    POSTED = "posted"
    REJECTED = "rejected"
    UNKNOWN = "unknown"
    ATTENTION = "attention"
    EXPIRED = "expired"
    SKIPPED = "skipped"


@dataclass(frozen=True, slots=True, kw_only=True)
class Slot:
    """A moment of the schedule. Named by its wall clock, so it exists once whatever clocks do.

    Attributes:
        name: ``2026-11-22/09:00``, local date and time as scheduled.
        due_at: the moment it falls on, after any gap has moved it.
    """

    name: str
    due_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Account:
    """An account of a platform. The first one has no handle until ``init`` gives it one.

    Attributes:
        secret_store: the one store that keeps its credentials, by name; None for the environment.
        secret_locator: what finds that store again; see ``SecretStore``.
    """

    id: int
    handle: str | None
    platform: str = "x"
    secret_store: str | None = None
    secret_locator: str = ""

    @property
    def label(self) -> str:
        """The name by which it is shown."""
        return self.handle or "~"


OFFLINE = "offline"
"""The writer who needs no network."""

INSTEAD_OF = " instead of "
"""Stands in a post's story between who wrote it and who should have."""

NO_BACKGROUND = "drawn without a background: "
"""Stands in a post's story before the reason why its card has none."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """Text that has been written, and has no identity yet.

    Attributes:
        generator: who wrote it: ``offline``, or the model's name.
        remark: why it was not another; empty where there is nothing to say.
    """

    fact: Fact
    form: str
    prose: str
    hashtags: tuple[str, ...] = ()
    generator: str = OFFLINE
    remark: str = ""

    @property
    def text(self) -> str:
        """Exactly what is sent."""
        return compose(self.prose, self.hashtags)


def compose(prose: str, hashtags: tuple[str, ...]) -> str:
    """The prose, a blank line, and the hashtags in one row."""
    row = " ".join(f"#{tag}" for tag in hashtags)
    return f"{prose}\n\n{row}" if row else prose


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """A finished picture that has passed the gate.

    Attributes:
        background: the model that painted it; empty where all of the picture is computed.
        remark: why no background was painted though one was wanted; else empty.
    """

    png: bytes
    alt_text: str
    template: str
    theme: str
    look: Look
    background: str = ""
    remark: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Prepared:
    """A draft with its picture, finished for a slot, or for now where there is none."""

    draft: Draft
    picture: Picture
    slot: Slot | None
    due_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Attempt:
    """One try to publish a post: begun before the connection, ended by an answer, or not at all."""

    number: int
    started_at: datetime
    ended_at: datetime | None
    outcome: str | None
    http_status: int | None
    detail: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """One entry of a post's story: a move from status to status, or a look at the timeline."""

    at: datetime
    what: str
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Post:
    """A stored post. Its slot is empty where it was published outside the schedule.

    Attributes:
        text: exactly what is sent, hashtags included.
        prose: the text without its hashtags.
        image: path of the picture within the image folder.
        image_background: the model that painted it; None where all of the picture is computed.
        attempts: how often it was tried to publish it.
        cost_usd: what was spent on it, reservations for unknown outcomes included.
        overdue_since: when a run first saw that it was too late for it.
        deleted_at: when it was taken down again.
    """

    id: int
    account: Account
    slot: Slot | None
    due_at: datetime
    status: PostStatus
    topic: str | None = None
    form: str | None = None
    text: str = ""
    prose: str = ""
    hashtags: tuple[str, ...] = ()
    image: str | None = None
    image_sha256: str | None = None
    alt_text: str | None = None
    image_template: str | None = None
    image_theme: str | None = None
    image_background: str | None = None
    facts: tuple[str, ...] = ()
    generator: str | None = None
    platform_post_id: str | None = None
    posted_at: datetime | None = None
    next_try_at: datetime | None = None
    attempts: int = 0
    cost_usd: float = 0.0
    error: str | None = None
    engagement: Mapping[str, int] | None = None
    overdue_since: datetime | None = None
    deleted_at: datetime | None = None

    @property
    def slot_name(self) -> str | None:
        """``account/platform/date/time``, the name under which at most one post exists."""
        if self.slot is None:
            return None
        return f"{self.account.label}/{self.account.platform}/{self.slot.name}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """A reason why a draft may not be published."""

    gate: str
    reason: str
