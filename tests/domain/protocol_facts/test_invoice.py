"""BOLT 11, “Examples”."""

from datetime import UTC, datetime

import pytest

from influencer.domain.protocol_facts.invoice import (
    COFFEE,
    DONATION,
    FALLBACK,
    LIST,
    bytes_of,
    fallback,
    millisatoshis,
    number_of,
    parts_of,
    payee,
)

PAYEE = "03e7156ae33b0a208d0744199163177e909e80176e55d97a2f221ede0f934dd9ad"


def part(invoice: str, name: str) -> str:
    found = next(one for one in parts_of(invoice) if one.name == name)
    return found.value or found.text


@pytest.mark.parametrize("invoice", [DONATION, COFFEE, LIST, FALLBACK])
def test_the_parts_make_up_the_invoice(invoice: str) -> None:
    assert "".join(one.text for one in parts_of(invoice)) == invoice


@pytest.mark.parametrize("invoice", [DONATION, COFFEE, LIST, FALLBACK])
def test_the_signature_leads_to_the_payee(invoice: str) -> None:
    assert payee(invoice) == PAYEE


def test_the_fields_of_the_cup_of_coffee() -> None:
    names = [one.name for one in parts_of(COFFEE)]

    assert names == [
        *("prefix", "amount", "separator", "timestamp"),
        *("s", "p", "d", "x", "9", "signature", "checksum"),
    ]
    assert part(COFFEE, "prefix") == "lnbc"
    assert part(COFFEE, "checksum") == "fna3rh"
    assert number_of(part(COFFEE, "timestamp")) == 1496314658
    assert datetime.fromtimestamp(1496314658, UTC).date().isoformat() == "2017-06-01"
    assert bytes_of(part(COFFEE, "d")) == b"1 cup coffee"
    assert number_of(part(COFFEE, "x")) == 60
    assert bytes_of(part(COFFEE, "s")).hex() == "11" * 32


def test_a_description_may_be_a_hash() -> None:
    assert bytes_of(part(LIST, "h")).hex() == (
        "3925b6f67e2c340036ed12093dd44e0368df1b6ea26c53dbe4811f58fd5db8c1"
    )


def test_a_fallback_is_an_address() -> None:
    """The one of BIP 173's examples."""
    assert fallback(part(FALLBACK, "f")) == "bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4"


def test_amounts_have_units() -> None:
    assert millisatoshis("2500u") == 250_000_000
    assert millisatoshis("20m") == 2_000_000_000
    assert millisatoshis("9678785340p") == 967_878_534
    assert millisatoshis("25n") == 2_500
    assert millisatoshis("1") == 100_000_000_000


def test_a_wrong_letter_is_noticed() -> None:
    with pytest.raises(ValueError, match="checksum"):
        parts_of(COFFEE.replace("pvjluez", "pvjluee"))
