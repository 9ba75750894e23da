"""Times and zones as people type them, and what is said to what is neither."""

from datetime import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from influencer.domain.schedule import find_zone, parse_times, show_times
from influencer.errors import UsageError

# fmt: off
NO_ZONES = (
    "", "Europe", "Europe/", "Mars/Olympus", "../etc/passwd", "/etc/passwd", "Europe/../UTC",
    "UTC ", "Europe/Berlin\n", "zone.tab", "__init__.py", "CET-1", ".", "\0", "\ud800", "x" * 5000,
)
NO_TIMES = (
    "9:0", "25:00", "24:00", "09:60", "0900", "9", "-1:00", "+9:00", "009:00", "09:00:00", "9.30",
    "noon", "09 :00", "٠٩:٠٠", "٩:00", "²:00", "\0", "09:\n00", "9" * 5000,
)
# fmt: on
times = st.builds(time, st.integers(0, 23), st.integers(0, 59))


@pytest.mark.parametrize("name", NO_ZONES)
def test_what_names_no_zone_is_refused_with_an_example(name: str) -> None:
    with pytest.raises(UsageError, match="such as Europe/Zurich") as refusal:
        find_zone(name)

    assert len(str(refusal.value).splitlines()) == 1


@given(st.text(st.characters(exclude_categories=["Lu", "Ll"])))
def test_no_name_of_a_zone_breaks_the_program(name: str) -> None:
    with pytest.raises(UsageError):
        find_zone(name)


@pytest.mark.parametrize("text", NO_TIMES)
def test_what_is_no_time_is_refused_with_an_example(text: str) -> None:
    with pytest.raises(UsageError, match=r"is no time of day; .* such as 09:30") as refusal:
        parse_times(text)

    assert str(refusal.value).startswith(repr(text))
    assert len(str(refusal.value).splitlines()) == 1


@pytest.mark.parametrize("text", ["", " , "])
def test_a_schedule_without_times_is_refused_with_an_example(text: str) -> None:
    with pytest.raises(UsageError, match="at least one time, such as --times 09:00,13:30"):
        parse_times(text)


@pytest.mark.parametrize("text", ["09:00,09:00", "9:00,10:00,09:00"])
def test_a_time_that_stands_twice_is_refused(text: str) -> None:
    with pytest.raises(UsageError, match=f"a time stands twice in {text!r}"):
        parse_times(text)


def test_one_bad_time_among_good_ones_is_named() -> None:
    with pytest.raises(UsageError, match=r"^'9:0' is no time"):
        parse_times("08:00,9:0,10:00")


def test_times_may_be_written_loosely_and_are_put_in_order() -> None:
    assert parse_times(" 13:30, 9:00,00:00 ,") == (time(0), time(9), time(13, 30))


@given(st.sets(times, min_size=1, max_size=8))
def test_times_are_shown_as_they_are_read(at: set[time]) -> None:
    assert parse_times(show_times(at)) == tuple(sorted(at))
