"""Times around the clock: as an interval, or as a number a day."""

from datetime import time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from influencer.domain.rhythm import describe_times, every, per_day, show_duration
from influencer.domain.schedule import parse_times, show_times
from influencer.errors import UsageError


@pytest.mark.parametrize(
    ("text", "times"),
    [
        ("4h", "00:00,04:00,08:00,12:00,16:00,20:00"),
        ("240m", "00:00,04:00,08:00,12:00,16:00,20:00"),
        (" 8H ", "00:00,08:00,16:00"),
        ("24h", "00:00"),
    ],
)
def test_an_interval_is_counted_from_midnight(text: str, times: str) -> None:
    assert show_times(every(text)) == times


@pytest.mark.parametrize(("text", "count"), [("90m", 16), ("1h30m", 16), ("5m", 288), ("45m", 32)])
def test_an_interval_fills_the_day(text: str, count: int) -> None:
    assert len(every(text)) == count
    assert every(text)[0] == time(0)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("7m", "the nearest that fit are 6m and 8m"),
        ("5h", "the nearest that fit are 4h48m and 6h"),
        ("23h59m", "the nearest that fit are 12h and 24h"),
        ("4m", "slots are at least 5m apart; try --every 5m"),
        ("0m", "slots are at least 5m apart"),
        ("25h", "a day apart at most; --every 24h, with --days for fewer"),
        ("9999h", "a day apart at most"),
        ("4", "'4' is no interval; write hours and minutes, such as 4h, 90m, 1h30m"),
        ("", "is no interval"),
        ("often", "is no interval"),
        ("1d", "is no interval"),
    ],
)
def test_an_interval_that_does_not_fit_a_day_is_refused_with_what_does(
    text: str, reason: str
) -> None:
    with pytest.raises(UsageError, match=reason) as refusal:
        every(text)

    assert len(str(refusal.value).splitlines()) == 1


@given(st.integers(1, 24 * 60))
def test_an_interval_either_divides_the_day_or_names_two_that_do(minutes: int) -> None:
    try:
        times = every(f"{minutes}m")
    except UsageError as refusal:
        words = str(refusal)
        if "nearest" in words:
            assert all(every(word) for word in words.rpartition("fit are ")[2].split(" and "))
    else:
        assert len(times) * minutes == 24 * 60


@pytest.mark.parametrize(
    ("count", "times"),
    [
        (1, "00:00"),
        (5, "00:00,04:48,09:36,14:24,19:12"),
        (6, "00:00,04:00,08:00,12:00,16:00,20:00"),
        (7, "00:00,03:26,06:51,10:17,13:43,17:09,20:34"),
    ],
)
def test_a_number_a_day_is_spread_evenly_and_rounded_to_the_minute(count: int, times: str) -> None:
    assert show_times(per_day(count)) == times


@given(st.integers(1, 96))
def test_there_are_as_many_times_as_asked_for(count: int) -> None:
    assert len(set(per_day(count))) == count
    assert list(per_day(count)) == sorted(per_day(count))


@pytest.mark.parametrize("count", [0, -1, 97, 10**12])
def test_too_many_a_day_or_none_are_refused(count: int) -> None:
    with pytest.raises(UsageError, match="--per-day takes 1 to 96"):
        per_day(count)


def test_many_even_times_are_described_by_their_interval() -> None:
    assert describe_times(per_day(96)) == "every 15m from 00:00"
    assert describe_times(per_day(6)) == "00:00,04:00,08:00,12:00,16:00,20:00"
    assert describe_times(parse_times("09:00")) == "09:00"


def test_durations_are_short() -> None:
    shown = [show_duration(timedelta(minutes=minutes)) for minutes in (0, 5, 60, 90, 1440)]

    assert shown == ["0m", "5m", "1h", "1h30m", "24h"]
