"""Locks and hashes, and what long codes hold, against BOLT 2, NIP-19, NIP-57 and BIP 352."""

import hashlib

import pytest
from drawings import drawn, labels, shipped_facts, texts

from influencer.adapters.images.canvas import Canvas
from influencer.adapters.images.sketch import Point
from influencer.domain.protocol_facts.shareable import PROFILE
from influencer.domain.protocol_facts.silent_payment import ADDRESS

ASKING = {
    "hash_time_fork": "optech-htlc-2012",
    "htlc": "optech-ptlc",
    "note_address": "nip19-hints",
    "relay_fanout": "nostr-relays-silent",
    "shared_secret": "swap-one-secret",
    "silent_address": "bip352-address-length",
    "zap_receipt": "nip57-fake-receipts",
}
SECRET = hashlib.sha256(b"Bitcoin").digest()
HASH = hashlib.sha256(SECRET).hexdigest()


@pytest.mark.parametrize(("template", "fact"), ASKING.items())
def test_a_fact_asks_for_the_picture_that_shows_it(template: str, fact: str) -> None:
    assert shipped_facts()[fact].pictures[0] == template


def test_both_locks_of_a_payment_have_one_hash_and_the_second_ends_earlier() -> None:
    shown = [one for one in labels("htlc") if one.startswith(("hash", "secret"))]

    assert shown == [
        f"hash {HASH[:6]}… for 58 blocks",
        f"hash {HASH[:6]}… for 18 blocks",
        *[f"secret {SECRET.hex()[:6]}…"] * 2,
    ]


def test_the_fork_shows_a_secret_and_its_hash() -> None:
    assert {f"by hash {HASH[:6]}…", f"secret {SECRET.hex()[:6]}…"} <= set(labels("hash_time_fork"))


def test_a_swap_hangs_on_one_hash() -> None:
    assert [f"{HASH[:6]}…{HASH[-4:]}"] == texts(drawn("shared_secret"), "code")


def test_a_submarine_swap_gives_coins_on_the_chain_for_lightning(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """The other way round it is a reverse swap."""
    arrows: list[bool] = []

    def arrow(_canvas: Canvas, start: Point, end: Point, *_: object) -> None:
        arrows.append(start[0] < end[0])

    monkeypatch.setattr(Canvas, "arrow", arrow)
    candidate = drawn("shared_secret")

    there, back = (text for text in texts(candidate) if text in {"on the chain", "by Lightning"})
    assert (there, back, arrows) == ("on the chain", "by Lightning", [True, False])
    assert "coins on the chain go there" in candidate.alt_text


def test_one_relay_of_four_is_offline() -> None:
    assert labels("relay_fanout") == ["event", "relay 1", "relay 2", "offline", "relay 4"]


def test_a_shareable_link_is_opened_entry_by_entry() -> None:
    assert texts(drawn("note_address"), "code") == [
        f"{PROFILE[:15]}…{PROFILE[-6:]}",
        *("00", "20", "3bf0c63f…fa459d"),
        *("01", "0d", "wss://r.x.com"),
        *("01", "15", "wss://djbas.sadkb.com"),
    ]


def test_the_letters_of_a_silent_payment_address_make_up_the_whole() -> None:
    shown = texts(drawn("silent_address"), "code")

    assert "".join(shown).startswith(ADDRESS)
    assert {"0220bc…96d4", "025cc9…cf36"} <= set(shown)


def test_a_zap_receipt_is_judged_by_its_signer() -> None:
    shown = labels("zap_receipt")

    assert shown[:3] == ["pubkey", "9630f4…8f31", "must be the wallet service"]
    assert "invoice for 1,000 sat" in shown


@pytest.mark.parametrize(
    ("fact", "length", "padded"),
    [
        ("calc-pad-sizes", "897 bytes", "1,024"),
        ("calc-pad-steps", "32,769 bytes", "40,960"),
    ],
)
def test_a_message_is_filled_up_as_nip_44_says(fact: str, length: str, padded: str) -> None:
    assert shipped_facts()[fact].pictures[0] == "padding_steps"
    shown = labels("padding_steps", shipped_facts()[fact])
    assert {length, padded} <= set(shown)
