"""What the program needs from outside, as small promises. Adapters keep them, tests fake them."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from influencer.domain.facts import Fact
from influencer.domain.models import (
    Account,
    Credentials,
    Draft,
    Picture,
    Post,
    PostStatus,
    Prepared,
    Slot,
)
from influencer.domain.preferences import AccountSettings
from influencer.domain.publishing import Answer, Move
from influencer.domain.rotation import Usage
from influencer.domain.schedule import Schedule


class Clock(Protocol):
    """Tells the time; the only one who may ask the system."""

    def now(self) -> datetime:
        """The present moment, aware, in UTC, to the microsecond."""
        ...


class SecretStore(Protocol):
    """Keeps the credentials of accounts.

    Every method raises ``ConfigurationError`` with the reason and the fix where the store
    cannot be used. No message of it holds a value of a secret.
    """

    name: str

    def load(self, account: Account) -> Credentials | None:
        """The credentials of an account, or None where the store has none for it."""
        ...

    def save(self, account: Account, credentials: Credentials) -> None:
        """Keep them, in place of any earlier ones."""
        ...

    def delete(self, account: Account) -> None:
        """Forget them; nothing happens where there are none."""
        ...


class TextWriter(Protocol):
    """Writes prose about a fact, and about nothing but the fact."""

    name: str

    def write(self, fact: Fact, *, seed: int) -> Sequence[Draft]:
        """Several drafts without hashtags, best first; the same for the same seed."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class PictureHistory:
    """Templates and themes of the account's latest posts, newest first, to be varied from."""

    templates: Sequence[str] = ()
    themes: Sequence[str] = ()


class ImageRenderer(Protocol):
    """Draws a picture that shows something true about a fact."""

    def render(
        self, fact: Fact, *, handle: str | None, seed: int, history: PictureHistory
    ) -> Picture:
        """A picture that has passed the gate; same arguments, same pixels.

        Raises:
            PictureError: no template can draw this fact within the rules.
        """
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Identity:
    """Who the credentials belong to."""

    platform_user_id: str
    handle: str


class Publisher(Protocol):
    """Publishes on one platform. Methods return answers; they raise nothing but bugs.

    ``idempotent`` says whether sending the same bytes twice makes one post. X is not.
    """

    platform: str
    idempotent: bool

    def upload(self, png: bytes, alt_text: str) -> Answer:
        """Bring a picture and its alt text; ``reference`` is the media id. Harmless to repeat."""
        ...

    def send(self, text: str, *, media_id: str, made_with_ai: bool) -> Answer:
        """Publish in exactly one request, never retried here; ``reference`` is the post's id."""
        ...

    def identify(self) -> Identity | Answer:
        """Who the credentials belong to, or the answer that says why that is not known."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class PostQuery:
    """Which posts are wanted; without statuses, those that were tried or have ended."""

    account: Account | None = None
    statuses: Sequence[PostStatus] = ()
    topic: str | None = None
    since: datetime | None = None
    words: Sequence[str] = ()
    limit: int = 20


class AccountStore(Protocol):
    """Accounts and what each has set."""

    def find(self, handle: str) -> Account | None:
        """The account of that handle, whatever its case."""
        ...

    def nameless(self) -> Account | None:
        """The account that posts belong to before one has been named."""
        ...

    def create(self, handle: str | None, schedule: Schedule, *, now: datetime) -> Account:
        """A new account with that schedule and default preferences."""
        ...

    def name(self, account: Account, handle: str, *, now: datetime) -> None:
        """Give the nameless account its handle."""
        ...

    def settings(self, account: Account) -> AccountSettings:
        """Everything the account has set."""
        ...

    def set_schedule(self, account: Account, schedule: Schedule, *, now: datetime) -> None:
        """A new schedule; planned slots to come that hold no post yet give way to it."""
        ...

    def planned(self, account: Account, *, again_at: datetime) -> None:
        """Note that slots are planned, and when to plan again."""
        ...


class PostStore(Protocol):
    """Posts as content. Every method raises ``StoreError`` where the store cannot be used."""

    def plan(self, account: Account, slots: Iterable[Slot], *, now: datetime) -> None:
        """Make room for a post in each slot that has none yet; calling it again is harmless."""
        ...

    def taken(self, account: Account) -> frozenset[str]:
        """Names of the slots that hold a post, or have been served or lost."""
        ...

    def prepare(self, account: Account, prepared: Prepared, *, now: datetime) -> Post:
        """Store a finished post with its picture: both, or neither.

        Raises:
            TryLaterError: the slot was filled meanwhile.
        """
        ...

    def get(self, post_id: int) -> Post:
        """The post of that number, which is known to exist."""
        ...

    def due(self, account: Account, now: datetime) -> list[Post]:
        """Planned and ready posts whose time has come, newest first."""
        ...

    def picture(self, post: Post) -> bytes:
        """The stored picture, exactly as it was reviewed."""
        ...


class Outbox(Protocol):
    """Posts on their way out. Each move is a compare-and-set, on disk when the call returns."""

    def recover(self, now: datetime) -> list[int]:
        """Under the lock: what a dead run left in ``sending`` becomes ``unknown``."""
        ...

    def expire(self, posts: Iterable[Post], reason: str, *, now: datetime) -> None:
        """Slots that were missed: they are never served."""
        ...

    def begin(self, post: Post, *, now: datetime) -> bool:
        """Commit ``ready`` → ``sending``, attempt and price; False: nothing may be sent."""
        ...

    def finish(self, post: Post, answer: Answer, move: Move, *, now: datetime) -> None:
        """Record the answer to the request that posts."""
        ...

    def defer(self, post: Post, answer: Answer, move: Move, *, now: datetime) -> None:
        """Record that the picture could not be brought, so that nothing was sent."""
        ...

    def charge_alt_text(self, post: Post, *, now: datetime) -> None:
        """Record what the accepted alt text costs."""
        ...


class UsageLog(Protocol):
    """What an account has used so far; read-only."""

    def usage(self, account: Account, *, at: datetime) -> Usage:
        """What the planner of the post due then has to know."""
        ...

    def pictures(self, account: Account, *, before: datetime, limit: int) -> PictureHistory:
        """Templates and themes of the latest posts due before then."""
        ...

    def hashtags(self, account: Account, *, limit: int) -> Sequence[Collection[str]]:
        """Hashtags of the latest posts, newest first."""
        ...

    def alike(self, account: Account, prose: str, *, since: datetime) -> list[str]:
        """Prose posted since then that could be like this one."""
        ...
