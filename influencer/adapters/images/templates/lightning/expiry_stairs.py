"""Each hop wants so many blocks between its two deadlines; they add up to the payer (BOLT 2)."""

from influencer.adapters.images.canvas import Canvas
from influencer.adapters.images.drawing import Drawing
from influencer.adapters.images.templates.layouts.stairs import Stair, stairs
from influencer.domain.facts import Fact
from influencer.domain.protocol_facts.routing import Hop, locks

DELTA = 34
"""Blocks that BOLT 2 calls reasonable, if in doubt."""

FINAL_EXPIRY = 18
"""Blocks; BOLT 11's default ``min_final_cltv_expiry_delta``."""

NAMES = ("Alice", "Bob", "Carol", "Dave", "Eve")


def draw(canvas: Canvas, fact: Fact) -> Drawing:
    hops = [Hop(base=0, rate=0, delta=DELTA)] * (len(NAMES) - 2)
    expiries = [lock.expiry for lock in locks(1, FINAL_EXPIRY, hops)]
    shown = [Stair(height=expiry, label=str(expiry)) for expiry in expiries]
    stairs(canvas, shown, NAMES, step=f"+{DELTA}", note="blocks until it times out")
    told = ", ".join(map(str, expiries))
    return Drawing(
        alt_text=(
            "An example route, as stairs down from Alice over Bob, Carol and Dave to Eve: it times "
            f"out after {told} blocks on its channels. Each of the three in between keeps a margin "
            f"of {DELTA}."
        ),
        computed=(DELTA, FINAL_EXPIRY, *expiries),
    )
