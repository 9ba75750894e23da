"""Wall-clock times become moments: once each, whatever the clocks do."""

from datetime import UTC, date, datetime, time, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

import pytest
from factories import NOW, make_schedule
from hypothesis import given
from hypothesis import strategies as st

from influencer.domain.models import Slot
from influencer.domain.schedule import Schedule, parse_times

LONG_AGO = datetime(1970, 1, 1, tzinfo=UTC)
DAY = timedelta(days=1)
MINUTE = timedelta(minutes=1)

ZONES = (
    *("UTC", "Europe/Berlin", "America/St_Johns", "Australia/Lord_Howe", "Africa/Casablanca"),
    *("Pacific/Apia", "Asia/Kathmandu", "America/Sao_Paulo", "America/Nuuk", "Pacific/Chatham"),
)
dates = st.dates(date(1988, 1, 1), date(2025, 12, 31))
times = st.builds(time, st.integers(0, 23), st.integers(0, 59))
some_times = st.sets(times, min_size=1, max_size=6).map(lambda found: tuple(sorted(found)))
some_days = st.sets(st.integers(0, 6), min_size=1).map(frozenset)


def slots_of_day(day: date, zone: str, *at: str) -> dict[str, str]:
    """The slots of that local date, by time, each with its moment in UTC."""
    schedule = Schedule(times=parse_times(",".join(at)), zone=zone, since=LONG_AGO)
    noon = datetime.combine(day, time(12), UTC)
    found = schedule.slots(noon - 2 * DAY, noon + 2 * DAY)
    wanted = f"{day.isoformat()}/"
    return {
        slot.name.removeprefix(wanted): f"{slot.due_at:%d %H:%M}"
        for slot in found
        if slot.name.startswith(wanted)
    }


def test_by_default_there_is_a_slot_every_four_hours_around_the_clock() -> None:
    slots = list(Schedule(since=NOW).slots(NOW, NOW + DAY))

    assert [slot.name for slot in slots] == [
        "2026-11-22/12:00",
        "2026-11-22/16:00",
        "2026-11-22/20:00",
        "2026-11-23/00:00",
        "2026-11-23/04:00",
        "2026-11-23/08:00",
    ]
    assert Schedule(since=NOW).per_day == 6


@pytest.mark.parametrize(
    ("zone", "day", "at", "due_at"),
    [
        ("Europe/Berlin", date(2025, 3, 30), "02:30", "30 01:30"),
        ("America/St_Johns", date(2025, 3, 9), "02:30", "09 06:00"),
        ("America/St_Johns", date(1988, 4, 3), "00:30", "03 04:00"),
        ("Australia/Lord_Howe", date(2025, 10, 5), "02:15", "04 15:45"),
        ("Africa/Casablanca", date(2024, 4, 14), "02:30", "14 02:30"),
        ("America/Sao_Paulo", date(2018, 11, 4), "00:00", "04 03:00"),
    ],
)
def test_a_slot_in_the_hour_that_is_left_out_moves_forward_by_the_gap(
    zone: str, day: date, at: str, due_at: str
) -> None:
    assert slots_of_day(day, zone, at) == {at: due_at}


@pytest.mark.parametrize(
    ("zone", "day", "at", "due_at"),
    [
        ("Europe/Berlin", date(2025, 10, 26), "02:30", "26 00:30"),
        ("America/St_Johns", date(2025, 11, 2), "01:30", "02 04:00"),
        ("Australia/Lord_Howe", date(2025, 4, 6), "01:45", "05 14:45"),
        ("Africa/Casablanca", date(2024, 3, 10), "02:30", "10 01:30"),
    ],
)
def test_a_slot_in_the_hour_that_comes_twice_is_the_first_of_the_two(
    zone: str, day: date, at: str, due_at: str
) -> None:
    assert slots_of_day(day, zone, at) == {at: due_at}


def test_slots_before_and_after_a_change_keep_their_wall_clock() -> None:
    assert slots_of_day(date(2025, 3, 30), "Europe/Berlin", "01:59", "03:00", "09:00") == {
        "01:59": "30 00:59",
        "03:00": "30 01:00",
        "09:00": "30 07:00",
    }


def test_a_slot_that_the_gap_moves_past_a_later_one_falls_due_after_it() -> None:
    schedule = Schedule(
        times=parse_times("02:45,03:15"), zone="Europe/Berlin", since=LONG_AGO, days=frozenset({6})
    )

    found = schedule.slots(datetime(2025, 3, 30, tzinfo=UTC), datetime(2025, 3, 31, tzinfo=UTC))

    assert [slot.name for slot in found] == ["2025-03-30/03:15", "2025-03-30/02:45"]


