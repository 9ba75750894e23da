"""A shadow route: imagined channels beyond the payee, so that deadlines say less (BOLT 7)."""

from influencer.adapters.images.canvas import Canvas
from influencer.adapters.images.drawing import Drawing
from influencer.adapters.images.templates.layouts.stairs import Stair, stairs
from influencer.domain.facts import Fact
from influencer.domain.protocol_facts.routing import Hop, locks

DELTAS, SHADOW = (40, 34), (80, 40)
"""Blocks of the forwarding nodes, and of the channels that are only imagined; an example."""

FINAL_EXPIRY = 18
NAMES = ("Alice", "Bob", "Carol", "Dave", "", "nobody")


def draw(canvas: Canvas, fact: Fact) -> Drawing:
    hops = [Hop(base=0, rate=0, delta=delta) for delta in (*DELTAS, *SHADOW)]
    expiries = [lock.expiry for lock in locks(1, FINAL_EXPIRY, hops)]
    real = len(DELTAS) + 1
    shown = [
        Stair(height=expiry, label=str(expiry), is_imagined=place >= real)
        for place, expiry in enumerate(expiries)
    ]
    stairs(canvas, shown, NAMES, step=f"+{DELTAS[0]}", note="blocks until timeout, an example")
    return Drawing(
        alt_text=(
            f"Stairs of deadlines in blocks, an example: {expiries[0]}, {expiries[1]} and "
            f"{expiries[2]} from Alice over Bob and Carol to Dave, who is paid. Two dashed stairs "
            f"beyond him, {expiries[3]} and {expiries[4]}, are only imagined."
        ),
        computed=(*DELTAS, *SHADOW, *expiries),
    )
