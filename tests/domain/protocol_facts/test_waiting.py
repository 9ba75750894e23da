"""Blocks come as a Poisson process: closed forms, and the laws that its odds obey."""

import math
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from influencer.domain.protocol_facts.waiting import (
    blocks_percent,
    exponential,
    gaps_a_year,
    no_block_percent,
)

minutes = st.integers(0, 2000)


@pytest.mark.parametrize("power", [Fraction(-1), Fraction(0), Fraction(1, 3), Fraction(-250, 7)])
def test_the_exponential_agrees_with_that_of_the_machine(power: Fraction) -> None:
    assert float(exponential(power)) == pytest.approx(math.exp(power), rel=1e-14)


def test_an_hour_without_a_block_happens_a_quarter_of_a_percent_of_the_time() -> None:
    assert round(float(no_block_percent(60)), 4) == 0.2479
    assert round(float(gaps_a_year(60)), 1) == 130.3
    assert gaps_a_year(0) == 52_560


def test_in_ten_minutes_a_block_is_found_in_63_of_100_cases() -> None:
    assert round(float(blocks_percent(1, 10)), 2) == 63.21


def test_six_blocks_in_an_hour_are_a_little_better_than_even() -> None:
    """1 - sum of the first six terms of a Poisson distribution of mean 6, from its tables."""
    assert round(float(blocks_percent(6, 60)), 2) == 55.43


@given(minutes, minutes)
def test_waiting_has_no_memory(one: int, other: int) -> None:
    both = no_block_percent(one + other)
    assert float(both) == pytest.approx(
        float(no_block_percent(one) * no_block_percent(other) / 100), rel=1e-12
    )


@given(st.integers(0, 40), minutes)
def test_more_blocks_are_less_likely_and_no_blocks_certain(count: int, minutes: int) -> None:
    assert blocks_percent(0, minutes) == 100
    assert -1e-40 < blocks_percent(count + 1, minutes) <= blocks_percent(count, minutes) <= 100
    assert abs(blocks_percent(1, minutes) - 100 + no_block_percent(minutes)) < 1e-50
