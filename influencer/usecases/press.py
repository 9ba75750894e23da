"""What publishing takes, and what a run reports."""

from collections.abc import Callable
from dataclasses import dataclass, field

from influencer.domain.models import Account, Post, PostStatus
from influencer.errors import InfluencerError
from influencer.ports import AccountStore, Clock, Outbox, PostStore, Publisher
from influencer.usecases.write import Desk


@dataclass(frozen=True, slots=True, kw_only=True)
class Press:
    """Everything that publishing takes, whatever the account."""

    accounts: AccountStore
    posts: PostStore
    outbox: Outbox
    clock: Clock
    desk_for: Callable[[Account], Desk]
    publisher_for: Callable[[Account], Publisher]
    explain_bug: Callable[[Exception], InfluencerError]


@dataclass(slots=True)
class Report:
    """What a run did, by what became of each post it touched."""

    posted: list[Post] = field(default_factory=list)
    unknown: list[Post] = field(default_factory=list)
    deferred: list[Post] = field(default_factory=list)
    rejected: list[Post] = field(default_factory=list)
    expired: list[Post] = field(default_factory=list)
    attention: list[Post] = field(default_factory=list)

    def add(self, post: Post) -> None:
        """File the post under its status; ``ready`` after a try is deferred."""
        name = "deferred" if post.status is PostStatus.READY else post.status.value
        list_of_posts: list[Post] = getattr(self, name)
        list_of_posts.append(post)
