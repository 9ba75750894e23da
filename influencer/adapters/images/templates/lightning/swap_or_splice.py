"""Two ways to get coins out of a channel: a swap moves the division, a splice cuts the bar."""

from influencer.adapters.images.canvas import Canvas
from influencer.adapters.images.drawing import Drawing
from influencer.adapters.images.templates.layouts.split import Split, split_bars
from influencer.domain.facts import Fact
from influencer.domain.protocol_facts.balances import Balance, pay, splice

BEFORE = Balance(750_000, 250_000)
"""An example, without fees, as is what is taken out."""

TAKEN = 250_000
GAP = 26


def draw(canvas: Canvas, fact: Fact) -> Drawing:
    room = canvas.room
    swapped, spliced = pay(BEFORE, TAKEN), splice(BEFORE, -TAKEN)
    states = (("Before", BEFORE), ("Swapped out", swapped), ("Spliced out", spliced))
    bars = [
        Split((name, "peer"), (state.ours, state.theirs), BEFORE.capacity) for name, state in states
    ]
    split_bars(canvas, (room.left, room.top, room.width, room.height), bars, GAP)
    return Drawing(
        alt_text=(
            f"Example: {TAKEN:,} sat leave a channel of {BEFORE.capacity:,}, fees aside. Before: "
            f"{BEFORE.ours:,} yours, {BEFORE.theirs:,} the peer's. A swap leaves {swapped.ours:,} "
            f"and {swapped.theirs:,}; a splice-out {spliced.ours:,} and {spliced.theirs:,}."
        ),
        computed=(
            *(TAKEN, BEFORE.capacity, BEFORE.ours, BEFORE.theirs),
            *(swapped.ours, swapped.theirs, spliced.ours, spliced.theirs),
        ),
    )
