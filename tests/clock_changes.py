"""Where the clocks of a zone change, and what slots have to be like around it.

The expectation is made from nothing but the offset that a zone has at a moment, never from a rule
for local times, so that it cannot share a mistake with the program.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

from influencer.domain.schedule import Schedule

FIRST, LAST = datetime(2015, 1, 1, tzinfo=UTC), datetime(2035, 12, 31, tzinfo=UTC)
DAY = timedelta(days=1)
SECOND = timedelta(seconds=1)

QUARTERS = tuple(time(*divmod(minute, 60)) for minute in range(0, 24 * 60, 15))
"""A gap moves each of them onto another one."""

SEVENS = tuple(time(*divmod(minute, 60)) for minute in range(0, 24 * 60, 7))
"""No gap of a whole number of half hours moves one of them onto another one, up to 3 hours."""


@dataclass(frozen=True, slots=True)
class Change:
    """A zone's clocks go from one offset to another."""

    zone: str
    at: datetime
    before: timedelta
    after: timedelta


def changes_of(zone: str) -> Iterator[Change]:
    """Every change of 2015 to 2035, in order; none is closer than a day to the next."""
    clock = ZoneInfo(zone)
    days = (FIRST + number * DAY for number in range((LAST - FIRST) // DAY))
    for start, end in pairwise((day, _offset(day, clock)) for day in days):
        if start[1] != end[1]:
            yield Change(zone, _moment_of_change(start[0], end[0], clock), start[1], end[1])


def _offset(moment: datetime, clock: ZoneInfo) -> timedelta:
    offset = moment.astimezone(clock).utcoffset()
    assert offset is not None
    return offset


def _moment_of_change(start: datetime, end: datetime, clock: ZoneInfo) -> datetime:
    """By bisection: the first second with another offset than the start's."""
    offset = _offset(start, clock)
    while end - start > SECOND:
        middle = start + (end - start) // 2 // SECOND * SECOND
        if _offset(middle, clock) == offset:
            start = middle
        else:
            end = middle
    return end


def violations(change: Change, times: Sequence[time]) -> tuple[int, list[str]]:
    """How many slots around the change were looked at, and what was wrong with them."""
    start, end = change.at - 2 * DAY, change.at + 2 * DAY
    schedule = Schedule(times=tuple(times), zone=change.zone, since=start)
    slots = list(schedule.slots(start, end))
    found = {slot.name: slot.due_at for slot in slots}
    expected = dict(_expected(change, times, start, end))
    wrong = {
        f"{change.zone} {name}: due {found.get(name)}, not {expected.get(name)}"
        for name in found.keys() | expected.keys()
        if found.get(name) != expected.get(name)
    }
    if len(found) < len(slots):
        wrong.add(f"{change.zone}: a name stands twice around {change.at}")
    if not all(earlier.due_at < later.due_at for earlier, later in pairwise(slots)):
        wrong.add(f"{change.zone}: slots do not ascend around {change.at}")
    return len(expected), sorted(wrong)


def _expected(
    change: Change, times: Sequence[time], start: datetime, end: datetime
) -> Iterator[tuple[str, datetime]]:
    """Names and moments, as somebody works them out who has watched the clock change."""
    first = (start + change.before).date() - DAY
    walls = [datetime.combine(first + n * DAY, at, UTC) for n in range(7) for at in times]
    shown = {wall: moment for wall in walls if (moment := _first_shown(wall, change))}
    taken = set(shown.values())
    moved = {wall: wall - change.before for wall in walls if wall not in shown}
    kept = {
        wall: moment
        for wall, moment in moved.items()
        if moment not in taken and (moment + change.after).date() == wall.date()
    }
    for wall, moment in (shown | kept).items():
        if start <= moment < end:
            yield f"{wall:%Y-%m-%d/%H:%M}", moment


def _first_shown(wall: datetime, change: Change) -> datetime | None:
    """When a clock first shows it; both are written as if in UTC."""
    if (moment := wall - change.before) < change.at:
        return moment
    return moment if (moment := wall - change.after) >= change.at else None


def ordinary_days(zone: str, changes: Sequence[Change]) -> Iterator[date]:
    """A day of each year that is far from any change."""
    edges = [FIRST, *(change.at for change in changes), LAST]
    years = set[int]()
    for earlier, later in pairwise(edges):
        middle = earlier + (later - earlier) / 2
        if later - earlier > 6 * DAY and middle.year not in years:
            years.add(middle.year)
            yield middle.astimezone(ZoneInfo(zone)).date()


def violations_of_ordinary_day(zone: str, day: date) -> list[str]:
    """On a day without a change each time is one slot, exactly then."""
    start = datetime.combine(day, time(), ZoneInfo(zone)).astimezone(UTC)
    schedule = Schedule(times=SEVENS, zone=zone, since=start - DAY)
    found = [(slot.name, slot.due_at) for slot in schedule.slots(start, start + DAY)]
    expected = [
        (f"{day}/{at:%H:%M}", start + timedelta(hours=at.hour, minutes=at.minute)) for at in SEVENS
    ]
    return [] if found == expected else [f"{zone} {day}: {found} is not {expected}"]
