"""How a Lightning invoice begins: network, currency and amount (BOLT 11)."""

from influencer.adapters.images.canvas import Canvas
from influencer.adapters.images.drawing import Drawing
from influencer.adapters.images.templates.layouts.cells import fields
from influencer.adapters.images.templates.layouts.field import Field, cells_of
from influencer.domain.facts import Fact

AMOUNT = 2_500
"""Millionths of a bitcoin, BOLT 11’s own example; ``u`` is for micro."""

SATOSHI_PER_MICRO = 100
WHOLE = f"lnbc{AMOUNT}u1"


def draw(canvas: Canvas, fact: Fact) -> Drawing:
    top = canvas.room.top
    parts = (
        Field(data="ln", reading="Lightning", name="network"),
        Field(data="bc", reading="Bitcoin", name="mainnet", marked=range(2)),
        Field(data=f"{AMOUNT}u", reading=f"{AMOUNT * SATOSHI_PER_MICRO:,} sat", name="amount"),
        Field(data="1", reading="…", name="data"),
    )
    fields(canvas, top, parts, "BOLT 11’s example; tb is testnet, tbs signet")
    return Drawing(
        alt_text=(
            f"The letters {WHOLE} in parts: ln for Lightning, bc for Bitcoin's main network, "
            f"{AMOUNT}u for {AMOUNT:,} millionths, {AMOUNT * SATOSHI_PER_MICRO:,} sat, and a 1 "
            "before the data."
        ),
        computed=(AMOUNT, AMOUNT * SATOSHI_PER_MICRO, *range(10), 11),
        literals=(
            *(WHOLE, f"{AMOUNT}u"),
            *(cell for part in parts for cell in cells_of(part.data)),
        ),
    )
