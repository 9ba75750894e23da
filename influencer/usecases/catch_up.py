"""Which of the slots that have come is served, and which are lost: never a burst."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from influencer.domain.models import Account, Post, PostStatus
from influencer.domain.preferences import Preferences
from influencer.domain.timekeeping import is_lost
from influencer.ports import AccountStore, PostStore
from influencer.usecases.guard import is_clock_confirmed
from influencer.usecases.press import Press, Report

LOOK_BACK = timedelta(days=1)
LONGEST_LOOK_BACK = timedelta(days=31)
LOOK_AHEAD = timedelta(days=2)
PLAN_EVERY = timedelta(hours=12)


@dataclass(frozen=True, slots=True, kw_only=True)
class DuePosts:
    """What is due for an account: the one to publish, if any, and those that are lost.

    Attributes:
        late: those of the missed that are past their deadline; the others gave way to a newer one.
    """

    chosen: Post | None
    missed: Sequence[Post]
    late: Sequence[Post]


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
    late = [post for post in due if post not in in_time]
    if is_held or any(post.next_try_at and post.next_try_at > now for post in in_time):
        return DuePosts(chosen=None, missed=late, late=late)
    chosen = in_time[0] if in_time else None
    missed = [post for post in due if post is not chosen]
    return DuePosts(chosen=chosen, missed=missed, late=late)


def plan_slots(
    accounts: AccountStore, posts: PostStore, account: Account, *, now: datetime
) -> None:
    """Give each slot its row, from the last planning to tomorrow; done again, it changes nothing.

    So what falls into a downtime stands in the history as missed, if it was no longer than a month.
    """
    schedule, planned_until = accounts.settings(account).schedule, accounts.planned_until(account)
    start = max(min(now, planned_until or now) - LOOK_BACK, now - LONGEST_LOOK_BACK)
    posts.plan(account, schedule.slots(start, now + LOOK_AHEAD), now=now)
    accounts.note_plan(account, again_at=now + PLAN_EVERY)


def give_up(press: Press, missed: Sequence[Post], preferences: Preferences, report: Report) -> None:
    """Mark slots as missed, once the clock by which they are is confirmed, or an hour later."""
    now, is_confirmed = press.clock.now(), is_clock_confirmed(press)
    lost = [p for p in missed if is_lost(p.overdue_since, now=now, is_confirmed=is_confirmed)]
    press.outbox.note_overdue([post for post in missed if post not in lost], now=now)
    for post in lost:
        is_late = now - post.due_at > preferences.deadline
        reason = f"later than {preferences.deadline_hours} h" if is_late else "a newer slot was due"
        unwritten = f"; {post.error}" if post.error and post.status is PostStatus.PLANNED else ""
        press.outbox.expire([post], f"the slot was missed: {reason}{unwritten}", now=now)
        report.add(press.posts.get(post.id))
