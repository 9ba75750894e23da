"""Deadlines, hidden nodes and secrets along a Lightning route, against BOLT 2, 3, 4 and 7."""

import pytest
from drawings import drawn, labels, shipped_facts

from influencer.domain.protocol_facts.route_blinding import NODES

ASKING = {
    "blinded_path": "bolt4-blinded-path",
    "expiry_ceiling": "bolt4-max-2016",
    "expiry_stairs": "bolt2-cltv-34",
    "liquidity_loop": "optech-depletion",
    "ln_route": "bolt7-backward",
    "secret_steps": "calc-twenty-secrets",
    "shadow_stairs": "bolt7-shadow",
}


def numbers(template: str) -> list[int]:
    fact = shipped_facts()[ASKING[template]]
    words = [label.replace(",", "") for label in labels(template, fact)]
    return [int(word) for word in words if word.isdigit()]


@pytest.mark.parametrize(("template", "fact"), ASKING.items())
def test_a_fact_asks_for_the_route_that_shows_it(template: str, fact: str) -> None:
    assert shipped_facts()[fact].pictures[0] == template


def test_the_payer_sees_the_entry_and_no_node_behind_it() -> None:
    """The first made-up key is that of BOLT 4's vectors for Carol."""
    shown = labels("blinded_path")

    assert shown.count("Bob") == 2
    assert shown.count("Carol") == shown.count("Dave") == 1
    assert "02e466…" in shown
    assert not any(label[:6] in NODES["Carol"] for label in shown if label.endswith("…"))


def test_each_hop_keeps_its_margin() -> None:
    """BOLT 2: “`cltv_expiry_delta` of at least 34 is reasonable”."""
    assert numbers("expiry_stairs") == [18 + 34 * hop for hop in (3, 2, 1, 0)]


def test_what_is_over_the_limit_is_told_and_seen() -> None:
    alt_text = drawn("expiry_ceiling", shipped_facts()["bolt4-max-2016"]).alt_text

    assert numbers("expiry_ceiling") == [2898, 2016]
    assert "2,898 at the payer, after 20 hops. The 7 highest stand out" in alt_text
    assert [18 + hops * 144 > 2016 for hops in range(21)].count(True) == 7
    assert 2898 > 1.2 * 2016


def test_a_shadow_route_goes_on_beyond_the_payee() -> None:
    assert numbers("shadow_stairs") == [212, 172, 138, 58, 18]


def test_secrets_grow_by_one_each_time_the_states_double() -> None:
    assert numbers("secret_steps") == [10, 1000, 20, 1000000]


def test_the_circle_ends_where_a_channel_is_dry() -> None:
    shown = labels("liquidity_loop")

    assert [one for one in shown if one[0].isdigit()] == [
        "300,000 of 600,000",
        "500,000 of 800,000",
        "0 of 300,000: dry",
    ]
    assert "Left to send after 3 rounds; an example" in shown
