"""As many payments as a channel holds at a time, a square for each, both ways (BOLT 2)."""

from influencer.adapters.images.canvas import Canvas
from influencer.adapters.images.colour import Colour
from influencer.adapters.images.drawing import Drawing
from influencer.adapters.images.templates.layouts.squares import all_in, squares
from influencer.domain.facts import Fact

COLUMNS, ROWS = 23, 21
LIMIT = 483
"""``max_accepted_htlcs`` (BOLT 2, “Adding an HTLC”): 23 × 21."""

MIDDLE, MIDDLE_SQUARE = 124, 96
"""Pixels between the two fields."""

LABEL, LABEL_SQUARE = 64, 196
"""Pixels above them for a number and a name: side by side, or one above the other."""


def draw(canvas: Canvas, fact: Fact) -> Drawing:
    palette, room = canvas.palette, canvas.room
    gap, label = (MIDDLE, LABEL) if room.is_wide else (MIDDLE_SQUARE, LABEL_SQUARE)
    wide = (room.width - gap) / 2
    shape = (COLUMNS, ROWS) if room.is_wide else (ROWS, COLUMNS)
    step = (wide / shape[0], (room.height - label) / shape[1])
    sides: tuple[tuple[float, str, Colour], ...] = (
        (room.left, "from Alice", palette.accent),
        (room.right - wide, "from Bob", palette.second),
    )
    for left, name, colour in sides:
        squares(canvas, (left, room.top + label), shape, step, all_in(colour))
        _label(canvas, left, name)
    middle = (room.top + label + room.bottom) / 2
    _arrows(canvas, middle, (room.left + wide, room.right - wide))
    return Drawing(
        alt_text=(
            f"Two fields of {COLUMNS} by {ROWS} squares: {LIMIT} payments from Alice and {LIMIT} "
            "from Bob may be pending in their channel at a time."
        ),
        computed=(LIMIT, COLUMNS, ROWS),
    )


def _label(canvas: Canvas, left: float, name: str) -> None:
    numerals, muted, top = canvas.theme.numerals, canvas.palette.muted, canvas.room.top
    if canvas.room.is_wide:
        box = canvas.text((left, top + 38), str(LIMIT), 52, font=numerals)
        canvas.text((box.right + 18, top + 38), name, 42, colour=muted)
        return
    canvas.text((left, top), str(LIMIT), 132, font=numerals, anchor="la")
    canvas.text((left, top + 166), name, 46, colour=muted)


def _arrows(canvas: Canvas, middle: float, edges: tuple[float, float]) -> None:
    left, right = edges[0] + 10, edges[1] - 14
    if canvas.room.is_wide:
        left, right = left + 4, right - 4
    palette = canvas.palette
    canvas.arrow((left, middle - 26), (right, middle - 26), palette.accent, 8, 30)
    canvas.arrow((right, middle + 26), (left, middle + 26), palette.second, 8, 30)
