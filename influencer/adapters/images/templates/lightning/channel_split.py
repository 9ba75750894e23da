"""A payment in a channel: the capacity stays, the division moves. Fresh from its opener's side."""

from influencer.adapters.images.canvas import Canvas
from influencer.adapters.images.drawing import Drawing
from influencer.adapters.images.styles import Style
from influencer.adapters.images.templates.layouts.split import TICK, Split, split_bars
from influencer.domain.facts import Fact
from influencer.domain.protocol_facts.balances import Balance, pay

OPENED = Balance(1_000_000, 0)
"""An example, as is what is paid."""

PAID = 300_000
BETWEEN = 104
"""Pixels between two bars, for the arrow."""

NOTE = 58


def draw(canvas: Canvas, fact: Fact) -> Drawing:
    room, states = canvas.room, (OPENED, pay(OPENED, PAID))
    names = ("Alice", "Bob")
    splits = [Split(names, (state.ours, state.theirs), OPENED.capacity) for state in states]
    tall = room.height if room.is_wide else room.height - NOTE
    box = (room.left, room.top, room.width, tall)
    edges = split_bars(canvas, box, splits, BETWEEN)
    middle = room.top + (tall - TICK) / 2
    _arrow(canvas, (edges[0], edges[1]), middle)
    note = (room.left, middle if room.is_wide else room.bottom)
    style = Style(colour=canvas.palette.muted, anchor="lm" if room.is_wide else "ls")
    canvas.text(note, "An example: Alice pays", 36, **style)
    after = states[1]
    return Drawing(
        alt_text=(
            f"Example of a channel of {OPENED.capacity:,} sat as a bar: first all of it is "
            f"Alice's, who opened it. She pays {PAID:,}; then {after.ours:,} are hers and "
            f"{after.theirs:,} Bob's, which is what she can now receive."
        ),
        computed=(OPENED.capacity, 0, PAID, after.ours, after.theirs),
    )


def _arrow(canvas: Canvas, edges: tuple[float, float], middle: float) -> None:
    """From the old division to the new one, with what it comes to."""
    start, end = edges
    colour = canvas.palette.accent_text
    canvas.arrow((start, middle), (end, middle), colour, 7, 30)
    label = Style(font=canvas.theme.bold, colour=colour, anchor="rm")
    canvas.text((min(start, end) - 24, middle), f"{PAID:,} sat", 44, **label)
