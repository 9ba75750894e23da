"""Amounts that no fact and no rule of the protocol gives are called an example."""

import pytest
from drawings import drawn, shipped_facts, texts

from influencer.adapters.images.templates import suited

OWN_AMOUNTS = (
    "channel_reserve",
    "channel_split",
    "child_pays",
    "coin_fees",
    "expiry_stairs",
    "fee_market",
    "fee_sum",
    "htlc",
    "invoice_prefix",
    "liquidity_loop",
    "ln_route",
    "mempool_bands",
    "mint_parts",
    "multipart",
    "payjoin_inputs",
    "penalty",
    "relay_fanout",
    "shadow_stairs",
    "splicing",
    "sum_tree",
    "swap_or_splice",
)


@pytest.mark.parametrize("template", OWN_AMOUNTS)
def test_amounts_that_a_template_sets_itself_are_called_an_example(template: str) -> None:
    fact = suited(shipped_facts().values())[template][0]
    candidate = drawn(template, fact)

    assert "example" in " ".join((*texts(candidate), candidate.alt_text)).casefold()
