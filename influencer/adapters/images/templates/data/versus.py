"""Things side by side: a column for each, a row for each trait, the point's place filled."""

from itertools import product

from influencer.adapters.images.canvas import Canvas
from influencer.adapters.images.colour import Colour
from influencer.adapters.images.drawing import Drawing
from influencer.adapters.images.templates.layouts.captions import (
    NOTE,
    Caption,
    Pair,
    draw_caption,
    fit_captions,
)
from influencer.adapters.images.templates.layouts.footnote import set_footnote
from influencer.adapters.images.templates.layouts.grid import (
    BELOW,
    Box,
    Grid,
    grid_of,
    is_filled,
    place_of,
)
from influencer.adapters.images.templates.layouts.telling import table_drawing
from influencer.adapters.images.templates.layouts.tints import draw_card
from influencer.adapters.images.templates.wording import diagram_of
from influencer.adapters.images.type import TextDoesNotFitError
from influencer.domain.facts import Diagram, Fact

PADDING = 22
TRAIT = 43
"""Largest size for a trait in a wide room."""

NAME, HIGH_NAME = 48, 60
VALUE, HIGH_VALUE = 46, 68
"""Largest sizes for a name and for a value, in a wide room and in another one."""

SPACE, HIGH_SPACE = 16, 30
"""Pixels left free above texts and below them; where there is a box, more if they allow it."""


def draw(canvas: Canvas, fact: Fact) -> Drawing:
    diagram = diagram_of(fact)
    set_footnote(canvas, [diagram.note])
    grid = grid_of(canvas, diagram)
    rows = diagram.rows[1:]
    heads, values, traits = _texts(canvas, diagram, grid)
    _fill(canvas, diagram, grid)
    for number in range(1, len(rows) + 1 if canvas.room.is_wide else 0):
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
                place_of(canvas, grid, column, number),
                value,
                _ink(canvas, diagram, (column, number)),
            )
    return table_drawing(diagram, "Side by side")


def _texts(
    canvas: Canvas, diagram: Diagram, grid: Grid
) -> tuple[list[Caption], list[list[Caption]], list[Caption]]:
    """Names, values and traits."""
    head, *rows = diagram.rows
    wide, room = grid.wide - 2 * PADDING, canvas.room
    heads = _heads(canvas, [(name, "") for name in head[1:]], (wide, grid.head))
    flat = _values(canvas, [(text, "") for row in rows for text in row[1:]], grid)
    step = len(head) - 1
    values = [flat[start : start + step] for start in range(0, len(flat), step)]
    place = (grid.left - room.left - PADDING, grid.tall - SPACE)
    if not room.is_wide:
        place = (room.width, grid.above * 0.57)
    largest = TRAIT if room.is_wide else grid.above * 0.6 / NOTE
    traits = fit_captions(canvas, [("", row[0]) for row in rows], place, largest)
    return heads, values, traits


def _values(canvas: Canvas, values: list[Pair], grid: Grid) -> list[Caption]:
    wide, tall = grid.wide - 2 * PADDING, grid.tall - 2 * SPACE
    if canvas.room.is_wide:
        return fit_captions(canvas, values, (wide, tall), VALUE)
    tall -= grid.above + BELOW
    try:
        return fit_captions(canvas, values, (wide, tall - 2 * (HIGH_SPACE - SPACE)), HIGH_VALUE)
    except TextDoesNotFitError:
        return fit_captions(canvas, values, (wide, tall), HIGH_VALUE)


def _heads(canvas: Canvas, names: list[Pair], place: tuple[float, float]) -> list[Caption]:
    """In one line each, if need be a small one, else in two."""
    wide, tall = place
    largest = NAME if canvas.room.is_wide else HIGH_NAME
    try:
        return fit_captions(canvas, names, (wide, largest - 8), largest)
    except TextDoesNotFitError:
        return fit_captions(canvas, names, (wide, tall - 24), NAME)


def _ink(canvas: Canvas, diagram: Diagram, place: tuple[int, int]) -> tuple[Colour, Colour]:
    palette = canvas.palette
    is_whole_row = place[0] == -1 and not canvas.room.is_wide
    if is_filled(diagram, place) and not is_whole_row:
        return palette.on_accent, palette.on_accent
    return palette.ink, palette.muted


def _fill(canvas: Canvas, diagram: Diagram, grid: Grid) -> None:
    rows, columns = len(diagram.rows), len(diagram.rows[0]) - 1
    radius, fill = min(canvas.theme.radius, 20), canvas.palette.accent
    if not canvas.room.is_wide:
        for place in product(range(columns), range(rows)):
            box, is_point = place_of(canvas, grid, *place), is_filled(diagram, place)
            if place[1] or is_point:
                draw_card(canvas, box, is_point=is_point)
        return
    boxes = [
        place_of(canvas, grid, column, row)
        for column in range(-1, columns)
        for row in range(rows)
        if is_filled(diagram, (column, row))
    ]
    if not boxes:
        return
    left, top = boxes[0][:2]
    right, bottom = boxes[-1][0] + boxes[-1][2], boxes[-1][1] + boxes[-1][3]
    canvas.rectangle((left, top, right - left, bottom - top), fill=fill, radius=radius)


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
        middle = (left, top + grid.above * 0.52)
        draw_caption(canvas, middle, caption, anchor="lm", inks=inks)
