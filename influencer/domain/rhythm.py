"""Times around the clock from an interval or a number, and durations as people type them."""

import re
from collections.abc import Sequence
from datetime import time, timedelta
from itertools import pairwise

from influencer.domain.wall_clock import MINUTE
from influencer.errors import UsageError

MOST_PER_DAY = 96
SHORTEST_INTERVAL = timedelta(minutes=5)
_DAY = timedelta(days=1)
_INTERVALS = tuple(
    minutes * MINUTE
    for minutes in range(SHORTEST_INTERVAL // MINUTE, _DAY // MINUTE + 1)
    if _DAY % (minutes * MINUTE) == timedelta()
)
"""Those that fit into a day without a rest, ascending."""

_DURATION = re.compile(r"(?=.)(?:(?P<hours>[0-9]{1,4})h)?(?:(?P<minutes>[0-9]{1,4})m)?")
_MOST_LISTED = 12
"""More times than that are described where they can be."""


def every(text: str) -> tuple[time, ...]:
    """The times of day of ``4h``, ``90m`` or ``1h30m``, counted from midnight.

    Raises:
        UsageError: it is no interval, or does not fit into a day a whole number of times.
    """
    interval = parse_duration(text, "interval")
    if interval not in _INTERVALS:
        raise UsageError(f"--every {text}: {_misfit(interval)}")
    return _spread(_DAY // interval)


def _misfit(interval: timedelta) -> str:
    if interval < SHORTEST_INTERVAL:
        return f"slots are at least {show_duration(SHORTEST_INTERVAL)} apart; try --every 5m"
    if interval > _DAY:
        return "slots are a day apart at most; --every 24h, with --days for fewer"
    below = max(fitting for fitting in _INTERVALS if fitting < interval)
    above = min(fitting for fitting in _INTERVALS if fitting > interval)
    return (
        "24 hours cannot be divided by that, so times would shift from day to day; the nearest"
        f" that fit are {show_duration(below)} and {show_duration(above)}"
    )


def per_day(count: int) -> tuple[time, ...]:
    """So many times of day, evenly around the clock from midnight on, to the minute.

    Raises:
        UsageError: there are too many or none.
    """
    if not 1 <= count <= MOST_PER_DAY:
        raise UsageError(
            f"--per-day takes 1 to {MOST_PER_DAY}, not {count}; --every 5m makes denser schedules"
        )
    return _spread(count)


def _spread(count: int) -> tuple[time, ...]:
    minutes = (round(number * (_DAY // MINUTE) / count) for number in range(count))
    return tuple(time(*divmod(minute, 60)) for minute in minutes)


def parse_duration(text: str, what: str) -> timedelta:
    """``4h``, ``90m`` or ``1h30m``.

    Raises:
        UsageError: it is no duration, and so no ``what``.
    """
    if not (found := _DURATION.fullmatch(text.strip().casefold())):
        raise UsageError(f"{text!r} is no {what}; write hours and minutes, such as 4h, 90m, 1h30m")
    return timedelta(hours=int(found["hours"] or 0), minutes=int(found["minutes"] or 0))


def show_duration(duration: timedelta) -> str:
    """Whole minutes as people type them: ``1h30m``."""
    hours, minutes = divmod(duration // MINUTE, 60)
    return f"{hours}h" * bool(hours) + f"{minutes}m" * bool(minutes or not hours)


def describe_times(times: Sequence[time]) -> str:
    """Times for people: each one, or their interval where they are even and many."""
    minutes = [at.hour * 60 + at.minute for at in times]
    gaps = {later - earlier for earlier, later in pairwise([*minutes, minutes[0] + 24 * 60])}
    if len(times) > _MOST_LISTED and len(gaps) == 1:
        return f"every {show_duration(gaps.pop() * MINUTE)} from {times[0]:%H:%M}"
    return ",".join(f"{at:%H:%M}" for at in times)
