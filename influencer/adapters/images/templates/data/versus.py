"""Things side by side: a column for each, a row for each trait, the point's place filled."""

from dataclasses import dataclass

from influencer.adapters.images.canvas import Canvas
from influencer.adapters.images.colour import Colour
from influencer.adapters.images.drawing import Drawing
from influencer.adapters.images.templates.layouts.captions import (
    Caption,
    Pair,
    draw_caption,
    fit_captions,
)
from influencer.adapters.images.templates.layouts.footnote import set_footnote
from influencer.adapters.images.templates.layouts.telling import table_drawing
from influencer.adapters.images.templates.wording import diagram_of
from influencer.adapters.images.type import TextDoesNotFitError
from influencer.domain.facts import Diagram, Fact

HEAD = 92
"""Height of the row of names."""

ROW, HIGH_ROW = 170, 220
"""Largest height of another row, in a wide room and in another one."""

TRAITS = 0.22
"""Share of a wide room for the traits; in another room each stands above its row."""

ABOVE = 60
"""Pixels above the texts of a row for its trait, in a room that is not wide."""

PADDING = 22
TRAIT = 43
LOWER = 10
"""Pixels below them."""

SPACE = 16
"""Pixels of a row that are left free."""

Box = tuple[float, float, float, float]


@dataclass(frozen=True, slots=True)
class Grid:
    """Where columns and rows are: the left edge of the first column, and three sizes."""

    left: float
    wide: float
    top: float
    tall: float

    def cell(self, column: int, row: int) -> Box:
        """Of a text; row 0 is the head, column 0 the first thing."""
        upper = self.top if row == 0 else self.top + HEAD + (row - 1) * self.tall
        return self.left + column * self.wide, upper, self.wide, self.tall if row else HEAD


def draw(canvas: Canvas, fact: Fact) -> Drawing:
    diagram = diagram_of(fact)
    set_footnote(canvas, [diagram.note])
    grid = _grid(canvas, diagram)
    rows = diagram.rows[1:]
    heads, values, traits = _texts(canvas, diagram, grid)
    _fill(canvas, diagram, grid)
    for number in range(1, len(rows) + 1):
        top = grid.cell(0, number)[1]
        canvas.line([(canvas.room.left, top), (canvas.room.right, top)], canvas.palette.line, 3)
    for column, name in enumerate(heads):
        _text(canvas, grid.cell(column, 0), name, _ink(canvas, diagram, (column, 0)))
    for number, trait in enumerate(traits, 1):
        _trait(canvas, grid, number, trait, _ink(canvas, diagram, (-1, number)))
    for number, row in enumerate(values, 1):
        for column, value in enumerate(row):
            _text(
                canvas,
                _place(canvas, grid, column, number),
                value,
                _ink(canvas, diagram, (column, number)),
            )
    return table_drawing(diagram, "Side by side")


def _grid(canvas: Canvas, diagram: Diagram) -> Grid:
    room, count = canvas.room, len(diagram.rows) - 1
    aside = room.width * TRAITS if room.is_wide else 0
    wide = (room.width - aside) / (len(diagram.rows[0]) - 1)
    tall = min(ROW if room.is_wide else HIGH_ROW, (room.height - HEAD) / count)
    return Grid(room.left + aside, wide, room.middle - (HEAD + tall * count) / 2, tall)


def _texts(
    canvas: Canvas, diagram: Diagram, grid: Grid
) -> tuple[list[Caption], list[list[Caption]], list[Caption]]:
    """Names, values and traits."""
    head, *rows = diagram.rows
    wide, above = grid.wide - 2 * PADDING, 0 if canvas.room.is_wide else ABOVE
    heads = _heads(canvas, [(name, "") for name in head[1:]], wide)
    flat = fit_captions(
        canvas,
        [(text, "") for row in rows for text in row[1:]],
        (wide, grid.tall - (above + LOWER + 12 if above else 2 * SPACE)),
    )
    step = len(head) - 1
    values = [flat[start : start + step] for start in range(0, len(flat), step)]
    place = (grid.left - canvas.room.left - PADDING, grid.tall - SPACE)
    if above:
        place = (canvas.room.width, 34)
    traits = fit_captions(canvas, [("", row[0]) for row in rows], place, TRAIT)
    return heads, values, traits


