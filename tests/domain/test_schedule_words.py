"""The parts of a schedule as people type them, and what is said to what is none."""

from datetime import time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from influencer.domain.schedule_words import (
    parse_days,
    parse_jitter,
    parse_quiet,
    parse_when,
    show_days,
    show_jitter,
    show_quiet,
)
from influencer.errors import UsageError

times = st.builds(time, st.integers(0, 23), st.integers(0, 59))


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("mon-fri,sun", {0, 1, 2, 3, 4, 6}),
        ("daily", set(range(7))),
        ("fri-mon", {4, 5, 6, 0}),
        ("sun-mon", {6, 0}),
        ("tue-mon", set(range(7))),
        ("wed", {2}),
        ("wed-wed", {2}),
        (" Sat , SUN,", {5, 6}),
        ("mon,mon-tue", {0, 1}),
        ("monday", {0}),
        ("Thursday-SATURDAY,sun", {3, 4, 5, 6}),
    ],
)
def test_days_are_names_and_ranges_that_may_pass_sunday(text: str, days: set[int]) -> None:
    assert parse_days(text) == days


@pytest.mark.parametrize(
    ("days", "text"),
    [
        (set(range(7)), "daily"),
        ({0, 1, 2, 3, 4, 6}, "sun-fri"),
        ({4, 5, 6, 0}, "fri-mon"),
        ({0, 2, 5}, "mon,wed,sat"),
        ({0, 2, 5, 6}, "wed,sat-mon"),
    ],
)
def test_days_are_shown_as_few_runs(days: set[int], text: str) -> None:
    assert show_days(frozenset(days)) == text


@given(st.sets(st.integers(0, 6), min_size=1).map(frozenset))
def test_days_are_shown_as_they_are_read(days: frozenset[int]) -> None:
    assert parse_days(show_days(days)) == days


@pytest.mark.parametrize(
    "text", ["montag", "mo", "mon-", "-fri", "mon-fri-sun", "7", "\0", "daily,"]
)
def test_what_is_no_weekday_is_refused_with_those_that_are(text: str) -> None:
    with pytest.raises(UsageError, match=r"is no weekday; write mon, tue, .* or daily") as refusal:
        parse_days(text)

    assert len(str(refusal.value).splitlines()) == 1


@pytest.mark.parametrize("text", ["", " , "])
def test_a_schedule_without_days_is_refused_with_an_example(text: str) -> None:
    with pytest.raises(UsageError, match="at least one day, such as --days mon-fri"):
        parse_days(text)


def test_quiet_hours_may_pass_midnight_and_may_be_taken_back() -> None:
    assert parse_quiet("23:00-07:00") == (time(23), time(7))
    assert parse_quiet(" 9:30 - 11:00 ") == (time(9, 30), time(11))
    assert parse_quiet("OFF") is None


@given(st.tuples(times, times).filter(lambda found: found[0] != found[1]) | st.none())
def test_quiet_hours_are_shown_as_they_are_read(quiet: tuple[time, time] | None) -> None:
    assert parse_quiet(show_quiet(quiet)) == quiet


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("23:00", "are no quiet hours; write --quiet 23:00-07:00"),
        ("", "are no quiet hours"),
        ("none", "are no quiet hours"),
        ("23:00-25:00", "'25:00' is no time of day"),
        ("23:00-24:00", "'24:00' is no time of day"),
        ("a-b", "'a' is no time of day"),
        ("23:00-", "'' is no time of day"),
        ("07:00-07:00", "end as they begin; write --quiet off"),
    ],
)
def test_what_are_no_quiet_hours_is_refused(text: str, reason: str) -> None:
    with pytest.raises(UsageError, match=reason):
        parse_quiet(text)


@given(st.integers(0, 7 * 24 * 60))
def test_jitter_is_shown_as_it_is_read(minutes: int) -> None:
    jitter = timedelta(minutes=minutes)

    assert parse_jitter(show_jitter(jitter)) == jitter


def test_without_jitter_it_is_off() -> None:
    assert show_jitter(timedelta()) == "off"
    assert parse_jitter("off") == parse_jitter("0m") == parse_jitter("0") == timedelta()


@pytest.mark.parametrize("text", ["", "10", "10s", "m", "h", "-5m", "1.5h", "5m1h", "12345m", "٣m"])
def test_what_is_no_jitter_is_refused_with_examples(text: str) -> None:
    with pytest.raises(UsageError, match="is no jitter; write hours and minutes, such as 4h, 90m"):
        parse_jitter(text)


@pytest.mark.parametrize(
    ("text", "hours"),
    [("09:00, 13:00", [9, 13]), ("every 12h", [0, 12]), ("8H", [0, 8, 16]), ("2 a day", [0, 12])],
)
def test_when_to_post_is_written_in_one_of_three_ways(text: str, hours: list[int]) -> None:
    assert parse_when(text) == tuple(time(hour) for hour in hours)


@pytest.mark.parametrize("text", ["", "9:60", "every 7h", "0", "97", "noon", "every day"])
def test_what_says_no_time_is_refused(text: str) -> None:
    with pytest.raises(UsageError):
        parse_when(text)
