"""What the minutes at which cron wakes the program mean for a schedule."""

from datetime import UTC, datetime, time, timedelta

import pytest
from factories import NOW, make_schedule
from hypothesis import given, settings
from hypothesis import strategies as st

from influencer.domain.crontab import HOURLY, MINUTE_FIELDS
from influencer.domain.rhythm import every, per_day
from influencer.domain.schedule import parse_times
from influencer.domain.wakings import Service, longest_wait, minute_field, service

TEN = MINUTE_FIELDS["*/10"]
LORD_HOWE = "Australia/Lord_Howe"


@pytest.mark.parametrize(
    ("times", "zone", "clock", "field"),
    [
        ("09:00,18:00", "UTC", "UTC", "0"),
        ("09:00,18:00", "Europe/Berlin", "America/New_York", "0"),
        ("09:00,13:30", "UTC", "UTC", "*/10"),
        ("09:00,13:45", "UTC", "UTC", "*/5"),
        ("09:00,13:31", "UTC", "UTC", "*"),
        ("09:00", "Asia/Kolkata", "UTC", "*/10"),
        ("09:00", "Asia/Kathmandu", "UTC", "*/5"),
        ("09:00", "Asia/Kathmandu", "Asia/Kathmandu", "0"),
        ("09:30", LORD_HOWE, "UTC", "*/10"),
        ("09:00", LORD_HOWE, LORD_HOWE, "0"),
    ],
)
def test_the_rarest_line_that_serves_every_slot_in_its_minute(
    times: str, zone: str, clock: str, field: str
) -> None:
    schedule = make_schedule(times=parse_times(times), zone=zone)

    assert minute_field(schedule, start=NOW, clock=clock) == field


def test_jitter_takes_a_line_for_every_minute() -> None:
    schedule = make_schedule(jitter=timedelta(minutes=1))

    assert minute_field(schedule, start=NOW, clock="UTC") == "*"


def test_a_half_hour_that_only_the_other_season_has_counts() -> None:
    """Lord Howe Island is ten and a half hours ahead in winter, eleven in summer."""
    schedule = make_schedule(times=(time(9),), zone=LORD_HOWE)
    in_summer = datetime(2026, 12, 1, tzinfo=UTC)

    found = service(schedule, HOURLY, start=in_summer, clock="UTC")

    assert (found.late, found.missed, found.is_exact) == (0, 0, False)
    assert minute_field(schedule, start=in_summer, clock="UTC") == "*/10"


def test_slots_on_the_hour_are_served_on_time_by_the_hourly_line() -> None:
    found = service(make_schedule(), HOURLY, start=NOW, clock="UTC")

    assert found == Service(slots=42, missed=0, late=0, latest=timedelta(), is_exact=True)


def test_slots_between_the_hours_are_late_by_what_is_left_of_the_hour() -> None:
    schedule = make_schedule(times=parse_times("09:10,13:30,18:00"))

    found = service(schedule, HOURLY, start=NOW, clock="UTC")

    latest = timedelta(minutes=50)
    assert found == Service(slots=21, missed=0, late=14, latest=latest, is_exact=False)


def test_of_slots_between_two_wakings_all_but_the_last_are_missed() -> None:
    found = service(make_schedule(times=every("15m")), HOURLY, start=NOW, clock="UTC")

    assert found.slots - found.missed == 7 * 24 + 1
    assert found.latest == timedelta(minutes=45)


@settings(max_examples=30, deadline=None)
@given(st.integers(1, 96), st.sampled_from(["UTC", "Asia/Kathmandu", LORD_HOWE]))
def test_the_advised_line_serves_every_slot(count: int, zone: str) -> None:
    schedule = make_schedule(times=per_day(count), zone=zone)
    wakings = MINUTE_FIELDS[minute_field(schedule, start=NOW, clock="UTC")]

    found = service(schedule, wakings, start=NOW, clock="UTC")

    assert (found.missed, found.late, found.is_exact) == (0, 0, True)


@pytest.mark.parametrize(
    ("wakings", "minutes"),
    [(HOURLY, 60), (TEN, 10), (frozenset({0, 20}), 40), (frozenset({5, 35}), 30)],
)
def test_the_longest_wait_is_that_between_two_wakings(
    wakings: frozenset[int], minutes: int
) -> None:
    assert longest_wait(wakings) == timedelta(minutes=minutes)
