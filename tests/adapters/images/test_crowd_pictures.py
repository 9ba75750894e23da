"""Mixes, roles, shares and seals, against Wasabi, BIP 174, Optech, Elements and LNPBP-8."""

from math import factorial

import pytest
from drawings import drawn, labels, shipped_facts

ASKING = {
    "coinjoin_links": "calc-ten-pairings",
    "coinjoin_suspects": "calc-ten-suspects",
    "peg_wait": "liquid-pegin-102",
    "psbt_roles": "bip174-any-order",
    "seals": "lnpbp8-seal",
    "share_flow": "sv2-one-declaration",
    "share_grid": "optech-block-withholding",
}


def shown(template: str) -> list[str]:
    return labels(template, shipped_facts()[ASKING[template]])


@pytest.mark.parametrize(("template", "fact"), ASKING.items())
def test_a_fact_asks_for_the_picture_that_shows_it(template: str, fact: str) -> None:
    assert shipped_facts()[fact].pictures[0] == template


def test_equal_coins_can_be_matched_in_as_many_ways_as_there_are_orders() -> None:
    assert shown("coinjoin_links") == [
        *(f"{factorial(3):,}", "ways for 3"),
        *(f"{factorial(5):,}", "ways for 5"),
        *(f"{factorial(10):,}", "ways for 10"),
    ]


def test_one_coin_has_as_many_suspects_as_people_took_part() -> None:
    assert shown("coinjoin_suspects")[:2] == ["10", "owners to guess"]
    assert " ".join(shown("coinjoin_suspects")[2:]) == "of 3,628,800 pairings; 120 if 5 are known"


def test_the_roles_of_a_psbt_come_in_their_order() -> None:
    told = drawn("psbt_roles").alt_text

    places = [told.index(role) for role in shown("psbt_roles")]
    assert len(places) == 7
    assert told.index("Creator") < told.index("Signer A") < told.index("Combiner")


def test_all_shares_but_one_are_paid_for_without_a_block() -> None:
    assert shown("share_grid") == ["1 block", "thrown away", "999 shares", "paid all the same"]


def test_a_deposit_waits_for_100_blocks_and_two_for_the_wallet() -> None:
    """Elements: “uses 102 (100 plus 2 for the wallet)”."""
    assert shown("peg_wait") == ["100 blocks", "+ 2 for the wallet"]
    assert "102 squares" in drawn("peg_wait").alt_text


def test_the_last_seal_is_open() -> None:
    assert shown("seals") == [
        *("A", "closed", "over “B”"),
        *("B", "closed", "over “C”"),
        *("C", "open", "not yet"),
    ]


def test_the_block_is_declared_once_for_the_farm() -> None:
    assert "one declaration" in " ".join(shown("share_flow"))
