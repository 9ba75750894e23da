"""What the minutes at which cron wakes the program mean for the slots of a schedule.

A run serves one post per account, the newest that is due, so of several slots between two wakings
only the last is served.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

from influencer.domain.crontab import EVERY_MINUTE, MINUTE_FIELDS
from influencer.domain.schedule import HORIZON, Schedule, find_zone
from influencer.domain.wall_clock import MINUTE

WEEK = timedelta(days=7)


@dataclass(frozen=True, slots=True, kw_only=True)
class Service:
    """How a week's slots are served.

    Attributes:
        slots: how many there are.
        missed: how many are not served, as another one falls due before cron wakes.
        late: how many are served later than they are due.
        latest: how late the latest of them is.
        is_exact: whether all slots of the coming year are served in the minute they are due.
    """

    slots: int
    missed: int
    late: int
    latest: timedelta
    is_exact: bool


def service(schedule: Schedule, wakings: frozenset[int], *, start: datetime, clock: str) -> Service:
    """How the slots of the week from start on are served.

    Args:
        schedule: whose slots they are.
        wakings: the minutes of every hour at which cron wakes the program.
        start: a moment in UTC.
        clock: the zone that cron's clock shows.
    """
    zone = find_zone(clock)
    waits = [min((waking - minute) % 60 for waking in wakings) * MINUTE for minute in range(60)]
    due = [slot.due_at for slot in schedule.slots(start, start + WEEK)]
    lateness = [waits[moment.astimezone(zone).minute] for moment in due]
    served = [moment + late for moment, late in zip(due, lateness, strict=True)]
    return Service(
        slots=len(due),
        missed=sum(earlier == later for earlier, later in pairwise(served)),
        late=sum(late > timedelta() for late in lateness),
        latest=max(lateness, default=timedelta()),
        is_exact=due_minutes(schedule, start=start, clock=zone) <= wakings,
    )


def longest_wait(wakings: frozenset[int]) -> timedelta:
    """The longest time from one waking to the next."""
    minutes = sorted(wakings)
    return max(b - a for a, b in pairwise([*minutes, minutes[0] + 60])) * MINUTE


def minute_field(schedule: Schedule, *, start: datetime, clock: str) -> str:
    """The first field of the rarest crontab line that serves every slot in its minute."""
    needed = due_minutes(schedule, start=start, clock=find_zone(clock))
    return next(field for field, minutes in MINUTE_FIELDS.items() if needed <= minutes)


def due_minutes(schedule: Schedule, *, start: datetime, clock: ZoneInfo) -> frozenset[int]:
    """The minutes of the hour, on that clock, in which slots of the coming year fall due.

    One week stands for all with the same offsets, so that dense schedules are no slower.
    """
    if schedule.jitter:
        return EVERY_MINUTE
    zones = find_zone(schedule.zone), clock
    seen, minutes = set[tuple[timedelta | None, ...]](), set[int]()
    for week in range(HORIZON // WEEK + 1):
        edges = start + week * WEEK, start + (week + 1) * WEEK
        offsets = tuple(edge.astimezone(zone).utcoffset() for edge in edges for zone in zones)
        if offsets not in seen:
            seen.add(offsets)
            minutes |= {slot.due_at.astimezone(clock).minute for slot in schedule.slots(*edges)}
    return frozenset(minutes)
