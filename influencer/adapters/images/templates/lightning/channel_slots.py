"""As many payments as a channel holds at a time, a square for each, both ways (BOLT 2)."""

from influencer.adapters.images.canvas import Canvas
from influencer.adapters.images.colour import Colour
from influencer.adapters.images.drawing import Drawing
from influencer.adapters.images.templates.layouts.squares import all_in, squares
from influencer.domain.facts import Fact

COLUMNS, ROWS = 23, 21
LIMIT = 483
"""``max_accepted_htlcs`` (BOLT 2, “Adding an HTLC”): 23 × 21."""

MIDDLE = 124
"""Pixels between the two fields."""

LABEL = 64


def draw(canvas: Canvas, fact: Fact) -> Drawing:
    top = canvas.room.top
    palette = canvas.palette
    wide = (canvas.room.width - MIDDLE) / 2
    step = (wide / COLUMNS, (canvas.room.bottom - top - LABEL) / ROWS)
    sides: tuple[tuple[float, str, Colour], ...] = (
        (canvas.room.left, "from Alice", palette.accent),
        (canvas.room.right - wide, "from Bob", palette.second),
    )
    for left, name, colour in sides:
        squares(canvas, (left, top + LABEL), (COLUMNS, ROWS), step, all_in(colour))
        box = canvas.text((left, top + 38), str(LIMIT), 52, font=canvas.theme.numerals)
        canvas.text((box.right + 18, top + 38), name, 42, colour=palette.muted)
    _arrows(
        canvas,
        (top + LABEL + canvas.room.bottom) / 2,
        (canvas.room.left + wide, canvas.room.right - wide),
    )
    return Drawing(
        alt_text=(
            f"Two fields of {COLUMNS} by {ROWS} squares: {LIMIT} payments from Alice and {LIMIT} "
            "from Bob may be pending in their channel at a time."
        ),
        computed=(LIMIT, COLUMNS, ROWS),
    )


def _arrows(canvas: Canvas, middle: float, edges: tuple[float, float]) -> None:
    left, right = edges[0] + 14, edges[1] - 18
    palette = canvas.palette
    canvas.arrow((left, middle - 26), (right, middle - 26), palette.accent, 8, 30)
    canvas.arrow((right, middle + 26), (left, middle + 26), palette.second, 8, 30)
