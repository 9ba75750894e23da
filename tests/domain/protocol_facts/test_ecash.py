import pytest
from hypothesis import given
from hypothesis import strategies as st

from influencer.domain.protocol_facts.ecash import (
    coins,
    faulty_guardians,
    input_fee,
    needed_guardians,
    notes,
)


@given(st.integers(0, 2**40), st.integers(0, 2**40))
def test_two_amounts_together_take_no_more_notes_than_apart(one: int, other: int) -> None:
    assert notes(one + other) <= notes(one) + notes(other)


def test_an_amount_takes_a_note_for_each_binary_one() -> None:
    """NUT-00 gives 13 as 1 + 4 + 8."""
    assert notes(13) == 3
    assert [notes(amount) for amount in (0, 1, 64, 100, 1023)] == [0, 1, 1, 3, 10]


@pytest.mark.parametrize(
    ("guardians", "faulty"), [(1, 0), (3, 0), (4, 1), (6, 1), (7, 2), (10, 3), (15, 4)]
)
def test_less_than_a_third_may_fail(guardians: int, faulty: int) -> None:
    assert faulty_guardians(guardians) == faulty
    assert needed_guardians(guardians) == guardians - faulty


@given(st.integers(1, 1000))
def test_two_quorums_always_share_an_honest_guardian(guardians: int) -> None:
    shared = 2 * needed_guardians(guardians) - guardians
    assert shared > faulty_guardians(guardians)


def test_a_federation_has_guardians() -> None:
    with pytest.raises(ValueError, match="guardians"):
        faulty_guardians(0)


def test_the_coins_of_an_amount_are_its_binary_digits() -> None:
    assert coins(100) == (64, 32, 4)
    assert coins(1_023) == (512, 256, 128, 64, 32, 16, 8, 4, 2, 1)
    assert coins(1_024) == (1_024,)
    assert all(len(coins(amount)) == notes(amount) for amount in range(1, 200))


def test_a_fee_by_the_coin_is_rounded_up() -> None:
    """NUT-02: at 100 ppk “1-10 inputs is 1 sat, 11-20 inputs is 2 sat and so on”."""
    assert [input_fee(count, 100) for count in (1, 10, 11, 20, 21)] == [1, 1, 2, 2, 3]
