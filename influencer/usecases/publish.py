"""Publish what is due: at most one post per slot, and per account and run, all under one lock."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from influencer.domain.models import Account, Post, PostStatus, Prepared
from influencer.domain.preferences import Preferences
from influencer.domain.schedule import Schedule
from influencer.domain.similarity import ALIKE, closest
from influencer.errors import InfluencerError, TryLaterError, UsageError
from influencer.ports import PostStore
from influencer.usecases.deliver import deliver
from influencer.usecases.press import Press, Report
from influencer.usecases.write import MEMORY, write_post

LOOK_BACK = timedelta(days=1)
LOOK_AHEAD = timedelta(days=2)
PLAN_EVERY = timedelta(hours=12)


@dataclass(frozen=True, slots=True, kw_only=True)
class DuePosts:
    """What is due for an account: the one to publish, if any, and those that are lost."""

    chosen: Post | None
    missed: Sequence[Post]


def choose_due(
    due: Sequence[Post], preferences: Preferences, *, now: datetime, is_held: bool = False
) -> DuePosts:
    """The newest due post is served; what is older, or later than its deadline, is missed.

    Where X has asked for patience, none is served until then: its limits are the account's.

    Args:
        due: planned and ready posts whose time has come, newest first.
        preferences: of the account, for the deadline.
        now: the present moment.
        is_held: X has asked the account to wait.
    """
    in_time = [post for post in due if now - post.due_at <= preferences.deadline]
    if is_held or any(post.next_try_at and post.next_try_at > now for post in in_time):
        return DuePosts(chosen=None, missed=[post for post in due if post not in in_time])
    chosen = in_time[0] if in_time else None
    return DuePosts(chosen=chosen, missed=[post for post in due if post is not chosen])


def plan_slots(posts: PostStore, account: Account, schedule: Schedule, *, now: datetime) -> None:
    """Give each slot from yesterday to tomorrow its row; done again, it changes nothing."""
    posts.plan(account, schedule.slots(now - LOOK_BACK, now + LOOK_AHEAD), now=now)


def run_due(press: Press, accounts: Iterable[Account], report: Report) -> list[InfluencerError]:
    """Serve all accounts; what is wrong with one, returned here, keeps no other from being served.

    To be called under the lock.
    """
    recover(press, report)
    failures = list[InfluencerError]()
    for account in accounts:
        try:
            serve(press, account, report)
        except InfluencerError as error:
            failures.append(error)
        except Exception as error:  # noqa: BLE001 - a bug may not keep the next account waiting
            failures.append(press.explain_bug(error))
    return failures


def recover(press: Press, report: Report) -> None:
    """What a dead run left in ``sending`` may be there or not: it becomes ``unknown``."""
    for post_id in press.outbox.recover(press.clock.now()):
        report.add(press.posts.get(post_id))


def serve(press: Press, account: Account, report: Report) -> None:
    """Publish the account's newest due post, and mark what was missed.

    Raises:
        ConfigurationError: there are no credentials, or X does not accept them; posts stay due.
    """
    now = press.clock.now()
    settings = press.accounts.settings(account)
    plan_slots(press.posts, account, settings.schedule, now=now)
    press.accounts.note_plan(account, again_at=now + PLAN_EVERY)
    is_held = press.outbox.is_held(account, now=now)
    due = press.posts.due(account, now)
    found = choose_due(due, settings.preferences, now=now, is_held=is_held)
    publisher = press.publisher_for(account) if found.chosen else None
    press.outbox.expire(found.missed, "the slot was missed", now=now)
    for post in found.missed:
        report.add(press.posts.get(post.id))
    if publisher and found.chosen:
        post = _written(press, found.chosen)
        deliver(press, publisher, post, settings.preferences, report)


def post_one(press: Press, post: Post, report: Report) -> None:
    """Publish one prepared post now, whatever its slot.

    Raises:
        UsageError: it is not waiting to be published.
        ConfigurationError: there are no credentials, or X does not accept them.
    """
    check_ready(post)
    settings = press.accounts.settings(post.account)
    publisher = press.publisher_for(post.account)
    deliver(press, publisher, post, settings.preferences, report)


def write_now(press: Press, account: Account) -> Prepared:
    """A post outside the schedule, to be shown before it is published; nothing is stored."""
    now = press.clock.now()
    return write_post(press.desk_for(account), slot=None, due_at=now, seed=int(now.timestamp()))


def post_now(press: Press, account: Account, prepared: Prepared, report: Report) -> None:
    """Store a post outside the schedule and publish it.

    Raises:
        ConfigurationError: there are no credentials, or X does not accept them.
        TryLaterError: since it was written, another run has used its words.
    """
    publisher = press.publisher_for(account)
    now = press.clock.now()
    prose = prepared.draft.prose
    earlier = press.desk_for(account).usage.alike(account, prose, since=now - MEMORY)
    if closest(prose, earlier) >= ALIKE:
        raise TryLaterError("another run has posted these words meanwhile; run this again")
    post = press.posts.prepare(account, prepared, now=now)
    deliver(press, publisher, post, press.accounts.settings(account).preferences, report)


def check_ready(post: Post) -> None:
    """Raises ``UsageError`` where the post is not one that waits to be published."""
    if post.status is not PostStatus.READY:
        raise UsageError(
            f"post {post.id} is {post.status}, and only a ready post can be published;"
            f" influencer history {post.id} tells more"
        )


def _written(press: Press, post: Post) -> Post:
    """The post with its content; written now where its slot had none."""
    if post.status is PostStatus.READY:
        return post
    now = press.clock.now()
    desk = press.desk_for(post.account)
    prepared = write_post(desk, slot=post.slot, due_at=post.due_at, seed=int(now.timestamp()))
    return press.posts.prepare(post.account, prepared, now=now)
