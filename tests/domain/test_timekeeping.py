"""Whether this machine's clock may be trusted with what cannot be taken back."""

from datetime import timedelta

import pytest
from factories import NOW

from influencer.domain.timekeeping import (
    CLOCK_TOLERANCE,
    SECOND_LOOK,
    agrees,
    is_behind,
    is_lost,
)

FIVE_MINUTES, SECOND = timedelta(minutes=5), timedelta(seconds=1)


@pytest.mark.parametrize(
    ("seconds", "is_in_the_past", "is_the_same"),
    [
        (-86400, True, False),
        (-301, True, False),
        (-300, False, True),
        (0, False, True),
        (300, False, True),
        (301, False, False),
        (86400, False, False),
    ],
)
def test_a_clock_is_compared_with_the_platforms_to_five_minutes(
    seconds: int, is_in_the_past: bool, is_the_same: bool
) -> None:
    ours = NOW + timedelta(seconds=seconds)

    assert is_behind(ours, NOW) is is_in_the_past
    assert agrees(ours, NOW) is is_the_same


def test_before_the_platform_was_ever_asked_no_clock_is_known_to_be_behind() -> None:
    assert not is_behind(NOW - timedelta(days=9999), None)


@pytest.mark.parametrize(
    ("overdue_for", "is_confirmed", "is_given_up"),
    [
        (None, False, False),
        (None, True, True),
        (timedelta(), False, False),
        (SECOND_LOOK - SECOND, False, False),
        (SECOND_LOOK, False, True),
        (-SECOND_LOOK, False, False),
        (timedelta(), True, True),
    ],
)
def test_a_slot_is_lost_by_a_confirmed_clock_or_an_hour_after_it_was_first_seen_too_late(
    overdue_for: timedelta | None, is_confirmed: bool, is_given_up: bool
) -> None:
    since = None if overdue_for is None else NOW - overdue_for

    assert is_lost(since, now=NOW, is_confirmed=is_confirmed) is is_given_up


def test_the_numbers_are_those_of_the_design() -> None:
    assert (FIVE_MINUTES, timedelta(hours=1)) == (CLOCK_TOLERANCE, SECOND_LOOK)
