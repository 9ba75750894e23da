"""The years, or months, from the first event to the last as a strip of cells."""

from collections.abc import Sequence

from influencer.adapters.images.canvas import Canvas
from influencer.adapters.images.drawing import Drawing
from influencer.adapters.images.templates.layouts.flags import (
    BETWEEN,
    Flag,
    draw_flag,
    fit_flags,
    level_of,
)
from influencer.adapters.images.templates.layouts.footnote import set_footnote
from influencer.adapters.images.templates.layouts.leaders import Spot, arrange
from influencer.adapters.images.templates.layouts.telling import (
    date_words,
    is_point,
    rows_drawing,
)
from influencer.adapters.images.templates.layouts.tints import ground_inks
from influencer.adapters.images.templates.wording import diagram_of
from influencer.adapters.images.type import TextDoesNotFitError
from influencer.domain.facts import Diagram, Fact

MONTHS = 12
MOST_CELLS = 60
"""A strip of more is a blur."""

TALLEST, LOWEST = 0.3, 64
"""Of the strip: a share of the room's height, and pixels."""

BELOW = 46
"""Pixels between the strip and the nearest labels."""


def draw(canvas: Canvas, fact: Fact) -> Drawing:
    diagram = diagram_of(fact)
    cells, unit = cells_of(diagram)
    set_footnote(canvas, [f"a cell is a {unit}", diagram.note])
    room = canvas.room
    step = room.width / (cells[-1] + 1)
    points = [room.left + (cell + 0.5) * step for cell in cells]

    def place(level: float, widths: Sequence[float]) -> list[Spot] | None:
        levels = int((room.height - LOWEST - BELOW - 10 + BETWEEN) / level)
        return arrange(points, widths, (room.left, room.right), min(levels, len(widths)))

    pairs = [(row[1], date_words(row[0])) for row in diagram.rows]
    captions, spots = fit_flags(canvas, pairs, place)
    level = level_of(captions)
    deep = level * (1 + max(spot.level for spot in spots)) - BETWEEN
    tall = min(TALLEST * room.height, room.height - BELOW - deep - 10)
    top = room.middle - (tall + BELOW + deep) / 2
    _strip(canvas, diagram, cells, (top, tall))
    for row, caption, spot, across in zip(diagram.rows, captions, spots, points, strict=True):
        start = (across, top + tall + 6)
        flag = Flag(caption, spot, start, top + tall + BELOW + spot.level * level)
        inks = ground_inks(canvas, is_point=is_point(diagram, row))
        draw_flag(canvas, flag, inks, canvas.palette.muted)
    return rows_drawing(diagram, f"A strip with a cell for each {unit}")


def cells_of(diagram: Diagram) -> tuple[list[int], str]:
    """The cell of each event, counted from 0: a month where all of them are few, else a year.

    Raises:
        TextDoesNotFitError: there would be more cells than can be told apart.
    """
    dates = [[*map(int, row[0].split("-"))] for row in diagram.rows]
    if all(len(date) > 1 for date in dates):
        months = [MONTHS * date[0] + date[1] for date in dates]
        if months[0] < months[-1] < months[0] + 2 * MONTHS:
            return [month - months[0] for month in months], "month"
    years = [date[0] - dates[0][0] for date in dates]
    if not 0 < years[-1] < MOST_CELLS:
        raise TextDoesNotFitError(f"no room for a cell for each of {years[-1] + 1} years")
    return years, "year"


def _strip(canvas: Canvas, diagram: Diagram, cells: list[int], place: tuple[float, float]) -> None:
    room, palette, (top, tall) = canvas.room, canvas.palette, place
    step = room.width / (cells[-1] + 1)
    gap = max(3, step * 0.1)
    radius = min(canvas.theme.radius / 2, step / 4)
    points = {cell for cell, row in zip(cells, diagram.rows, strict=True) if is_point(diagram, row)}
    for cell in range(cells[-1] + 1):
        fill = palette.muted if cell in cells else palette.line
        box = (room.left + cell * step + gap / 2, top, step - gap, tall)
        canvas.rectangle(box, fill=palette.accent if cell in points else fill, radius=radius)
