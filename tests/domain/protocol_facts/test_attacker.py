"""Vectors: both tables at the end of section 11 of the white paper."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from influencer.domain.protocol_facts.attacker import attacker_percent, blocks_for

# fmt: off
WHITE_PAPER = {
    10: {0: 1.0, 1: 0.2045873, 2: 0.0509779, 3: 0.0131722, 4: 0.0034552, 5: 0.0009137,
         6: 0.0002428, 7: 0.0000647, 8: 0.0000173, 9: 0.0000046, 10: 0.0000012},
    30: {0: 1.0, 5: 0.1773523, 10: 0.0416605, 15: 0.0101008, 20: 0.0024804, 25: 0.0006132,
         30: 0.0001522, 35: 0.0000379, 40: 0.0000095, 45: 0.0000024, 50: 0.0000006},
}
NEEDED = {10: 5, 15: 8, 20: 11, 25: 15, 30: 24, 35: 41, 40: 89, 45: 340}
# fmt: on


@pytest.mark.parametrize("share", WHITE_PAPER)
def test_the_odds_are_those_of_the_white_paper(share: int) -> None:
    odds = {z: round(float(attacker_percent(share, z)) / 100, 7) for z in WHITE_PAPER[share]}

    assert odds == WHITE_PAPER[share]


def test_so_are_the_blocks_for_a_risk_of_a_thousandth() -> None:
    assert {share: blocks_for(share, Fraction(1, 10)) for share in NEEDED if share < 45} == {
        share: needed for share, needed in NEEDED.items() if share < 45
    }
    assert attacker_percent(45, 340) < 0.1 <= attacker_percent(45, 339)


@given(st.integers(1, 49), st.integers(0, 30))
def test_each_confirmation_helps_and_each_share_hurts(share: int, confirmations: int) -> None:
    odds = attacker_percent(share, confirmations)
    assert 0 < attacker_percent(share, confirmations + 1) < odds <= 100
    assert odds <= attacker_percent(share + 1, confirmations)


def test_half_of_the_hash_power_always_wins() -> None:
    assert attacker_percent(50, 100) == attacker_percent(99, 100) == 100
    with pytest.raises(ValueError, match="half"):
        blocks_for(50, 1)


def test_no_number_of_blocks_makes_certain() -> None:
    assert attacker_percent(1, 400) >= 0
    with pytest.raises(ValueError, match="certain"):
        blocks_for(1, 0)


@pytest.mark.parametrize(("share", "confirmations"), [(0, 6), (100, 6), (10, 401)])
def test_what_makes_no_sense_is_refused(share: int, confirmations: int) -> None:
    with pytest.raises(ValueError, match="blocks"):
        attacker_percent(share, confirmations)
