"""A chain that splits at one block, and the branch that was left (BIP 50); not to scale."""

from dataclasses import dataclass

from influencer.adapters.images.canvas import Canvas
from influencer.adapters.images.drawing import Drawing
from influencer.adapters.images.sketch import Point
from influencer.adapters.images.styles import BlockStyle, Style
from influencer.adapters.images.templates.layouts.labels import LEADING, common_size
from influencer.domain.facts import Fact


@dataclass(frozen=True, slots=True)
class Shape:
    """How many blocks are drawn before the split and on either branch, and their side in pixels.

    The numbers are not those of 2013.
    """

    common: int
    newer: int
    older: int
    side: float


GIVEN_UP, KEPT = "version 0.8 only: given up", "accepted by older nodes, too: kept"
WIDE, SQUARE = Shape(3, 4, 6, 96), Shape(2, 3, 4, 112)


def draw(canvas: Canvas, fact: Fact) -> Drawing:
    shape = WIDE if canvas.room.is_wide else SQUARE
    upper, lower = _rows(canvas, shape)
    middle, palette = (upper + lower) / 2, canvas.palette
    common = [(_across(canvas, number), middle) for number in range(shape.common)]
    newer = [(_across(canvas, shape.common + number), upper) for number in range(shape.newer)]
    older = [(_across(canvas, shape.common + number), lower) for number in range(shape.older)]
    canvas.line([common[0], common[-1], older[0], older[-1]], palette.accent, 8)
    canvas.line([common[-1], newer[0], newer[-1]], palette.bad, 6)
    for place in (*common, *older):
        _block(canvas, place, shape.side, is_kept=True)
    for place in newer:
        _block(canvas, place, shape.side, is_kept=False)
    _labels(canvas, newer[0], lower, shape.side)
    return Drawing(
        alt_text=(
            "A chain of blocks that splits in two, not to scale. The branch that only version "
            "0.8 accepted is given up; the branch of the older nodes grows past it and stays."
        ),
        computed=(0.8,),
    )


def _rows(canvas: Canvas, shape: Shape) -> tuple[float, float]:
    """Middles of the branch that is given up and of the one that is kept."""
    room = canvas.room
    if room.is_wide:
        return room.top + 62 + shape.side / 2, room.bottom - 110
    return room.top + 150 + shape.side / 2, room.bottom - 190 - shape.side / 2


def _across(canvas: Canvas, number: int) -> float:
    shape = WIDE if canvas.room.is_wide else SQUARE
    step = (canvas.room.width - shape.side) / (shape.common + shape.older - 1)
    return canvas.room.left + shape.side / 2 + number * step


def _block(canvas: Canvas, place: Point, side: float, *, is_kept: bool) -> None:
    palette = canvas.palette
    across, down = place
    box = (across - side / 2, down - side / 2, side, side)
    radius = min(canvas.theme.radius, 16)
    if is_kept:
        canvas.rectangle(box, fill=palette.accent, radius=radius)
        return
    canvas.rectangle(box, fill=palette.ground, outline=palette.bad, width=5, radius=radius)
    for turn in (-1, 1):
        stroke = [(across - 20, down - 20 * turn), (across + 20, down + 20 * turn)]
        canvas.line(stroke, palette.bad, 6)


def _labels(canvas: Canvas, newer: Point, lower: float, side: float) -> None:
    palette, theme, room = canvas.palette, canvas.theme, canvas.room
    left, above, below = newer[0] - side / 2, newer[1] - side / 2 - 22, lower + side / 2 + 50
    if room.is_wide:
        canvas.text((left, above), GIVEN_UP, 40, font=theme.bold)
        kept = Style(font=theme.bold, colour=palette.accent_text)
        canvas.text((left, below), KEPT, 40, **kept)
        canvas.text((room.left, below), "not to scale", 36, colour=palette.muted)
        return
    place, sizes = (room.right - left, 120), range(52, 33, -1)
    size = common_size(canvas, (GIVEN_UP, KEPT), theme.bold, place[0], sizes, place[1])
    over = BlockStyle(font=theme.bold, anchor="ls", role="label", leading=LEADING)
    canvas.paragraph((left, above - 8), GIVEN_UP, place, (size,), **over)
    under = BlockStyle(**{**over, "anchor": "la", "colour": palette.accent_text})
    canvas.paragraph((left, below - 20), KEPT, place, (size,), **under)
    canvas.text((room.left, room.bottom - 4), "not to scale", 38, colour=palette.muted)
