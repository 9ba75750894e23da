"""Slots around clock changes: a sample of all zones, and four zones worked out by hand.

``python -m prove`` looks at every change of every zone.
"""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from functools import cache
from itertools import islice
from zoneinfo import available_timezones

import pytest
from clock_changes import (
    QUARTERS,
    SEVENS,
    Change,
    changes_of,
    ordinary_days,
    violations,
    violations_of_ordinary_day,
)
from hypothesis import given, settings
from hypothesis import strategies as st

from influencer.domain.schedule import Schedule, parse_times

ZONES = sorted(available_timezones() - {"localtime", "Factory"})


@cache
def changes(zone: str) -> tuple[Change, ...]:
    return tuple(changes_of(zone))


@settings(max_examples=25, deadline=None)
@given(st.sampled_from(ZONES), st.integers(0, 99), st.sampled_from([QUARTERS, SEVENS]))
def test_around_a_change_slots_are_those_of_somebody_who_watched_the_clock(
    zone: str, number: int, times: tuple[time, ...]
) -> None:
    if of_zone := changes(zone):
        assert violations(of_zone[number % len(of_zone)], times)[1] == []


@settings(max_examples=15, deadline=None)
@given(st.sampled_from(ZONES))
def test_far_from_a_change_each_time_is_one_slot(zone: str) -> None:
    for day in islice(ordinary_days(zone, changes(zone)), 2):
        assert violations_of_ordinary_day(zone, day) == []


def test_a_slot_that_is_an_hour_off_would_be_noticed() -> None:
    change = changes("Europe/Berlin")[0]

    assert violations(change, SEVENS)[1] == []
    assert violations(replace(change, at=change.at + timedelta(hours=1)), SEVENS)[1]
    assert violations(replace(change, after=change.before), SEVENS)[1]


BERLIN, NEWFOUNDLAND = "Europe/Berlin", "America/St_Johns"
LORD_HOWE, MOROCCO = "Australia/Lord_Howe", "Africa/Casablanca"


@pytest.mark.parametrize(
    ("zone", "day", "times", "before", "changed", "after"),
    [
        (BERLIN, date(2026, 10, 25), "01:30,02:30,03:45",
         ("23 23:30", "24 00:30", "24 01:45"),
         ("24 23:30", "25 00:30", "25 02:45"),
         ("26 00:30", "26 01:30", "26 02:45")),
        (BERLIN, date(2027, 3, 28), "01:30,02:30,03:45",
         ("27 00:30", "27 01:30", "27 02:45"),
         ("28 00:30", "28 01:30", "28 01:45"),
         ("28 23:30", "29 00:30", "29 01:45")),
        (NEWFOUNDLAND, date(2026, 11, 1), "01:30,02:30,03:45",
         ("31 04:00", "31 05:00", "31 06:15"),
         ("01 04:00", "01 06:00", "01 07:15"),
         ("02 05:00", "02 06:00", "02 07:15")),
        (NEWFOUNDLAND, date(2027, 3, 14), "01:30,02:30,03:45",
         ("13 05:00", "13 06:00", "13 07:15"),
         ("14 05:00", "14 06:00", "14 06:15"),
         ("15 04:00", "15 05:00", "15 06:15")),
        (LORD_HOWE, date(2026, 10, 4), "01:45,02:15,03:45",
         ("02 15:15", "02 15:45", "02 17:15"),
         ("03 15:15", "03 15:45", "03 16:45"),
         ("04 14:45", "04 15:15", "04 16:45")),
        (LORD_HOWE, date(2027, 4, 4), "01:45,02:15,03:45",
         ("02 14:45", "02 15:15", "02 16:45"),
         ("03 14:45", "03 15:45", "03 17:15"),
         ("04 15:15", "04 15:45", "04 17:15")),
        (MOROCCO, date(2026, 2, 15), "01:30,02:30,03:45",
         ("14 00:30", "14 01:30", "14 02:45"),
         ("15 00:30", "15 01:30", "15 03:45"),
         ("16 01:30", "16 02:30", "16 03:45")),
        (MOROCCO, date(2026, 3, 22), "01:30,02:30,03:45",
         ("21 01:30", "21 02:30", "21 03:45"),
         ("22 01:30", "22 02:30", "22 02:45"),
         ("23 00:30", "23 01:30", "23 02:45")),
    ],
)  # fmt: skip
def test_slots_of_the_days_around_a_change(
    zone: str,
    day: date,
    times: str,
    before: tuple[str, ...],
    changed: tuple[str, ...],
    after: tuple[str, ...],
) -> None:
    """By hand, from the moments of change that ``zdump -v`` prints."""
    start = datetime.combine(day, time(), UTC) - timedelta(days=3)
    schedule = Schedule(times=parse_times(times), zone=zone, since=start)
    by_day = dict[str, list[str]]()
    for slot in islice(schedule.slots(start), 30):
        by_day.setdefault(slot.name[:10], []).append(f"{slot.due_at:%d %H:%M}")

    around = [tuple(by_day[str(day + timedelta(days=step))]) for step in (-1, 0, 1)]
    assert around == [before, changed, after]
    assert all(len(due) == 3 for due in list(by_day.values())[1:-1])
