"""Bytes in cells and in rows: what is written beside them is what they say."""

import re
from collections import Counter

import pytest
from drawings import drawn, labels, shipped_facts, texts

from influencer.adapters.images.room import LANDSCAPE
from influencer.adapters.images.templates.bitcoin.address_typos import ADDRESS, TYPOS, mistyped
from influencer.adapters.images.themes import THEMES
from influencer.domain.protocol_facts.bech32 import ALPHABET

HEX = set("0123456789abcdef")


def _bytes(template: str) -> bytes:
    """The cells of a picture, in order."""
    shown = texts(drawn(template), "code")
    return bytes.fromhex("".join(cell for cell in shown if len(cell) == 2 and set(cell) <= HEX))


def test_a_channel_id_is_read_three_three_and_two_bytes_at_a_time() -> None:
    code, shown = _bytes("scid_layout"), labels("scid_layout")

    parts = (code[:3], code[3:6], code[6:])
    assert [shown.index(str(int.from_bytes(part))) for part in parts] == [3, 8, 12]
    assert "BOLT 7’s example, written 539268x845x1" in shown


def test_a_psbt_begins_with_its_name() -> None:
    shown = texts(drawn("psbt_magic"), "code")

    assert _bytes("psbt_magic") == b"psbt\xff"
    assert [letter for letter in shown if len(letter) == 1] == list("psbt")


def test_a_coinbase_says_how_long_the_height_is_and_then_the_height() -> None:
    code = _bytes("coinbase_height")

    assert code[0] == len(code[1:])
    assert f"{int.from_bytes(code[1:], 'little'):,}" in labels("coinbase_height")


def test_the_hidden_counter_is_that_of_the_test_vector() -> None:
    """BOLT 3, appendix C: locktime 542251326 and sequence 2150346808 of commitment 42."""
    code = _bytes("hidden_counter")

    assert (int.from_bytes(code[:4]), int.from_bytes(code[4:])) == (2_150_346_808, 542_251_326)
    assert int.from_bytes(code[1:4] + code[5:]) ^ 0x2BB038521914 == 42


def test_below_the_bytes_on_the_wire_stand_their_letters() -> None:
    shown = texts(drawn("wire_bytes"), "code")

    assert _bytes("wire_bytes")[:12] == b"\xf9\xbe\xb4\xd9version\0"
    assert "".join(letter for letter in shown if len(letter) == 1) == "versionWP"


@pytest.mark.parametrize(
    ("template", "amounts"),
    [
        ("signature_sizes", ["64 bytes", "up to 72 bytes", "32 bytes"]),
        ("script_hash", ["105 bytes", "20 bytes"]),
    ],
)
def test_the_rows_say_how_long_they_are(template: str, amounts: list[str]) -> None:
    assert labels(template)[::2] == amounts


def test_a_script_of_three_keys_has_the_length_that_the_picture_counts() -> None:
    key = b"\x21" + bytes(33)

    assert len(b"\x52" + 3 * key + b"\x53\xae") == 105


def test_an_onion_is_the_sum_of_its_fields_at_every_node() -> None:
    shown = labels("onion_packet")

    assert Counter(shown)["1,366 bytes"] == 3
    assert {"1 version · 33 key", "1,300 for the hops", "32 check"} <= set(shown)


def test_both_example_blocks_weigh_the_limit() -> None:
    shown = labels("block_weight")
    first, second, witness = [
        (int(amount.replace(",", "")), int(times))
        for label in shown
        for amount, times in re.findall(r"^([\d,]+) .*× (\d)$", label)
    ]

    assert (first[1], second[1], witness[1]) == (4, 4, 1)
    assert first[0] * 4 == second[0] * 4 + witness[0] == 4_000_000
    assert "4,000,000 weight units" in shown
    assert f"example: {second[0] + witness[0]:,} bytes" in shown


@pytest.mark.parametrize("theme", THEMES)
def test_the_labels_of_the_blocks_stay_within_the_margin(theme: str) -> None:
    boxes = drawn("block_weight", shipped_facts()["bip141-weight"], theme=theme).boxes

    assert min(box.left for box in boxes) >= LANDSCAPE.margin - 4
    assert max(box.right for box in boxes) <= LANDSCAPE.width - LANDSCAPE.margin + 4


def test_the_letters_of_an_invoice_stand_in_order() -> None:
    shown = labels("invoice_prefix")

    assert "".join(label for label in shown if len(label) == 1 and label != "…") == "lnbc2500u1"
    assert 2_500 * 100_000_000 // 1_000_000 == 250_000
    assert "250,000 sat" in shown


def test_the_largest_number_that_signals_is_below_the_one_that_does_not() -> None:
    """BIP 125: less than 0xffffffff - 1."""
    code = _bytes("sequence_flag")

    assert int.from_bytes(code[4:]) == 0xFFFFFFFF - 1
    assert int.from_bytes(code[:4]) == int.from_bytes(code[4:]) - 1


def test_bech32m_has_the_constant_of_its_specification() -> None:
    code = _bytes("bech32m_constant")

    assert (int.from_bytes(code[:4]), int.from_bytes(code[4:])) == (1, 0x2BC830A3)


def test_one_opcode_stands_beside_four() -> None:
    assert _bytes("checksigadd_byte") == bytes((0x7B, 0x7C, 0xAC, 0x93, 0xBA))


def test_a_time_lock_pushes_the_height_that_it_names() -> None:
    code = _bytes("cltv_script")

    assert code[0] == 3
    assert f"{int.from_bytes(code[1:4], 'little'):,}" in labels("cltv_script")
    assert code[4:] == b"\xb1\x75"


def _polymod(text: str) -> int:
    """BIP 173's checksum, written from its specification once more; 1 if it fits."""
    prefix, _, data = text.rpartition("1")
    high, low = ([ord(letter) >> 5 for letter in prefix], [ord(letter) & 31 for letter in prefix])
    found = 1
    for value in [*high, 0, *low, *map(ALPHABET.index, data)]:
        top, found = found >> 25, (found & 0x1FFFFFF) << 5 ^ value
        for place, part in enumerate((0x3B6A57B2, 0x26508E6D, 0x1EA119FA, 0x3D4233DD, 0x2A1462B3)):
            found ^= part if top >> place & 1 else 0
    return found


def test_four_typos_break_the_checksum_of_the_address() -> None:
    assert _polymod(ADDRESS) == 1
    assert _polymod(mistyped()) != 1
    assert sum(a != b for a, b in zip(ADDRESS, mistyped(), strict=True)) == len(TYPOS) == 4


def test_the_mistyped_address_is_drawn_letter_by_letter() -> None:
    assert "".join(texts(drawn("address_typos"), "code")) == mistyped()
