from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from influencer.domain.protocol_facts.time_locks import blocks_hours, relative_lock_days, year_of


def test_a_day_is_144_blocks() -> None:
    assert blocks_hours(144) == 24


def test_the_longest_relative_lock_is_388_days() -> None:
    """16 bits of 512 seconds each (BIP 68)."""
    assert int(relative_lock_days(65_535)) == 388
    assert relative_lock_days(675) == 4


@pytest.mark.parametrize(
    ("seconds", "year"),
    [(0, 1970), (500_000_000, 1985), (1_231_006_505, 2009), (2**32 - 1, 2106), (2**35 - 1, 3058)],
)
def test_seconds_since_1970_fall_into_a_year(seconds: int, year: int) -> None:
    assert year_of(seconds) == year


@given(st.integers(0, 10**6))
def test_locks_by_time_and_by_blocks_are_alike_for_an_average_of_ten_minutes(units: int) -> None:
    assert blocks_hours(units * Fraction(512, 600)) == relative_lock_days(units) * 24


def test_no_date_is_later_than_the_calendar() -> None:
    with pytest.raises(ValueError, match="9999"):
        year_of(2**48)
