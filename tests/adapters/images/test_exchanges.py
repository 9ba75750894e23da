"""Who says what to whom."""

import pytest
from drawings import drawn, labels, shipped_facts, texts

from influencer.adapters.images.themes import THEMES

EXCHANGES = {
    "async_payjoin": "bip77-async",
    "blind_signature": "nut00-blind",
    "block_filters": "bip157-filters",
    "compact_block": "bip152-compact",
    "jit_channel": "lsps2-jit",
    "locked_token": "nut11-p2pk",
    "noise_handshake": "ln-noise",
    "nutzap_flow": "nip61-nutzap",
    "offline_check": "nut12-dleq",
    "payment_required": "nut24-402",
    "relay_login": "nip42-auth",
    "remote_signer": "nip46-kind",
    "scan_chain": "bip352-cost",
    "stratum_links": "sv2-noise",
    "stratum_parts": "sv2-sub",
    "wallet_connect": "nip47-nwc",
}


@pytest.mark.parametrize(("template", "fact"), EXCHANGES.items())
def test_a_fact_asks_for_the_exchange_that_shows_it(template: str, fact: str) -> None:
    assert shipped_facts()[fact].pictures[0] == template


@pytest.mark.parametrize(("template", "fact"), EXCHANGES.items())
def test_what_is_drawn_is_also_told(template: str, fact: str) -> None:
    candidate = drawn(template, shipped_facts()[fact])

    for label in texts(candidate, "label"):
        assert label in candidate.alt_text


@pytest.mark.parametrize("template", EXCHANGES)
def test_one_step_alone_is_in_the_accent_colour(template: str) -> None:
    palette = THEMES["light"].palette
    boxes = [box for box in drawn(template).boxes if box.role == "label"]

    inks = [box.colour for box in boxes if box.colour != palette.ink]
    assert inks in ([palette.accent_text], [palette.on_accent])


def test_the_acts_of_a_handshake_add_up() -> None:
    lengths = [int(label.split()[0]) for label in labels("noise_handshake") if "bytes" in label]

    assert sum(lengths) == 166


def test_a_blind_signature_shows_the_points_of_the_test_vector() -> None:
    assert "example, blinded: 033b1a97…197e6d" in labels("blind_signature")


def test_an_arrow_points_from_who_speaks_to_who_listens() -> None:
    alt_text = drawn("relay_login").alt_text

    told = ("Relay to App: “AUTH: a challenge”", "App to Relay: “AUTH: kind 22242, signed”")
    assert all(message in alt_text for message in told)


@pytest.mark.parametrize(
    ("fact", "senders"),
    {
        "lud16-lightning-address": ["wallet", "domain", "wallet", "domain"],
        "lud03-withdraw": ["your wallet", "service", "your wallet", "service"],
        "lud18-payer-id": ["shop", "payer's wallet", "shop"],
        "bolt12-currency": ["seller", "buyer", "seller"],
        "lsps2-promise": ["wallet", "provider", "wallet"],
        "nip45-hyperloglog": ["App", "One relay", "App", "Another relay"],
        "nip70-dash": ["Stranger", "Relay", "Relay", "Author"],
        "nut10-hidden-lock": ["You", "Mint", "You", "Friend"],
    }.items(),
)
def test_nothing_is_answered_that_was_not_asked(fact: str, senders: list[str]) -> None:
    """LUD-06's second call with the amount, BOLT 12's invoice request, NIP-42's challenge."""
    diagram = shipped_facts()[fact].diagram

    assert diagram is not None
    assert [row[0] for row in diagram.rows[1:]] == senders
