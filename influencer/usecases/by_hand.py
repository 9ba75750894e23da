"""Publish one post because a person says so, whatever the schedule."""

from influencer.domain.models import Account, Post, PostStatus, Prepared
from influencer.domain.similarity import ALIKE, closest
from influencer.errors import TryLaterError, UsageError
from influencer.usecases.budgeting import check_room
from influencer.usecases.compare import compare_if_in_doubt
from influencer.usecases.deliver import deliver
from influencer.usecases.desk import MEMORY
from influencer.usecases.guard import check_before_sending
from influencer.usecases.press import Press, Report
from influencer.usecases.recheck import check_gates
from influencer.usecases.write import write_post


def check_ready(post: Post) -> None:
    """Raises ``UsageError`` where the post is not one that waits to be published."""
    if post.status is not PostStatus.READY:
        raise UsageError(
            f"post {post.id} is {post.status}, and only a ready post can be published;"
            f" influencer history {post.id} tells more"
        )


def post_one(press: Press, post: Post, report: Report) -> None:
    """Publish one prepared post now, whatever its slot.

    Raises:
        UsageError: it is not waiting to be published, or the gates refuse it by now.
        InfluencerError: why it could not be sent; it stays ready.
    """
    check_before_sending(press)
    check_ready(post)
    _check_not_held(press, post.account)
    publisher, settings = press.publisher_for(post.account), press.accounts.settings(post.account)
    compare_if_in_doubt(press, publisher, post.account, settings, report)
    post = press.posts.get(post.id)
    check_ready(post)
    if not post.attempts:
        check_gates(press.desk_for(post.account), post, now=press.clock.now())
    deliver(press, publisher, post, settings.preferences, report)


def _check_not_held(press: Press, account: Account) -> None:
    """Raises ``TryLaterError`` where X has asked the account to wait: it would refuse again."""
    if until := press.standings.held_until(account, now=press.clock.now()):
        raise TryLaterError(
            f"X has asked @{account.label} to wait until {until:%H:%M} UTC; nothing was sent"
        )


def write_now(press: Press, account: Account) -> Prepared:
    """A post outside the schedule, to be shown before it is published; nothing is stored."""
    now = press.clock.now()
    return write_post(press.desk_for(account), slot=None, due_at=now, seed=int(now.timestamp()))


def post_now(press: Press, account: Account, prepared: Prepared, report: Report) -> None:
    """Store a post outside the schedule and publish it.

    Raises:
        TryLaterError: since it was written, another run has used its words.
        InfluencerError: why it could not be sent.
    """
    check_before_sending(press)
    _check_not_held(press, account)
    publisher, settings = press.publisher_for(account), press.accounts.settings(account)
    compare_if_in_doubt(press, publisher, account, settings, report)
    now = press.clock.now()
    check_room(press.spending, account, settings.preferences, now=now)
    prose = prepared.draft.prose
    earlier = press.desk_for(account).usage.alike(account, prose, since=now - MEMORY)
    if closest(prose, earlier) >= ALIKE:
        raise TryLaterError("another run has posted these words meanwhile; run this again")
    post = press.posts.prepare(account, prepared, now=now)
    try:
        deliver(press, publisher, post, settings.preferences, report)
    finally:
        report.add_missing([press.posts.get(post.id)])
