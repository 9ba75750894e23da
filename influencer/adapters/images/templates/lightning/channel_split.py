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
    names = ("Alice’s side", "Bob’s side")
    splits = [Split(names, (state.ours, state.theirs), OPENED.capacity) for state in states]
    tall = room.height if room.is_wide else room.height - NOTE
    split_bars(canvas, (room.left, room.top, room.width, tall), splits, BETWEEN)
    _payment(canvas, room.top + (tall - TICK) / 2)
    if not room.is_wide:
        style = Style(colour=canvas.palette.muted, anchor="ls")
        canvas.text((room.left, room.bottom), "An example", 36, **style)
    after = states[1]
    return Drawing(
        alt_text=(
            f"Example of a channel of {OPENED.capacity:,} sat as a bar: first all of it is "
            f"Alice's, who opened it. An arrow to Bob: she pays {PAID:,}; then {after.ours:,} are "
            f"hers and {after.theirs:,} Bob's, which is what she can now receive."
        ),
        computed=(OPENED.capacity, 0, PAID, after.ours, after.theirs),
    )


def _payment(canvas: Canvas, middle: float) -> None:
    """What is paid, with an arrow from Alice's side to Bob's: the way that the money goes."""
    room, colour, font = canvas.room, canvas.palette.accent_text, canvas.theme.bold
    text = f"An example: Alice pays {PAID:,} sat" if room.is_wide else f"Alice pays {PAID:,} sat"
    size = canvas.type.fit(text, font, (room.width * 0.72, 50), range(44, 33, -1)).size
    box = canvas.text((room.left, middle), text, size, font=font, colour=colour, anchor="lm")
    canvas.arrow((box.right + 30, middle), (room.right, middle), colour, 7, 30)
