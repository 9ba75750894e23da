"""What ``post`` would publish. Nothing here can send: no publisher comes in."""

from collections.abc import Iterator
from datetime import datetime

from influencer.domain.models import Post, PostStatus
from influencer.ports import PostStore
from influencer.usecases.catch_up import choose_due, plan_slots
from influencer.usecases.write import Desk, write_post


def rehearse_now(desk: Desk, posts: PostStore, *, now: datetime) -> Post:
    """The post that ``post --now`` would write."""
    return _write(desk, posts, None, now)


def rehearse_due(desk: Desk, posts: PostStore, *, now: datetime) -> Iterator[Post]:
    """The post that ``post --due`` would publish for the account, if one is due."""
    plan_slots(posts, desk.account, desk.settings.schedule, now=now)
    due = posts.due(desk.account, now)
    chosen = choose_due(due, desk.settings.preferences, now=now).chosen
    if chosen is not None:
        is_written = chosen.status is PostStatus.READY
        yield chosen if is_written else _write(desk, posts, chosen, now)


def _write(desk: Desk, posts: PostStore, planned: Post | None, now: datetime) -> Post:
    slot = planned.slot if planned else None
    due_at = planned.due_at if planned else now
    prepared = write_post(desk, slot=slot, due_at=due_at, seed=int(now.timestamp()))
    return posts.prepare(desk.account, prepared, now=now)
