"""Coins that double, their order and their fees, and federations, against the NUTs and Fedimint."""

import pytest
from drawings import drawn, labels, shipped_facts

FACTS = {
    "calc-1023-coins": "ecash_coins",
    "calc-all-bitcoin-ecash": "ecash_coins",
    "calc-five-of-seven": "guardians",
    "calc-under-a-third": "guardians",
    "nut02-fee": "coin_fees",
    "nut03-order": "coin_order",
}


def shown(fact: str) -> list[str]:
    return labels(FACTS[fact], shipped_facts()[fact])


@pytest.mark.parametrize(("fact", "template"), FACTS.items())
def test_a_fact_asks_for_the_picture_of_its_numbers(fact: str, template: str) -> None:
    assert template in shipped_facts()[fact].pictures


def test_the_coins_of_1023_add_up_and_1024_is_one() -> None:
    found = shown("calc-1023-coins")

    assert found[:2] == ["1,023 sat", "10 coins"]
    assert sum(int(one) for one in found if one.isdigit()) == 1023
    assert found[-3:] == ["1,024 sat", "1 coin", "1,024"]


def test_all_bitcoin_take_20_coins() -> None:
    counts = [one for one in shown("calc-all-bitcoin-ecash") if one.endswith("coins")]

    assert counts == ["4 coins", "7 coins", "20 coins"]
    assert not [one for one in shown("calc-all-bitcoin-ecash") if " " not in one]


def test_the_careless_list_is_nut_03s_own() -> None:
    """“[16, 8, 2, 64, 8] might imply the client is preparing a payment for 26 sat”."""
    coins = [int(one) for one in shown("nut03-order") if one.isdigit()]

    assert coins == [16, 8, 2, 64, 8, 2, 8, 8, 16, 64]
    assert "26 to pay?" in shown("nut03-order")


def test_the_eleventh_coin_costs_a_second_satoshi() -> None:
    """NUT-02: “the fees for spending 1-10 inputs is 1 sat, 11-20 inputs is 2 sat”."""
    assert shown("nut02-fee") == [*map(str, range(1, 21)), "1 sat", "2 sat"]


@pytest.mark.parametrize(
    ("fact", "sizes"),
    [
        ("calc-five-of-seven", ["7 guardians", "bear 2 traitors"]),
        (
            "calc-under-a-third",
            ["13 guardians", "bear 4 traitors", "100 guardians", "bear 33 traitors"],
        ),
    ],
)
def test_a_federation_has_the_size_that_the_fact_counts_with(fact: str, sizes: list[str]) -> None:
    assert shown(fact) == sizes


def test_the_alt_text_tells_how_many_have_to_agree() -> None:
    alt_text = drawn("guardians", shipped_facts()["calc-under-a-third"]).alt_text

    assert "of 100, 33 may be malicious and 67 agree" in alt_text
