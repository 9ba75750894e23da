"""A splice: the old funding output and a coin flow into a new, larger funding output (BOLT 2)."""

from influencer.adapters.images.canvas import Canvas
from influencer.adapters.images.colour import mix
from influencer.adapters.images.drawing import Drawing
from influencer.adapters.images.styles import Style
from influencer.adapters.images.templates.layouts.labels import common_size
from influencer.adapters.images.templates.layouts.streams import stream
from influencer.domain.facts import Fact
from influencer.domain.protocol_facts.balances import Balance, splice

BEFORE = Balance(600_000, 400_000)
ADDED = 800_000
"""Satoshis, an example; the fee is left aside."""

NOTE = 64
SHARE = 0.82
"""Of the height: how tall the new output is."""

END = 0.34
"""Of the width: how long the two coins and the new one are."""

NAME, BETWEEN = 36, 22
"""Size of a box's name, and pixels between it and the amount."""


def draw(canvas: Canvas, fact: Fact) -> Drawing:
    room, after = canvas.room, splice(BEFORE, ADDED)
    bottom = room.bottom - NOTE
    unit = (bottom - room.top) * SHARE / after.capacity
    old, new = BEFORE.capacity * unit, ADDED * unit
    spare = bottom - room.top - old - new
    joined = room.top + spare / 2
    palette, wide = canvas.palette, room.width * END
    grey = mix(palette.ground, palette.muted, 0.34)
    near, far = room.left + wide, room.right - wide
    stream(canvas, (near - 1, room.top), (far + 1, joined), old, grey)
    stream(canvas, (near - 1, bottom - new), (far + 1, joined + old - 1), new + 1, grey)
    _coin(canvas, (room.left, room.top, wide, old), ("the channel", BEFORE.capacity))
    _coin(canvas, (room.left, bottom - new, wide, new), ("a coin", ADDED))
    box = (far, joined, wide, old + new)
    _coin(canvas, box, ("the channel", after.capacity), is_point=True)
    bold = Style(font=canvas.theme.bold, anchor="mm")
    canvas.text((room.centre, joined + (old + new) / 2), "splice", 46, **bold)
    muted = Style(colour=palette.muted, anchor="ls")
    note = "An example. Payments go on meanwhile"
    canvas.text((room.left, room.bottom), note, 36, **muted)
    return Drawing(
        alt_text=(
            f"Example of a splice, as bands: a channel of {BEFORE.capacity:,} sat and a coin of "
            f"{ADDED:,} flow together into the same channel with {after.capacity:,}. Payments go "
            "on meanwhile, if valid in the old and the new one."
        ),
        computed=(BEFORE.capacity, ADDED, after.capacity),
    )


def _coin(
    canvas: Canvas,
    box: tuple[float, float, float, float],
    words: tuple[str, int],
    *,
    is_point: bool = False,
) -> None:
    palette, theme, (left, top, wide, tall) = canvas.palette, canvas.theme, box
    fill = palette.accent if is_point else palette.panel
    outline = None if is_point else palette.line
    canvas.rectangle(box, fill=fill, outline=outline, width=3, radius=min(theme.radius, 14))
    ink = palette.on_accent if is_point else palette.ink
    text, largest = f"{words[1]:,}", max(44, min(76, int(tall * 0.4)))
    size = common_size(canvas, [text], theme.numerals, wide - 32, range(largest, 39, -2))
    number, name = canvas.type.capital(theme.numerals, size), canvas.type.capital(theme.body, NAME)
    middle, upper = left + wide / 2, top + (tall - number - BETWEEN - name) / 2
    numeral = Style(font=theme.numerals, colour=ink, anchor="ma")
    canvas.text((middle, upper), text, size, **numeral)
    style = Style(colour=ink, anchor="ma")
    canvas.text((middle, upper + number + BETWEEN), words[0], NAME, **style)
