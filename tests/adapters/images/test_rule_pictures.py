"""Grids and lines that follow from a rule: as much is lit as the rule says."""

import pytest
from drawings import drawn, labels, shipped_facts, texts

from influencer.adapters.images.templates.bitcoin.dust_limits import limits_of
from influencer.adapters.images.templates.bitcoin.text_lengths import texts_of
from influencer.adapters.images.templates.mining.dice_grid import PIPS
from influencer.domain.protocol_facts.key_space import WORDS
from influencer.domain.protocol_facts.last_words import last_words_after


def test_one_throw_of_36_is_below_the_target() -> None:
    throws = [one + other for one in PIPS for other in PIPS]

    assert texts(drawn("dice_grid", shipped_facts()["book-dice-game"]), "hero") == ["1 in 36"]
    assert sum(throw < 3 for throw in throws) == 1


def test_a_face_has_as_many_pips_as_its_number() -> None:
    assert all(len(set(pips)) == face for face, pips in PIPS.items())


def test_eight_words_may_end_a_phrase_of_24() -> None:
    candidate = drawn("last_words", shipped_facts()["calc-last-word"])

    assert texts(candidate, "hero") == ["8"]
    assert "abandon" in candidate.alt_text
    assert max(last_words_after(0, 24)) < WORDS == 2_048


def test_waiting_changes_nothing() -> None:
    assert texts(drawn("never_due", shipped_facts()["calc-never-due"]), "hero") == ["37%", "37%"]


def test_a_coin_is_lost_where_its_fee_is_more_than_it_holds() -> None:
    shown = labels("coin_cost", shipped_facts()["calc-worthless-coin"])

    assert {"6,800", "the coin holds 5,000", "74"} <= set(shown)
    assert 73 * 68 < 5_000 < 74 * 68


@pytest.mark.parametrize(
    ("fact", "lengths"), {"calc-address-42": [34, 42, 62], "calc-wif-length": [51, 52]}.items()
)
def test_texts_are_as_long_as_their_encoding_makes_them(fact: str, lengths: list[int]) -> None:
    assert [text.length for text in texts_of(shipped_facts()[fact])] == lengths


def test_lengths_are_those_of_known_addresses() -> None:
    """Of BIP 173's examples, and the first one ever paid to, which base58 makes 34 long."""
    shown = {text.start: text.length for text in texts_of(shipped_facts()["calc-address-42"])}

    assert len("1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa") == shown["1"]
    assert len("bc1qrp33g0q5c5txsp9arysrx4k6zdkfs4nce4xj0gdcccefvpysxf3qccfmv3") == shown["bc1q"]


def test_the_supply_is_that_of_the_block_the_fact_names() -> None:
    million = labels("supply_at", shipped_facts()["calc-block-million"])
    first_year = labels("supply_at", shipped_facts()["calc-first-year"])

    assert {"20.2 million", "1,000,000"} <= set(million)
    assert {"2.63 million", "52,560"} <= set(first_year)
    assert "bitcoin, 96% of all there can be" in million


def test_an_eighth_is_not_rounded_to_thirteen_percent() -> None:
    drawing = drawn("supply_at", shipped_facts()["calc-first-year"])

    assert "12.5% of all" in " ".join(texts(drawing))
    assert "12.5% of all" in drawing.alt_text


def test_dust_limits_are_three_times_the_bytes() -> None:
    """546, 540 and 294 are those of Bitcoin Core's policy.cpp."""
    limits = limits_of(shipped_facts()["calc-dust-by-length"])

    assert [limit.satoshis for limit in limits] == [294, 330, 540, 546]
    assert all(3 * (limit.own + limit.spending) == limit.satoshis for limit in limits)
