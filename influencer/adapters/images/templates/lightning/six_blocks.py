"""The block with the funding transaction and the five on top of it: six confirmations (BOLT 7)."""

from influencer.adapters.images.canvas import Canvas
from influencer.adapters.images.colour import mix
from influencer.adapters.images.drawing import Drawing
from influencer.adapters.images.styles import BlockStyle, Style
from influencer.adapters.images.templates.layouts.labels import LEADING, common_size
from influencer.domain.facts import Fact

DEPTH = 6
"""Least confirmations before a ``channel_announcement``."""

GAP = 42
FUNDED, ANNOUNCED = "funds the channel", "may be announced"


STACKED_GAP, STACKED_WIDE = 20, 340
"""Between the blocks of a square room, and how wide they are."""


def draw(canvas: Canvas, fact: Fact) -> Drawing:
    if canvas.room.is_wide:
        _in_a_row(canvas)
    else:
        _stacked(canvas)
    return Drawing(
        alt_text=(
            f"A chain of {DEPTH} blocks, numbered from 1 to {DEPTH}. The first one holds the "
            f"transaction that funds a channel; with number {DEPTH} it has {DEPTH} confirmations, "
            "and the channel may be announced."
        ),
        computed=tuple(range(1, DEPTH + 1)),
    )


def _in_a_row(canvas: Canvas) -> None:
    room = canvas.room
    side = (room.width - GAP * (DEPTH - 1)) / DEPTH
    upper = room.middle - side / 2 - 14
    for number in range(1, DEPTH + 1):
        left = room.left + (number - 1) * (side + GAP)
        if number > 1:
            link = [(left - GAP - 4, upper + side / 2), (left + 4, upper + side / 2)]
            canvas.line(link, canvas.palette.muted, 8)
        _block(canvas, (left, upper, side, side), number)
    _notes(canvas, upper + side + 62)


def _stacked(canvas: Canvas) -> None:
    """Each block on top of the one before it."""
    room, palette, bold = canvas.room, canvas.palette, canvas.theme.bold
    pitch = (room.height + STACKED_GAP) / DEPTH
    across, beside = room.left + STACKED_WIDE / 2, room.left + STACKED_WIDE + 44
    for number in range(1, DEPTH + 1):
        top = room.bottom + STACKED_GAP - number * pitch
        if number > 1:
            foot = top + pitch
            canvas.line([(across, foot - STACKED_GAP), (across, foot)], palette.muted, 8)
        _block(canvas, (room.left, top, STACKED_WIDE, pitch - STACKED_GAP), number)
    names = (FUNDED, ANNOUNCED)
    size = common_size(canvas, names, bold, room.right - beside, range(52, 33, -1), 100)
    place = (room.right - beside, 100.0)
    for name, number, colour in (
        (FUNDED, 1, palette.muted),
        (ANNOUNCED, DEPTH, palette.accent_text),
    ):
        middle = room.bottom + STACKED_GAP - (number - 0.5) * pitch - STACKED_GAP / 2
        style = BlockStyle(font=bold, colour=colour, anchor="lm", role="label", leading=LEADING)
        canvas.paragraph((beside, middle), name, place, (size,), **style)


def _block(canvas: Canvas, box: tuple[float, float, float, float], number: int) -> None:
    palette, theme = canvas.palette, canvas.theme
    left, top, wide, tall = box
    is_enough = number == DEPTH
    fill = palette.accent if is_enough else mix(palette.ground, palette.muted, 0.1 + 0.05 * number)
    outline = None if is_enough else palette.muted
    radius = min(theme.radius, 20)
    canvas.rectangle(box, fill=fill, outline=outline, width=3, radius=radius)
    colour = palette.on_accent if is_enough else palette.ink
    style = Style(font=theme.numerals, colour=colour, anchor="mm")
    size = 110 if canvas.room.is_wide else min(96, int(tall * 0.8))
    canvas.text((left + wide / 2, top + tall / 2), str(number), size, **style)


def _notes(canvas: Canvas, baseline: float) -> None:
    palette, theme = canvas.palette, canvas.theme
    canvas.text((canvas.room.left, baseline), FUNDED, 42, colour=palette.muted)
    style = Style(font=theme.bold, colour=palette.accent_text, anchor="rs")
    canvas.text((canvas.room.right, baseline), ANNOUNCED, 42, **style)
