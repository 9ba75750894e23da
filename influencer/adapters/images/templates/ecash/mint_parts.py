"""One invoice paid by three mints: their parts add up to it (NUT-15)."""

from influencer.adapters.images.canvas import Canvas
from influencer.adapters.images.drawing import Drawing
from influencer.adapters.images.templates.layouts.parts_flow import Flow, draw_flow
from influencer.domain.facts import Fact

PARTS = (3_500, 2_500, 2_000)
"""Satoshis, an example without fees."""


def draw(canvas: Canvas, fact: Fact) -> Drawing:
    flow = Flow(payer="Wallet", payee="Invoice", over=("mint 1", "mint 2", "mint 3"), parts=PARTS)
    draw_flow(canvas, flow)
    told = ", ".join(f"{part:,}" for part in PARTS)
    return Drawing(
        alt_text=(
            f"Example of an invoice for {sum(PARTS):,} sat that three mints pay for one wallet, "
            f"drawn as bands as thick as their parts: {told}. Either all arrive or none does."
        ),
        computed=(*PARTS, sum(PARTS), 1, 2, 3),
    )
