"""The blocks between two difficulty adjustments, day by day if they come every ten minutes."""

from influencer.adapters.images.canvas import Canvas, Style
from influencer.adapters.images.colour import mix
from influencer.adapters.images.drawing import Drawing
from influencer.adapters.images.templates.layouts.squares import all_in, squares
from influencer.domain.facts import Fact

DAYS, BLOCKS_PER_DAY = 14, 24 * 6
"""Two weeks, and a block every ten minutes (Bitcoin Core, ``chainparams.cpp``)."""

COLUMNS, ROWS = 7, 2
SIDE = 12
"""Squares along the side of a day."""

BETWEEN = 44
MARK = 44
"""Side of the last block, enlarged."""


def draw(canvas: Canvas, fact: Fact) -> Drawing:
    top = canvas.room.top
    palette = canvas.palette
    tall = (canvas.room.bottom - 62 - top - BETWEEN / 2) / ROWS
    wide = (canvas.room.width - BETWEEN * (COLUMNS - 1)) / COLUMNS
    step = (wide / SIDE, tall / SIDE)
    grey = mix(palette.ground, palette.muted, 0.6)
    for day in range(DAYS):
        row, column = divmod(day, COLUMNS)
        corner = (canvas.room.left + column * (wide + BETWEEN), top + row * (tall + BETWEEN / 2))
        squares(canvas, corner, (SIDE, SIDE), step, all_in(grey))
    last = (canvas.room.right - MARK + 4, top + 2 * tall + BETWEEN / 2 - MARK + 4, MARK, MARK)
    around = (last[0] - 5, last[1] - 5, MARK + 10, MARK + 10)
    canvas.rectangle(around, fill=palette.ground)
    canvas.rectangle(last, fill=palette.accent, radius=min(canvas.theme.radius, 8))
    _caption(canvas)
    blocks = DAYS * BLOCKS_PER_DAY
    return Drawing(
        alt_text=(
            f"{DAYS} fields, one for each day of two weeks, with {BLOCKS_PER_DAY} squares each: "
            f"{blocks:,} blocks. The last one alone is highlighted: after it, difficulty adjusts."
        ),
        computed=(DAYS, BLOCKS_PER_DAY, blocks),
    )


def _caption(canvas: Canvas) -> None:
    palette, theme, baseline = canvas.palette, canvas.theme, canvas.room.bottom - 4
    sum_ = f"{DAYS} days × {BLOCKS_PER_DAY} blocks"
    canvas.text((canvas.room.left, baseline), sum_, 40, colour=palette.muted)
    style = Style(font=theme.bold, colour=palette.accent_text, anchor="rs")
    last = f"block {DAYS * BLOCKS_PER_DAY:,}: adjust"
    canvas.text((canvas.room.right, baseline), last, 40, **style)
