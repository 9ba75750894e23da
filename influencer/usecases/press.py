"""What publishing takes, and what a run reports."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from influencer.domain.models import Account, Post, PostStatus
from influencer.errors import InfluencerError
from influencer.ports import (
    AccountStore,
    Clock,
    Installation,
    Outbox,
    PostStore,
    Publisher,
    Readings,
    SpendingLog,
    Standings,
)
from influencer.usecases.desk import Desk


@dataclass(frozen=True, slots=True, kw_only=True)
class Press:
    """Everything that publishing takes, whatever the account.

    Attributes:
        machine: the name of this machine, by which the store knows whose it is.
        sent_before: the account's last attempt from this folder, by a mark beside the store.
        note_sent: keeps that mark.
    """

    accounts: AccountStore
    posts: PostStore
    outbox: Outbox
    spending: SpendingLog
    standings: Standings
    readings: Readings
    installation: Installation
    machine: str
    sent_before: Callable[[Account], int]
    note_sent: Callable[[Account, int], None]
    clock: Clock
    desk_for: Callable[[Account], Desk]
    publisher_for: Callable[[Account], Publisher]
    explain_bug: Callable[[Exception], InfluencerError]


_LISTS = {PostStatus.READY: "deferred", PostStatus.SENDING: "unknown"}


@dataclass(slots=True)
class Report:
    """What a run did, by what became of each post it touched."""

    posted: list[Post] = field(default_factory=list)
    unknown: list[Post] = field(default_factory=list)
    deferred: list[Post] = field(default_factory=list)
    rejected: list[Post] = field(default_factory=list)
    expired: list[Post] = field(default_factory=list)
    attention: list[Post] = field(default_factory=list)
    skipped: list[Post] = field(default_factory=list)

    def add(self, post: Post) -> None:
        """File the post under its status, and nowhere else.

        ``ready`` after a try is deferred; what could not be recorded while it was sent is unknown.
        """
        name = _LISTS.get(post.status, post.status.value)
        for posts in self._lists():
            posts[:] = [other for other in posts if other.id != post.id]
        list_of_posts: list[Post] = getattr(self, name)
        list_of_posts.append(post)

    def add_missing(self, posts: Iterable[Post]) -> None:
        """File those that are not filed yet."""
        filed = {post.id for posts_of_a_kind in self._lists() for post in posts_of_a_kind}
        for post in posts:
            if post.id not in filed:
                self.add(post)

    def _lists(self) -> list[list[Post]]:
        return [
            self.posted, self.unknown, self.deferred, self.rejected, self.expired, self.attention,
        ]  # fmt: skip
