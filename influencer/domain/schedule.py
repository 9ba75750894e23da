"""Local wall-clock times in a zone, turned into slots.

A slot is named by its wall clock. The hour that happens twice in autumn is one slot (the first of
the two); the hour that never happens in spring is one too (moved forward by the gap). A slot whose
local date would change by that is dropped: Pacific/Apia had no 30 December 2011.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from influencer.domain.models import Slot
from influencer.errors import UsageError

HORIZON = timedelta(days=366)
"""Slots are looked at for a year ahead at most."""

DAY_AROUND_THE_WORLD = timedelta(days=2)
"""How far two moments of the same local date and time can be apart, from zone to zone, at most."""

EVERY_DAY = frozenset(range(7))
EVERY_FOUR_HOURS = tuple(time(hour) for hour in range(0, 24, 4))
_TIME_OF_DAY = re.compile(r"(?P<hour>[01]?[0-9]|2[0-3]):(?P<minute>[0-5][0-9])")


@dataclass(frozen=True, slots=True, kw_only=True)
class Schedule:
    """When to post.

    Attributes:
        times: local times of day, ascending, each once.
        days: weekdays, Monday is 0.
        zone: IANA name.
        since: slots before this moment do not exist; a schedule begins when it is set.
    """

    times: tuple[time, ...] = EVERY_FOUR_HOURS
    days: frozenset[int] = EVERY_DAY
    zone: str = "UTC"
    since: datetime

    @property
    def per_day(self) -> float:
        """How many slots a day has, on average over the week."""
        return len(self.times) * len(self.days) / 7

    def slots(self, start: datetime, end: datetime) -> Iterator[Slot]:
        """The slots that fall due from start (included) to end (excluded), ascending."""
        start = max(start, self.since)
        zone = find_zone(self.zone)
        found = (self._slot(day, at, zone) for day in _days(start, end, zone) for at in self.times)
        inside = (slot for slot in found if slot and start <= slot.due_at < end)
        yield from sorted(inside, key=lambda slot: (slot.due_at, slot.name))

    def _slot(self, day: date, at: time, zone: ZoneInfo) -> Slot | None:
        if day.weekday() not in self.days:
            return None
        due_at = datetime.combine(day, at, zone).astimezone(UTC)
        if due_at.astimezone(zone).date() != day:
            return None
        return Slot(name=f"{day.isoformat()}/{at:%H:%M}", due_at=due_at)


def _days(start: datetime, end: datetime, zone: ZoneInfo) -> Iterator[date]:
    """Dates that a clock shows in between; one more, as a clock may go back past midnight."""
    day = start.astimezone(zone).date()
    last = end.astimezone(zone).date() + timedelta(days=1)
    while day <= last:
        yield day
        day += timedelta(days=1)


def find_zone(name: str) -> ZoneInfo:
    """The zone of that IANA name.

    Raises:
        UsageError: there is none.
    """
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError) as error:
        raise UsageError(
            f"there is no time zone {name!r}; use an IANA name such as Europe/Zurich or UTC"
        ) from error


def parse_times(text: str) -> tuple[time, ...]:
    """``09:00,13:30`` as times of day, ascending.

    Raises:
        UsageError: one of them is no time, or stands twice, or there is none.
    """
    times = [_parse_time(part.strip()) for part in text.split(",") if part.strip()]
    if not times:
        raise UsageError("a schedule needs at least one time, such as --times 09:00,13:30")
    if len(set(times)) < len(times):
        raise UsageError(f"a time stands twice in {text!r}; each slot serves one post")
    return tuple(sorted(times))


def _parse_time(text: str) -> time:
    if not (found := _TIME_OF_DAY.fullmatch(text)):
        raise UsageError(f"{text!r} is no time of day; write hours and minutes, such as 09:30")
    return time(int(found["hour"]), int(found["minute"]))


def show_times(times: Iterable[time]) -> str:
    """Times as ``parse_times`` reads them."""
    return ",".join(f"{at:%H:%M}" for at in times)
