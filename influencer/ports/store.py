"""What is kept. Every method raises ``StoreError`` where the store cannot be used."""

from collections.abc import Collection, Iterable, Sequence
from contextlib import AbstractContextManager
from datetime import datetime
from typing import Any, Protocol

from influencer.domain.models import Account, Post
from influencer.domain.picture_history import PictureHistory
from influencer.domain.preferences import AccountSettings, TopicChoice
from influencer.domain.publishing import Answer, Move
from influencer.domain.schedule import Schedule
from influencer.domain.timeline import SeenPost
from influencer.domain.usage import Usage


class AccountStore(Protocol):
    """Accounts and what each has set."""

    def all(self) -> list[Account]:
        """Every account, the nameless one included, oldest first."""
        ...

    def find(self, handle: str) -> Account | None:
        """The account of that handle, whatever its case."""
        ...

    def together(self) -> AbstractContextManager[None]:
        """What is changed within the block is changed all at once, or not at all."""
        ...

    def nameless(self) -> Account | None:
        """The account that posts belong to before one has been named."""
        ...

    def create(self, handle: str | None, schedule: Schedule, *, now: datetime) -> Account:
        """A new account with that schedule; one that was removed comes back with its history."""
        ...

    def name(self, account: Account, handle: str, schedule: Schedule, *, now: datetime) -> None:
        """Give the nameless account its handle and schedule; slots before that are not due."""
        ...

    def remove(self, account: Account, *, now: datetime) -> None:
        """Serve the account no more. Its history stays; what was prepared is skipped."""
        ...

    def pin_store(
        self, account: Account, store: str | None, *, locator: str = "", now: datetime
    ) -> None:
        """Remember which secret store holds the account's credentials, and what finds it."""
        ...

    def choose_topic(
        self, account: Account, slug: str, choice: TopicChoice, *, now: datetime
    ) -> None:
        """Set what the account wants of one topic."""
        ...

    def prefer(self, account: Account, name: str, value: Any, *, now: datetime) -> None:
        """Set one preference."""
        ...

    def settings(self, account: Account) -> AccountSettings:
        """Everything the account has set."""
        ...

    def set_schedule(self, account: Account, schedule: Schedule, *, now: datetime) -> int:
        """A new schedule, from now on: prepared posts move to its slots, empty ones give way.

        The answer is how many posts have moved.
        """
        ...

    def acknowledged_at(self, account: Account) -> datetime | None:
        """Until when a person knows of what went wrong."""
        ...

    def planned_until(self, account: Account) -> datetime | None:
        """When slots were to be planned again; None where they have not been yet."""
        ...

    def note_plan(self, account: Account, *, again_at: datetime) -> None:
        """Note that slots are planned, and when to plan again."""
        ...


class Outbox(Protocol):
    """Posts on their way out. Each move is a compare-and-set, on disk when the call returns."""

    def recover(self, post: Post, *, look_at: datetime, now: datetime) -> None:
        """Under the lock: ``sending``, left by a dead run, becomes ``unknown``, looked for then."""
        ...

    def free_stale_reservations(self) -> None:
        """Under the lock: what a dead run set aside and then did not use is free again."""
        ...

    def expire(self, posts: Iterable[Post], reason: str, *, now: datetime) -> None:
        """Slots that were missed: they are never served."""
        ...

    def note_overdue(self, posts: Iterable[Post], *, now: datetime) -> None:
        """Posts are seen too late for the first time, or for the first time by a sound clock."""
        ...

    def skip(self, post: Post, reason: str, *, now: datetime) -> bool:
        """A prepared post is discarded; False where it went on meanwhile."""
        ...

    def begin(self, post: Post, *, now: datetime, sent_at: datetime | None = None) -> int:
        """Commit ``ready`` → ``sending`` and the attempt; its number, 0: nothing may be sent.

        Args:
            post: ready to be published.
            now: the present moment.
            sent_at: the same as the platform's clock may show it; it dates the attempt.
        """
        ...

    def finish(self, post: Post, answer: Answer, move: Move, *, now: datetime) -> None:
        """Record the answer to the request that posts."""
        ...

    def settle(self, post: Post, move: Move, seen: SeenPost | None, *, now: datetime) -> bool:
        """Move a post whose outcome was unknown; False where it went on meanwhile."""
        ...

    def defer(self, post: Post, answer: Answer, move: Move, *, now: datetime) -> None:
        """Record that the picture could not be brought, so that nothing was sent."""
        ...

    def note_alt_text(self, post: Post) -> None:
        """The picture and its alt text were accepted, which X charges for."""
        ...


class UsageLog(Protocol):
    """What an account has used so far; read-only."""

    def usage(self, account: Account, *, at: datetime) -> Usage:
        """What the planner of the post due then has to know."""
        ...

    def pictures(
        self, account: Account, fact_id: str, *, at: datetime, limit: int
    ) -> PictureHistory:
        """So many pictures due before and after then, and which templates have drawn that fact."""
        ...

    def hashtags(self, account: Account, *, limit: int) -> Sequence[Collection[str]]:
        """Hashtags of the latest posts, newest first."""
        ...

    def latest(
        self, account: Account, *, before: datetime, limit: int, besides: int = 0
    ) -> Sequence[str]:
        """Prose of the latest posts due before then, the post ``besides`` left out."""
        ...

    def alike(
        self, account: Account, prose: str, *, since: datetime, besides: int = 0
    ) -> list[str]:
        """Prose posted since then that could be like this one, the post ``besides`` left out."""
        ...
