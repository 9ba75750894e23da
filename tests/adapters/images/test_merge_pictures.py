"""Coins merged, payments waiting, a letter changed: what is drawn of each, as data."""

import hashlib

from drawings import drawn, labels, shipped_facts, texts
from shapes import shapes


def test_a_merger_of_fifty_coins_takes_what_bip_141_counts() -> None:
    """An input of P2WPKH: 41 bytes and 108 of witness; an output: 31; the rest: 10 and 2."""
    weight = 4 * (10 + 50 * 41 + 31) + 2 + 50 * 108

    picture = drawn("coin_merge", shipped_facts()["calc-fifty-coins"])

    assert texts(picture, "hero") == [f"{-(-weight // 4):,}"] == ["3,442"]
    assert "50 small coins" in picture.alt_text


def test_as_many_payments_are_drawn_as_the_title_says() -> None:
    """Of 141 vbytes: a coin in, two outputs (``p2wpkh_vbytes(1, 2)`` in the fact)."""
    picture = drawn("coin_merge", shipped_facts()["calc-fifty-coins"])
    (blocks,) = shapes("coin_merge", "calc-fifty-coins").boxes.values()

    assert round(3_442 / 141) == len(blocks) == 24
    assert "24 simple payments" in " ".join(texts(picture, "label", "body"))
    assert "110" not in picture.alt_text


def test_bands_show_the_best_payment_among_those_that_an_old_node_drops_first() -> None:
    shown = labels("mempool_bands", shipped_facts()["optech-cluster-mempool"])

    rates = [text for text in shown if "sat/vB" in text]
    assert rates[:4] == [
        "two payments: 26 sat/vB",
        "24 to 15 sat/vB",
        "6 sat/vB",
        "24 to 15 sat/vB",
    ]
    assert rates[4].startswith("14 sat/vB with all")
    assert shown.index("the same two") > shown.index("dropped from the bottom")
    assert "dropped first" in drawn("mempool_bands").alt_text


def test_one_letter_of_an_event_flips_as_many_bits_as_its_two_ids_differ_in() -> None:
    """NIP-01's serialization, spelled out; the author is index 0 of BIP 340's vectors."""
    author = "f9308a019258c31049344f85f89d5229b531c845836f99b08601f113bce036f9"
    first, second = (
        hashlib.sha256(f'[0,"{author}",1700000000,1,[["t","nostr"]],"{words}"]'.encode()).digest()
        for words in ("Hello, Nostr", "Hallo, Nostr")
    )
    flipped = (int.from_bytes(first, "big") ^ int.from_bytes(second, "big")).bit_count()

    picture = drawn("avalanche", shipped_facts()["nip01-id"])

    assert texts(picture, "hero") == [str(flipped)]
    assert first.hex() in picture.drawing.literals
    assert first.hex() in drawn("nostr_event", shipped_facts()["nip01-id"]).drawing.literals