def test_a_day_that_a_zone_never_had_has_no_slots() -> None:
    assert slots_of_day(date(2011, 12, 29), "Pacific/Apia", "00:00", "12:00", "23:59")
    assert slots_of_day(date(2011, 12, 30), "Pacific/Apia", "00:00", "12:00", "23:59") == {}
    assert slots_of_day(date(2011, 12, 31), "Pacific/Apia", "00:00", "12:00", "23:59") == {
        "00:00": "30 10:00",
        "12:00": "30 22:00",
        "23:59": "31 09:59",
    }


def test_a_span_may_end_after_the_clock_went_back_past_midnight() -> None:
    schedule = Schedule(times=(time(0),), zone="America/St_Johns", since=LONG_AGO)
    midnight = datetime(2010, 11, 7, 2, 30, tzinfo=UTC)
    once_more_before_midnight = midnight + 15 * MINUTE

    found = schedule.slots(midnight, once_more_before_midnight)

    assert list(found) == [Slot(name="2010-11-07/00:00", due_at=midnight)]


def test_weekdays_are_those_of_the_local_date() -> None:
    mondays = make_schedule(
        times=(time(7),), days=frozenset({0}), zone="Pacific/Auckland", since=LONG_AGO
    )

    found = list(mondays.slots(NOW, NOW + 7 * DAY))

    assert found == [
        Slot(name="2026-11-23/07:00", due_at=datetime(2026, 11, 22, 18, tzinfo=UTC)),
    ]
    assert mondays.per_day == pytest.approx(1 / 7)


def test_the_start_is_included_and_the_end_is_not() -> None:
    schedule = make_schedule(times=(time(9),))

    assert [slot.due_at for slot in schedule.slots(NOW, NOW + DAY)] == [NOW]
    assert list(schedule.slots(NOW + timedelta(microseconds=1), NOW + DAY)) == []
    assert list(schedule.slots(NOW + DAY, NOW)) == []


def test_a_schedule_has_no_slots_before_it_was_set() -> None:
    schedule = Schedule(times=(time(8), time(9), time(10)), since=NOW)

    found = schedule.slots(NOW - 30 * DAY, NOW + timedelta(hours=2))

    assert [slot.name for slot in found] == ["2026-11-22/09:00", "2026-11-22/10:00"]


@given(dates, some_times, some_days, st.sampled_from(ZONES))
def test_slots_ascend_and_each_name_is_there_once(
    day: date, at: tuple[time, ...], days: frozenset[int], zone: str
) -> None:
    start = datetime.combine(day, time(), UTC)
    schedule = Schedule(times=at, days=days, zone=zone, since=LONG_AGO)

    slots = list(schedule.slots(start, start + 5 * DAY))

    names = [slot.name for slot in slots]
    moments = [slot.due_at for slot in slots]
    assert len(set(names)) == len(names)
    assert moments == sorted(moments)
    assert all(start <= moment < start + 5 * DAY for moment in moments)
    assert all(moment.tzinfo is UTC for moment in moments)
    assert all(date.fromisoformat(name[:10]).weekday() in days for name in names)


@given(dates, times, st.sampled_from(ZONES))
def test_a_slot_falls_on_the_first_minute_at_which_the_clock_shows_it(
    day: date, at: time, zone: str
) -> None:
    start = datetime.combine(day, time(), UTC)
    schedule = Schedule(times=(at,), zone=zone, since=LONG_AGO)

    found = {slot.name: slot.due_at for slot in schedule.slots(start - 2 * DAY, start + 3 * DAY)}

    assert found.get(f"{day}/{at:%H:%M}") == due_by_a_clock(day, at, zone)


def due_by_a_clock(day: date, at: time, zone: str) -> datetime | None:
    """The same by watching a clock: minute after minute, without any rule about gaps."""
    wanted = datetime.combine(day, at)
    start = datetime.combine(day, time(), UTC) - timedelta(hours=15)
    minutes = [start + minute * MINUTE for minute in range(54 * 60)]
    shown = [moment.astimezone(ZoneInfo(zone)).replace(tzinfo=None) for moment in minutes]
    if wanted in shown:
        return minutes[shown.index(wanted)]
    before = max(index for index, clock in enumerate(shown) if clock < wanted)
    moved = minutes[before] + (wanted - shown[before])
    return moved if moved.astimezone(ZoneInfo(zone)).date() == day else None


@given(dates, st.sampled_from(ZONES), st.lists(st.integers(0, 96), min_size=1, max_size=5))
def test_a_span_has_the_same_slots_however_it_is_cut(day: date, zone: str, cuts: list[int]) -> None:
    start = datetime.combine(day, time(), UTC)
    schedule = Schedule(zone=zone, since=LONG_AGO)
    edges = [start, *(start + timedelta(hours=cut) for cut in sorted(cuts)), start + 4 * DAY]

    parts = [slot for begin, end in pairwise(edges) for slot in schedule.slots(begin, end)]

    assert parts == list(schedule.slots(start, start + 4 * DAY))
