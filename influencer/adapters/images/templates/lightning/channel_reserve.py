"""What each side must leave in a channel, to scale: BOLT 2 suggests one in a hundred."""

from influencer.adapters.images.canvas import Canvas
from influencer.adapters.images.drawing import Drawing
from influencer.adapters.images.styles import Style
from influencer.domain.facts import Fact
from influencer.domain.protocol_facts.balances import RESERVE_DIVISOR, reserve

CAPACITY = 1_000_000
"""An example."""

PERCENT = 100 // RESERVE_DIVISOR
TALLEST = 0.56
"""Share of the room’s height."""

BELOW = 168
"""Pixels for the two lines under each end."""


def draw(canvas: Canvas, fact: Fact) -> Drawing:
    room, palette, kept = canvas.room, canvas.palette, reserve(CAPACITY)
    tall = min(TALLEST * room.height, room.height - BELOW)
    top = room.top + (room.height - BELOW - tall) / 2
    box = (room.left, top, room.width, tall)
    canvas.rectangle(box, fill=palette.panel, outline=palette.line, width=3)
    wide = room.width * kept / CAPACITY
    for edge in (room.left, room.right - wide):
        canvas.rectangle((edge, top - 10, wide, tall + 20), fill=palette.accent)
    number = f"{CAPACITY - 2 * kept:,}"
    _moving(canvas, top + tall / 2, number, min(170, tall * 0.6))
    for edge, name, side in ((room.left, "Alice", "l"), (room.right, "Bob", "r")):
        _end(canvas, (edge, top + tall), f"{name}: {kept:,}", side)
    return Drawing(
        alt_text=(
            f"Example of a channel of {CAPACITY:,} sat, to scale: at each end a sliver of "
            f"{PERCENT}%, {kept:,} sat of Alice and as many of Bob, has to stay; the "
            f"{number} between them can move."
        ),
        computed=(CAPACITY, kept, PERCENT, CAPACITY - 2 * kept),
    )


def _moving(canvas: Canvas, middle: float, number: str, largest: float) -> None:
    """What is left to pay with, between the two ends."""
    font, room = canvas.theme.numerals, (canvas.room.width - 160, largest)
    size = canvas.type.fit(number, font, room, range(int(largest), 71, -2)).size
    hero = Style(font=font, anchor="ms", role="hero")
    down = middle + size * 0.14
    canvas.text((canvas.room.centre, down), number, size, **hero)
    note = Style(colour=canvas.palette.muted, anchor="ma")
    canvas.text((canvas.room.centre, down + 0.22 * size), "sat to pay with", 40, **note)


def _end(canvas: Canvas, corner: tuple[float, float], text: str, side: str) -> None:
    palette, (across, down) = canvas.palette, corner
    accent = Style(font=canvas.theme.bold, colour=palette.accent_text, anchor=f"{side}s")
    canvas.text((across, down + 72), text, 44, **accent)
    muted = Style(colour=palette.muted, anchor=f"{side}s")
    note = "stay, an example" if side == "l" else "stay as well"
    canvas.text((across, down + 124), note, 36, **muted)
