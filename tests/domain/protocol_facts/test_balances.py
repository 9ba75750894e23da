import pytest

from influencer.domain.protocol_facts.balances import (
    Balance,
    go_round,
    pay,
    penalise,
    reserve,
    rounds,
    splice,
)

FULL = Balance(1_000_000, 0)


def test_a_payment_moves_the_division_and_keeps_the_capacity() -> None:
    after = pay(FULL, 300_000)

    assert after == Balance(700_000, 300_000)
    assert after.capacity == FULL.capacity
    assert pay(after, -300_000) == FULL


def test_nobody_pays_what_he_does_not_have() -> None:
    with pytest.raises(ValueError, match="more than"):
        pay(FULL, -1)
    with pytest.raises(ValueError, match="more than"):
        splice(FULL, -1_000_001)


def test_a_splice_changes_one_side_and_so_the_capacity() -> None:
    assert splice(Balance(600_000, 400_000), 500_000) == Balance(1_100_000, 400_000)
    assert splice(Balance(600_000, 400_000), -500_000).capacity == 500_000


def test_a_cheat_loses_all_to_the_other_side() -> None:
    assert penalise(Balance(700_000, 300_000)) == Balance(0, 1_000_000)


def test_the_reserve_is_a_hundredth_of_the_channel() -> None:
    """BOLT 2: “1% of the channel total is suggested”."""
    assert reserve(1_000_000) == 10_000


def test_a_circle_of_channels_can_be_used_until_one_of_them_is_dry() -> None:
    circle: tuple[Balance, ...] = (Balance(5, 5), Balance(8, 2), Balance(3, 7))

    assert rounds(circle, 1) == 3
    for _ in range(3):
        circle = go_round(circle, 1)
    assert circle == (Balance(2, 8), Balance(5, 5), Balance(0, 10))
    with pytest.raises(ValueError, match="more than"):
        go_round(circle, 1)
