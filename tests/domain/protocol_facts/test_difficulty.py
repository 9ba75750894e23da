"""Vectors: bits 0x1b0404cb of block 100,800 and its difficulty, as Bitcoin's wiki works it out."""

from collections.abc import Callable
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from influencer.domain.protocol_facts.difficulty import (
    EASIEST_TARGET,
    difficulty,
    expected_hashes,
    retarget_factor,
    solo_days,
    target,
)

days = st.fractions(Fraction(1, 100), 1000)


def test_the_first_block_had_difficulty_one() -> None:
    assert target(0x1D00FFFF) == EASIEST_TARGET
    assert difficulty(0x1D00FFFF) == 1


def test_a_target_in_short_form_becomes_its_difficulty() -> None:
    assert target(0x1B0404CB) == 0x0404CB << 192
    assert float(difficulty(0x1B0404CB)) == pytest.approx(16307.420938523983, rel=1e-15)


@pytest.mark.parametrize("bits", [0, 0x02008000, 0x1D000000, 0x1D800000, 0x21000001, 2**40])
def test_what_is_no_target_is_refused(bits: int) -> None:
    with pytest.raises(ValueError, match="no target"):
        target(bits)


def test_difficulty_one_takes_a_little_more_than_two_to_the_32_hashes() -> None:
    assert 2**32 < expected_hashes(1) < 2**32 + 2**17
    assert expected_hashes(10) == 10 * expected_hashes(1)


@pytest.mark.parametrize(
    ("took", "factor"),
    [(14, 1), (7, 2), (28, Fraction(1, 2)), (3.5, 4), (1, 4), (56, 0.25), (365, 0.25)],
)
def test_difficulty_follows_the_time_that_blocks_took_by_a_factor_of_four_at_most(
    took: float, factor: float
) -> None:
    assert retarget_factor(Fraction(took)) == factor


@given(days, days)
def test_slower_blocks_never_make_mining_harder(one: Fraction, other: Fraction) -> None:
    faster, slower = sorted((one, other))
    assert Fraction(1, 4) <= retarget_factor(slower) <= retarget_factor(faster) <= 4


def test_a_lone_miner_waits_for_its_share_of_the_hashes() -> None:
    a_block_in_ten_minutes = expected_hashes(1000) / 600 / 10**12
    assert solo_days(a_block_in_ten_minutes, 1000) == Fraction(1, 144)


@pytest.mark.parametrize("call", [lambda: retarget_factor(0), lambda: solo_days(0, 1)])
def test_no_time_and_no_hashes_are_refused(call: Callable[[], object]) -> None:
    with pytest.raises(ValueError, match=r"\w"):
        call()
