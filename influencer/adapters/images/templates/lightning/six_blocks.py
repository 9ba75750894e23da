"""The block with the funding transaction and the five on top of it: six confirmations (BOLT 7)."""

from influencer.adapters.images.canvas import Canvas, Style
from influencer.adapters.images.colour import mix
from influencer.adapters.images.drawing import Drawing
from influencer.domain.facts import Fact

DEPTH = 6
"""Least confirmations before a ``channel_announcement``."""

GAP = 42


def draw(canvas: Canvas, fact: Fact) -> Drawing:
    top = canvas.room.top
    side = (canvas.room.width - GAP * (DEPTH - 1)) / DEPTH
    upper = (top + canvas.room.bottom - side) / 2 - 14
    for number in range(1, DEPTH + 1):
        _block(canvas, (canvas.room.left + (number - 1) * (side + GAP), upper, side), number)
    _notes(canvas, upper + side + 62)
    return Drawing(
        alt_text=(
            f"A row of {DEPTH} blocks, numbered from 1 to {DEPTH}. The first one holds the "
            f"transaction that funds a channel; with number {DEPTH} it has {DEPTH} confirmations, "
            "and the channel may be announced."
        ),
        computed=tuple(range(1, DEPTH + 1)),
    )


def _block(canvas: Canvas, place: tuple[float, float, float], number: int) -> None:
    palette, theme = canvas.palette, canvas.theme
    left, top, side = place
    is_enough = number == DEPTH
    if number > 1:
        link = [(left - GAP - 4, top + side / 2), (left + 4, top + side / 2)]
        canvas.line(link, palette.muted, 8)
    fill = palette.accent if is_enough else mix(palette.ground, palette.muted, 0.1 + 0.05 * number)
    outline = None if is_enough else palette.muted
    radius = min(theme.radius, 20)
    canvas.rectangle((left, top, side, side), fill=fill, outline=outline, width=3, radius=radius)
    colour = palette.on_accent if is_enough else palette.ink
    style = Style(font=theme.numerals, colour=colour, anchor="mm")
    canvas.text((left + side / 2, top + side / 2), str(number), 110, **style)


def _notes(canvas: Canvas, baseline: float) -> None:
    palette, theme = canvas.palette, canvas.theme
    canvas.text((canvas.room.left, baseline), "funds the channel", 42, colour=palette.muted)
    style = Style(font=theme.bold, colour=palette.accent_text, anchor="rs")
    canvas.text((canvas.room.right, baseline), "may be announced", 42, **style)
