from hypothesis import given
from hypothesis import strategies as st

from influencer.domain.protocol_facts.issuance import (
    HALVED_ON,
    HALVING_INTERVAL,
    LAST_ERA,
    SATOSHI_PER_BITCOIN,
    final_supply,
    subsidy,
    supply,
)

HEIGHTS = st.integers(min_value=0, max_value=40 * HALVING_INTERVAL)


def test_the_first_block_of_an_era_is_the_first_with_its_subsidy() -> None:
    assert subsidy(209_999) == 50 * SATOSHI_PER_BITCOIN
    assert subsidy(210_000) == 25 * SATOSHI_PER_BITCOIN
    assert subsidy(840_000) == 312_500_000


def test_the_subsidy_ends_after_era_32_with_one_satoshi() -> None:
    assert subsidy((LAST_ERA + 1) * HALVING_INTERVAL - 1) == 1
    assert subsidy((LAST_ERA + 1) * HALVING_INTERVAL) == 0


def test_all_bitcoin_are_a_little_less_than_21_million() -> None:
    assert final_supply() == 2_099_999_997_690_000


def test_the_supply_at_the_fourth_halving() -> None:
    assert supply(840_000) == 19_687_500 * SATOSHI_PER_BITCOIN


def test_halvings_are_dated_once_each_and_in_order() -> None:
    assert sorted(set(HALVED_ON)) == list(HALVED_ON)
    assert [day.year for day in HALVED_ON] == [2012, 2016, 2020, 2024]


@given(HEIGHTS)
def test_each_block_adds_its_subsidy_to_the_supply(height: int) -> None:
    assert supply(height + 1) - supply(height) == subsidy(height)


@given(HEIGHTS)
def test_the_subsidy_an_interval_later_is_half_rounded_down(height: int) -> None:
    assert subsidy(height + HALVING_INTERVAL) == subsidy(height) // 2
