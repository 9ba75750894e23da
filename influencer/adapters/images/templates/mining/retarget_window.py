"""The blocks between two difficulty adjustments, day by day if they come every ten minutes."""

from dataclasses import dataclass

from influencer.adapters.images.canvas import Canvas
from influencer.adapters.images.colour import mix
from influencer.adapters.images.drawing import Drawing
from influencer.adapters.images.templates.layouts.labels import Note, foot
from influencer.adapters.images.templates.layouts.squares import all_in, squares
from influencer.domain.facts import Fact

DAYS, BLOCKS_PER_DAY = 14, 24 * 6
"""Two weeks, and a block every ten minutes (Bitcoin Core, ``chainparams.cpp``)."""

BETWEEN = 44
MARK = 44
"""Side of the last block, enlarged."""


@dataclass(frozen=True, slots=True)
class Calendar:
    """How days stand beside and above each other, and the blocks of a day.

    Attributes:
        days: columns and rows of them.
        blocks: columns and rows of a day's squares.
        gaps: pixels between two days, across and down.
        is_by_column: whether a column is filled before the next one: weeks side by side.
    """

    days: tuple[int, int]
    blocks: tuple[int, int]
    gaps: tuple[float, float]
    is_by_column: bool = False


WIDE = Calendar((7, 2), (12, 12), (BETWEEN, BETWEEN / 2))
SQUARE = Calendar((2, 7), (24, 6), (BETWEEN, 18), is_by_column=True)
"""A day is as wide as its hours, and six blocks high."""


def draw(canvas: Canvas, fact: Fact) -> Drawing:
    bottom = canvas.room.bottom - 62 - _caption(canvas)
    _days(canvas, bottom, WIDE if canvas.room.is_wide else SQUARE)
    _last(canvas, bottom)
    blocks = DAYS * BLOCKS_PER_DAY
    return Drawing(
        alt_text=(
            f"{DAYS} fields, one for each day of two weeks, with {BLOCKS_PER_DAY} squares each: "
            f"{blocks:,} blocks. The last one alone is highlighted: after it, difficulty adjusts."
        ),
        computed=(DAYS, BLOCKS_PER_DAY, blocks),
    )


def _days(canvas: Canvas, bottom: float, shown: Calendar) -> None:
    palette, room = canvas.palette, canvas.room
    (columns, rows), (across, down) = shown.days, shown.gaps
    tall = (bottom - room.top - down * (rows - 1)) / rows
    wide = (room.width - across * (columns - 1)) / columns
    step = (wide / shown.blocks[0], tall / shown.blocks[1])
    grey = all_in(mix(palette.ground, palette.muted, 0.6))
    for day in range(DAYS):
        row, column = divmod(day, columns)
        if shown.is_by_column:
            column, row = divmod(day, rows)
        corner = (room.left + column * (wide + across), room.top + row * (tall + down))
        squares(canvas, corner, shown.blocks, step, grey)


def _last(canvas: Canvas, bottom: float) -> None:
    palette = canvas.palette
    last = (canvas.room.right - MARK + 4, bottom - MARK + 4, MARK, MARK)
    around = (last[0] - 5, last[1] - 5, MARK + 10, MARK + 10)
    canvas.rectangle(around, fill=palette.ground)
    canvas.rectangle(last, fill=palette.accent, radius=min(canvas.theme.radius, 8))


def _caption(canvas: Canvas) -> float:
    """Returns the height of its lines above the last one."""
    palette, bold = canvas.palette, canvas.theme.bold
    sum_ = Note(f"{DAYS} days × {BLOCKS_PER_DAY} blocks", 40)
    last = Note(f"block {DAYS * BLOCKS_PER_DAY:,}: adjust", 40, palette.accent_text, bold)
    return foot(canvas, sum_, last)