def _heads(canvas: Canvas, names: list[Pair], wide: float) -> list[Caption]:
    """In one line each, if need be a small one, else in two."""
    try:
        return fit_captions(canvas, names, (wide, 40), 48)
    except TextDoesNotFitError:
        return fit_captions(canvas, names, (wide, HEAD - 24), 48)


def _spot(diagram: Diagram) -> tuple[int, int] | None:
    """Column and row of the point; the first column is that of the traits, -1."""
    for number, row in enumerate(diagram.rows):
        if diagram.point and diagram.point in row:
            return row.index(diagram.point) - 1, number
    return None


def _is_filled(diagram: Diagram, place: tuple[int, int]) -> bool:
    """Whether a place belongs to the point: its column, its row, or the place itself."""
    spot = _spot(diagram)
    if spot is None:
        return False
    if spot[1] == 0:
        return place[0] == spot[0]
    return place[1] == spot[1] and spot[0] in {-1, place[0]}


def _ink(canvas: Canvas, diagram: Diagram, place: tuple[int, int]) -> tuple[Colour, Colour]:
    palette = canvas.palette
    is_whole_row = place[0] == -1 and not canvas.room.is_wide
    if _is_filled(diagram, place) and not is_whole_row:
        return palette.on_accent, palette.on_accent
    return palette.ink, palette.muted


def _fill(canvas: Canvas, diagram: Diagram, grid: Grid) -> None:
    rows, columns = len(diagram.rows), len(diagram.rows[0]) - 1
    boxes = [
        _place(canvas, grid, column, row)
        for column in range(-1 if canvas.room.is_wide else 0, columns)
        for row in range(rows)
        if _is_filled(diagram, (column, row))
    ]
    if not boxes:
        return
    radius, fill = min(canvas.theme.radius, 20), canvas.palette.accent
    if not canvas.room.is_wide:
        for left, top, wide, tall in boxes:
            canvas.rectangle((left, top, wide, tall), fill=fill, radius=min(radius, tall / 3))
        return
    left, top = boxes[0][:2]
    right, bottom = boxes[-1][0] + boxes[-1][2], boxes[-1][1] + boxes[-1][3]
    canvas.rectangle((left, top, right - left, bottom - top), fill=fill, radius=radius)


def _place(canvas: Canvas, grid: Grid, column: int, row: int) -> Box:
    """Where a text stands within its cell."""
    left, top, wide, tall = grid.cell(column, row)
    if column < 0:
        left, wide = canvas.room.left, grid.left - canvas.room.left
    if canvas.room.is_wide or row == 0:
        return left, top, wide, tall
    return left, top + ABOVE, wide, tall - ABOVE - LOWER


def _text(canvas: Canvas, box: Box, caption: Caption, inks: tuple[Colour, Colour]) -> None:
    left, top, _, tall = box
    draw_caption(canvas, (left + PADDING, top + tall / 2), caption, anchor="lm", inks=inks)


def _trait(
    canvas: Canvas, grid: Grid, number: int, caption: Caption, inks: tuple[Colour, Colour]
) -> None:
    left, top, _, tall = grid.cell(0, number)
    if canvas.room.is_wide:
        aside = PADDING if inks[1] == canvas.palette.on_accent else 0
        where = (canvas.room.left + aside, top + tall / 2)
        draw_caption(canvas, where, caption, anchor="lm", inks=inks)
    else:
        draw_caption(canvas, (left + PADDING, top + 16), caption, inks=inks)
