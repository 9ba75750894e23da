"""Local wall-clock times in a zone, turned into slots.

A slot is named by its wall clock. The hour that happens twice in autumn is one slot (the first of
the two); the hour that never happens in spring is one too (moved forward by the gap). A slot whose
local date would change by that is dropped: Pacific/Apia had no 30 December 2011. A slot that is
moved onto the very moment of another one is dropped too: no two slots fall due at once.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from influencer.domain.models import Slot
from influencer.domain.wall_clock import MINUTE, Candidate, first_showing, in_order, jitter_of
from influencer.errors import UsageError

HORIZON = timedelta(days=366)
"""Slots are looked at for a year ahead at most."""

DAY_AROUND_THE_WORLD = timedelta(days=2)
"""How far two moments of the same local date and time can be apart, from zone to zone, at most."""

FIRST_ZONE = timedelta(hours=14)
"""The zone in which each date begins first, ahead of UTC."""

EVERY_DAY = frozenset(range(7))
EVERY_FOUR_HOURS = tuple(time(hour) for hour in range(0, 24, 4))
_TIME_OF_DAY = re.compile(r"(?P<hour>[01]?[0-9]|2[0-3]):(?P<minute>[0-5][0-9])")
_DAY = timedelta(days=1)


_NO_ZONES = ("right/", "posix", "localtime", "Factory")
"""Files beside those of the zones: with leap seconds, or another zone on another machine."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Schedule:
    """When to post. Every schedule has slots for ever; one without cannot be made.

    Attributes:
        times: local times of day, ascending, each once.
        days: weekdays, Monday is 0.
        zone: IANA name.
        since: slots before this moment do not exist; a schedule begins when it is set.
        quiet: local times from the first (included) to the second (excluded), past midnight if
            need be. A slot that is scheduled then is removed; none is moved.
        jitter: each slot falls due its own number of whole minutes later, from none to this.

    Raises:
        UsageError: no time or day is left, or jitter would let slots overtake each other.
    """

    times: tuple[time, ...] = EVERY_FOUR_HOURS
    days: frozenset[int] = EVERY_DAY
    zone: str = "UTC"
    since: datetime
    quiet: tuple[time, time] | None = None
    jitter: timedelta = timedelta()

    def __post_init__(self) -> None:
        if not self.times:
            raise UsageError("a schedule needs at least one time, such as --times 09:00,13:30")
        if not self.days or not self.days <= EVERY_DAY:
            raise UsageError("a schedule needs at least one day, such as --days mon-fri")
        if not self.active_times:
            raise UsageError(
                "the quiet hours leave none of the times; change --times, or --quiet (off for none)"
            )
        if self.jitter and self.jitter >= (gap := self._smallest_gap()):
            raise UsageError(
                f"two slots are only {gap // MINUTE} minutes apart, and the jitter has to be less"
                " than that; choose a smaller --jitter, or off"
            )

    @property
    def active_times(self) -> tuple[time, ...]:
        """The times outside the quiet hours, ascending."""
        return tuple(at for at in self.times if not self._is_quiet(at))

    @property
    def per_day(self) -> float:
        """How many slots a day has, on average over the week."""
        return len(self.active_times) * len(self.days) / 7

    def slots(self, start: datetime, end: datetime | None = None) -> Iterator[Slot]:
        """The slots that fall due from start (included) to end (excluded), strictly ascending.

        Each is computed when it is asked for; without an end they never cease.
        """
        start = max(start, self.since)
        zone = find_zone(self.zone)
        for slot in in_order(self._candidates((start - self.jitter).astimezone(zone).date(), zone)):
            if end is not None and slot.due_at >= end:
                return
            if slot.due_at >= start:
                yield slot

    def _candidates(self, day: date, zone: ZoneInfo) -> Iterator[tuple[date, Iterable[Candidate]]]:
        """Day by day what may become a slot, from that day on."""
        times = self.active_times
        while True:
            is_wanted = day.weekday() in self.days
            found = (self._candidate(day, at, zone) for at in times if is_wanted)
            yield day, filter(None, found)
            day += _DAY

    def _candidate(self, day: date, at: time, zone: ZoneInfo) -> Candidate | None:
        showing = first_showing(datetime.combine(day, at), zone)
        if showing is None:
            return None
        name = f"{day.isoformat()}/{at:%H:%M}"
        slot = Slot(name=name, due_at=showing.at + jitter_of(name, self.jitter))
        return Candidate(slot, showing.is_moved)

    def _is_quiet(self, at: time) -> bool:
        if self.quiet is None:
            return False
        start, end = self.quiet
        return start <= at < end if start < end else at >= start or at < end

    def _smallest_gap(self) -> timedelta:
        """The shortest time between two slots, as scheduled."""
        week = [
            timedelta(days=day, hours=at.hour, minutes=at.minute)
            for day in sorted(self.days)
            for at in self.active_times
        ]
        return min(later - earlier for earlier, later in pairwise([*week, week[0] + 7 * _DAY]))


def find_zone(name: str) -> ZoneInfo:
    """The zone of that IANA name.

    Raises:
        UsageError: there is none.
    """
    if name.startswith(_NO_ZONES):
        raise _no_zone(name)
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError) as error:
        raise _no_zone(name) from error


def _no_zone(name: str) -> UsageError:
    return UsageError(
        f"there is no time zone {name!r}; use an IANA name such as Europe/Zurich or UTC"
    )


def parse_times(text: str) -> tuple[time, ...]:
    """``09:00,13:30`` as times of day, ascending.

    Raises:
        UsageError: one of them is no time, or stands twice, or there is none.
    """
    times = [parse_time(part.strip()) for part in text.split(",") if part.strip()]
    if not times:
        raise UsageError("a schedule needs at least one time, such as --times 09:00,13:30")
    if len(set(times)) < len(times):
        raise UsageError(f"a time stands twice in {text!r}; each slot serves one post")
    return tuple(sorted(times))


def parse_time(text: str) -> time:
    """``09:30`` or ``9:30`` as a time of day.

    Raises:
        UsageError: it is none.
    """
    if not (found := _TIME_OF_DAY.fullmatch(text)):
        raise UsageError(f"{text!r} is no time of day; write hours and minutes, such as 09:30")
    return time(int(found["hour"]), int(found["minute"]))


def show_times(times: Iterable[time]) -> str:
    """Times as ``parse_times`` reads them."""
    return ",".join(f"{at:%H:%M}" for at in times)
