"""What ``post`` would publish. Nothing here can send: no publisher comes in."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from influencer.domain.models import Account, Post, PostStatus, Slot
from influencer.domain.schedule import DAY_AROUND_THE_WORLD
from influencer.ports import AccountStore, PostStore
from influencer.usecases.catch_up import choose_due, plan_slots
from influencer.usecases.desk import Desk
from influencer.usecases.overview import coming_slots
from influencer.usecases.recheck import check_gates, recheck_whole
from influencer.usecases.write import write_post


@dataclass(frozen=True, slots=True, kw_only=True)
class Rehearsed:
    """A post that would be published.

    Attributes:
        replaces: why what was prepared for the slot would not be; empty where it would.
    """

    post: Post
    replaces: str = ""


def rehearse_one(desk: Desk, posts: PostStore, post: Post, *, now: datetime) -> Post:
    """The prepared post, as ``post ID`` would publish it.

    Raises:
        UsageError: the gates refuse it by now.
        StoreError: its picture is not there any more, or is another one.
    """
    if not post.attempts:
        check_gates(desk, post, now=now)
    posts.picture(post)
    return post


def rehearse_now(desk: Desk, posts: PostStore, *, now: datetime) -> Post:
    """The post that ``post --now`` would write."""
    return _write(desk, posts, None, now)


def rehearse_due(
    desk: Desk, accounts: AccountStore, posts: PostStore, *, is_held: bool, now: datetime
) -> Iterator[Rehearsed]:
    """The post that ``post --due`` would publish for the account, if one is due.

    Args:
        desk: of the account.
        accounts: of a scratch copy of the store.
        posts: of the same.
        is_held: X has asked the account to wait.
        now: the present moment.

    Raises:
        StoreError: a post that was sent before has lost its picture.
    """
    plan_slots(accounts, posts, desk.account, now=now)
    due = posts.due(desk.account, now)
    chosen = choose_due(due, desk.settings.preferences, now=now, is_held=is_held).chosen
    if chosen is None:
        return
    if chosen.status is not PostStatus.READY:
        yield Rehearsed(post=_write(desk, posts, chosen, now))
    elif chosen.attempts:
        posts.picture(chosen)
        yield Rehearsed(post=chosen)
    elif problems := recheck_whole(desk, posts, chosen, now=now):
        seed, why = int(now.timestamp()), problems[0].reason
        anew = write_post(desk, slot=chosen.slot, due_at=chosen.due_at, seed=seed)
        yield Rehearsed(post=posts.replace(chosen, anew, why, now=now), replaces=why)
    else:
        yield Rehearsed(post=chosen)


def next_slot(
    accounts: AccountStore, posts: PostStore, account: Account, *, now: datetime
) -> Slot | None:
    """The first slot to come that will be served; None where all of those ahead are taken."""
    taken = posts.taken(account, since=now - DAY_AROUND_THE_WORLD)
    coming = coming_slots(accounts.settings(account), posts.ready(account), taken, now=now)
    return coming[0][0] if coming else None


def _write(desk: Desk, posts: PostStore, planned: Post | None, now: datetime) -> Post:
    slot = planned.slot if planned else None
    due_at = planned.due_at if planned else now
    prepared = write_post(desk, slot=slot, due_at=due_at, seed=int(now.timestamp()))
    return posts.prepare(desk.account, prepared, now=now)
