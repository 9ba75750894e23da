"""Fill the next free slots with finished posts."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from itertools import islice

from influencer.domain.models import Post, Slot
from influencer.domain.schedule import HORIZON, Schedule
from influencer.errors import UsageError
from influencer.ports import PostStore
from influencer.usecases.desk import Desk
from influencer.usecases.write import write_post


def free_slots(schedule: Schedule, taken: frozenset[str], *, now: datetime) -> Iterator[Slot]:
    """Slots to come that hold no post yet, soonest first."""
    return (slot for slot in schedule.slots(now, now + HORIZON) if slot.name not in taken)


def slot_at(schedule: Schedule, taken: frozenset[str], at: datetime) -> Slot:
    """The free slot that falls due at that very moment.

    Raises:
        UsageError: the schedule has none then, or it holds a post.
    """
    for slot in schedule.slots(at, at + timedelta(minutes=1)):
        if slot.name in taken:
            raise UsageError(f"the slot {slot.name} holds a post already; see influencer history")
        return slot
    raise UsageError(
        f"the schedule has no slot at {at:%Y-%m-%d %H:%M} UTC; leave --at away to take the next"
    )


def choose_slots(
    schedule: Schedule, taken: frozenset[str], *, count: int, at: datetime | None, now: datetime
) -> list[Slot]:
    """The slots to fill.

    Raises:
        UsageError: there are fewer.
    """
    if at is not None:
        if not now < at <= now + HORIZON:
            raise UsageError("--at names a moment that has passed, or is more than a year ahead")
        return [slot_at(schedule, taken, at)]
    slots = list(islice(free_slots(schedule, taken, now=now), count))
    if len(slots) < count:
        raise UsageError(
            f"the schedule has {len(slots)} free slots within a year, fewer than {count}"
        )
    return slots


def generate(
    desk: Desk, posts: PostStore, slots: list[Slot], *, seed: int, now: datetime
) -> Iterator[Post]:
    """Write a post into each slot, one after the other; each is stored before the next begins."""
    for slot in slots:
        prepared = write_post(desk, slot=slot, due_at=slot.due_at, seed=seed)
        yield posts.prepare(desk.account, prepared, now=now)
