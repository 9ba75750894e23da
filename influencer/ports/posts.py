"""Posts as content. Every method raises ``StoreError`` where the store cannot be used."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from influencer.domain.models import Account, Attempt, Post, PostStatus, Prepared, Slot


@dataclass(frozen=True, slots=True, kw_only=True)
class PostQuery:
    """Which posts are wanted; without statuses, those that were tried or have ended."""

    account: Account | None = None
    statuses: Sequence[PostStatus] = ()
    topic: str | None = None
    since: datetime | None = None
    words: Sequence[str] = ()
    limit: int = 20


class PostStore(Protocol):
    """Posts as content."""

    def plan(self, account: Account, slots: Iterable[Slot], *, now: datetime) -> None:
        """Make room for a post in each slot that has none yet; calling it again is harmless."""
        ...

    def taken(self, account: Account, *, since: datetime) -> frozenset[str]:
        """Names of the slots from then on that hold a post, or have been served or lost."""
        ...

    def note_unwritten(self, post: Post, reason: str, *, now: datetime) -> None:
        """Nothing could be written for the planned post's slot: its error says why until then."""
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
        """Planned and ready posts of slots whose time has come, newest first."""
        ...

    def sending(self) -> list[Post]:
        """Posts that were being sent, of all accounts."""
        ...

    def unsettled(self, account: Account, now: datetime) -> list[Post]:
        """Posts of unknown outcome that the timeline is to be searched for now."""
        ...

    def troubled(self, account: Account, *, since: datetime) -> list[Post]:
        """Posts that wait for a person, and those that were missed or refused since then."""
        ...

    def in_doubt(self, account: Account) -> list[Post]:
        """Posts that may be on the platform, and are being looked for."""
        ...

    def ready(self, account: Account) -> list[Post]:
        """Posts that are prepared for a slot."""
        ...

    def last_posted(self, account: Account) -> Post | None:
        """The post that was published last."""
        ...

    def at(self, platform: str, reference: str) -> Post | None:
        """The post with that id on the platform, whose ever it is."""
        ...

    def attempts(self, post: Post) -> list[Attempt]:
        """Every try to publish the post, first one first."""
        ...

    def replace(self, post: Post, prepared: Prepared, reason: str, *, now: datetime) -> Post:
        """Give a prepared post that was never sent other content: all of it, or nothing."""
        ...

    def note_deleted(self, post: Post, *, now: datetime) -> None:
        """The post was taken down from the platform."""
        ...

    def picture(self, post: Post) -> bytes:
        """The stored picture, exactly as it was reviewed."""
        ...
