"""A payment in parts: three bands over three nodes, together as thick as the whole (BOLT 4)."""

from influencer.adapters.images.canvas import Canvas
from influencer.adapters.images.drawing import Drawing
from influencer.adapters.images.templates.layouts.parts_flow import Flow, draw_flow
from influencer.domain.facts import Fact

PARTS = (40_000, 35_000, 25_000)
"""Satoshis, an example without fees."""


def draw(canvas: Canvas, fact: Fact) -> Drawing:
    flow = Flow(payer="Alice", payee="Eve", over=("Bob", "Carol", "Dave"), parts=PARTS)
    draw_flow(canvas, flow)
    bob, carol, dave = PARTS
    return Drawing(
        alt_text=(
            f"Example of {sum(PARTS):,} sat from Alice to Eve in three parts, drawn as bands as "
            f"thick as they are large: {bob:,} over Bob, {carol:,} over Carol, {dave:,} over "
            "Dave. All arrive, or none."
        ),
        computed=(*PARTS, sum(PARTS)),
    )
