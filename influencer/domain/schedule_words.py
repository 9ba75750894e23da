"""The parts of a schedule as people type them, and as they are shown again."""

from collections.abc import Sequence
from datetime import time, timedelta

from influencer.domain import rhythm
from influencer.domain.rhythm import parse_duration, show_duration
from influencer.domain.schedule import EVERY_DAY, parse_time, parse_times
from influencer.errors import UsageError

OFF = "off"
"""How quiet hours and jitter are taken back."""

WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_FULL_NAMES = (
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
)  # fmt: skip


def parse_days(text: str) -> frozenset[int]:
    """``mon-fri,sun``, ``fri-mon`` (past Sunday), ``monday`` or ``daily`` as weekdays.

    Raises:
        UsageError: it names something else, or nothing.
    """
    if text.strip().casefold() == "daily":
        return EVERY_DAY
    parts = [part.strip() for part in text.split(",") if part.strip()]
    days = frozenset(day for part in parts for day in _parse_days(part))
    if not days:
        raise UsageError("a schedule needs at least one day, such as --days mon-fri, or daily")
    return days


def _parse_days(part: str) -> Sequence[int]:
    first, dash, last = (word.strip() for word in part.partition("-"))
    start = _parse_day(first)
    length = (_parse_day(last) - start) % 7 if dash else 0
    return [(start + step) % 7 for step in range(length + 1)]


def _parse_day(word: str) -> int:
    for names in (WEEKDAYS, _FULL_NAMES):
        if word.casefold() in names:
            return names.index(word.casefold())
    raise UsageError(f"{word!r} is no weekday; write {', '.join(WEEKDAYS)}, mon-fri or daily")


def show_days(days: frozenset[int]) -> str:
    """Days as ``parse_days`` reads them: ``daily``, or runs such as ``fri-mon,wed``."""
    if days == EVERY_DAY:
        return "daily"
    starts = [day for day in sorted(days) if (day - 1) % 7 not in days]
    return ",".join(_show_run(start, days) for start in starts)


def _show_run(start: int, days: frozenset[int]) -> str:
    length = next(step for step in range(1, 8) if (start + step) % 7 not in days)
    first, last = WEEKDAYS[start], WEEKDAYS[(start + length - 1) % 7]
    return first if length == 1 else f"{first}-{last}"


def parse_when(text: str) -> tuple[time, ...]:
    """When to post in one answer: ``09:00,13:30``, ``every 4h``, or a number a day such as ``6``.

    Raises:
        UsageError: it is none of them, or makes no sense.
    """
    words = text.strip().casefold().removeprefix("every ").strip()
    count = words.removesuffix("a day").strip()
    if count.isascii() and count.isdecimal():
        return rhythm.per_day(int(count))
    if words.endswith(("h", "m")):
        return rhythm.every(words)
    return parse_times(words)


def parse_quiet(text: str) -> tuple[time, time] | None:
    """``23:00-07:00`` as the hours without slots; None for ``off``.

    Raises:
        UsageError: it is neither, or begins and ends at the same time.
    """
    if text.strip().casefold() == OFF:
        return None
    start, dash, end = text.partition("-")
    if not dash:
        raise UsageError(f"{text!r} are no quiet hours; write --quiet 23:00-07:00, or off")
    quiet = parse_time(start.strip()), parse_time(end.strip())
    if quiet[0] == quiet[1]:
        raise UsageError(
            f"the quiet hours {text} end as they begin; write --quiet off for none, or pause the"
            " account to post nothing at all"
        )
    return quiet


def show_quiet(quiet: tuple[time, time] | None) -> str:
    """Quiet hours as ``parse_quiet`` reads them."""
    return f"{quiet[0]:%H:%M}-{quiet[1]:%H:%M}" if quiet else OFF


def parse_jitter(text: str) -> timedelta:
    """``10m`` as the most that a slot may fall due later; nothing for ``off`` or ``0``.

    Raises:
        UsageError: it is neither.
    """
    if text.strip().casefold() in {OFF, "0"}:
        return timedelta()
    return parse_duration(text, "jitter")


def show_jitter(jitter: timedelta) -> str:
    """Jitter as ``parse_jitter`` reads it."""
    return show_duration(jitter) if jitter else OFF
