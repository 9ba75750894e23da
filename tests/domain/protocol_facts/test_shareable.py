import pytest

from influencer.domain.protocol_facts.hash_lock import payment_hash
from influencer.domain.protocol_facts.invoice import bytes_of, millisatoshis, parts_of
from influencer.domain.protocol_facts.shareable import PROFILE, Entry, entries_of
from influencer.domain.protocol_facts.zap_receipt import INVOICE, PREIMAGE


def test_the_example_of_nip_19_holds_a_key_and_two_relays() -> None:
    key = bytes.fromhex("3bf0c63fcb93463407af97a5e5ee64fa883d107ef9e558472c4eb9aaaefa459d")

    assert entries_of(PROFILE) == (
        Entry(0, key),
        Entry(1, b"wss://r.x.com"),
        Entry(1, b"wss://djbas.sadkb.com"),
    )


def test_a_typing_error_is_noticed() -> None:
    with pytest.raises(ValueError, match="checksum"):
        entries_of(PROFILE.replace("qqsrhu", "qqsrhv"))


def test_the_invoice_of_nip_57s_receipt_is_for_1000_sats_and_its_preimage_fits() -> None:
    parts = {part.name: part for part in parts_of(INVOICE)}

    assert millisatoshis(parts["amount"].text) == 1_000_000
    assert bytes_of(parts["p"].value).hex() == payment_hash(PREIMAGE)
