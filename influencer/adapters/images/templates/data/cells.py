"""A text or bytes cut into fields: a cell for each, and a bracket to what it is."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import product

from influencer.adapters.images.canvas import Canvas
from influencer.adapters.images.drawing import Drawing
from influencer.adapters.images.styles import Style
from influencer.adapters.images.templates.layouts.captions import (
    Caption,
    caption_width,
    draw_caption,
    fit_captions,
)
from influencer.adapters.images.templates.layouts.footnote import set_footnote
from influencer.adapters.images.templates.layouts.telling import fields_drawing, is_point
from influencer.adapters.images.templates.layouts.tints import draw_card, ground_inks
from influencer.adapters.images.templates.wording import coded_diagram_of
from influencer.adapters.images.type import SMALLEST, TextDoesNotFitError
from influencer.domain.facts import Diagram, Fact

GAP = 12
"""Pixels between two cells."""

PADDING = 24
CELL, HIGH_CELL = 1.9, 2.8
"""Height of a cell, as a share of the size of its text, in a wide room and in another one."""

BRACKET, BELOW = 26, 18
"""Height of a bracket with the space above it, and pixels between it and the words."""

BETWEEN, HIGH_BETWEEN = 36, 64
"""Pixels between two rows of cells."""

NARROWEST = 150
LARGEST = 88
MEANING = 44

Box = tuple[float, float, float, float]


@dataclass(frozen=True, slots=True)
class Field:
    """A code with its meaning, in a column so wide."""

    code: str
    meaning: Caption
    wide: float
    is_point: bool


def draw(canvas: Canvas, fact: Fact) -> Drawing:
    diagram = coded_diagram_of(fact)
    set_footnote(canvas, [diagram.note])
    room = canvas.room
    rows, size = _rows(canvas, diagram)
    cell, between = _measures(canvas)
    heights = [_height(row, size * cell) for row in rows]
    top = room.middle - (sum(heights) + between * (len(rows) - 1)) / 2
    for row, height in zip(rows, heights, strict=True):
        left, gaps = room.left, GAP * (len(row) - 1)
        stretch = (room.width - gaps) / sum(field.wide for field in row)
        for field in row:
            _field(canvas, field, (left, top, field.wide * stretch, size * cell), size)
            left += field.wide * stretch + GAP
        top += height + between
    return fields_drawing(diagram, "Cells in a row, each with what it is")


def _rows(canvas: Canvas, diagram: Diagram) -> tuple[list[list[Field]], float]:
    """The cells in few rows, or else in more, at the largest size at which these fit.

    Raises:
        TextDoesNotFitError: there is none.
    """
    few = 1 if canvas.room.is_wide else 2
    cell, between = _measures(canvas)
    for most, size in product((few, len(diagram.rows)), range(LARGEST, SMALLEST - 1, -2)):
        rows = _flow(_fields(canvas, diagram, size), canvas.room.width)
        tall = sum(_height(row, size * cell) for row in rows) + between * (len(rows) - 1)
        is_wide_enough = all(row[0].wide <= canvas.room.width for row in rows)
        if len(rows) <= most and tall <= canvas.room.height - 10 and is_wide_enough:
            return rows, size
    raise TextDoesNotFitError(f"no room for the cells of {len(diagram.rows)} fields")


def _fields(canvas: Canvas, diagram: Diagram, size: float) -> list[Field]:
    codes = [row[0] for row in diagram.rows]
    widths = [canvas.type.width(code, canvas.theme.mono_bold, size) for code in codes]
    largest = min(MEANING, max(SMALLEST, round(size * 0.8)))
    fields = []
    for row, width in zip(diagram.rows, widths, strict=True):
        column = max(NARROWEST, width + 2 * PADDING)
        room = (max(column, 9 * SMALLEST), canvas.room.height)
        meaning = fit_captions(canvas, [("", row[1])], room, max(SMALLEST, largest))[0]
        wide = max(column, caption_width(canvas, meaning) + GAP)
        fields.append(Field(row[0], meaning, wide, is_point(diagram, row)))
    return fields


def _flow(fields: Sequence[Field], wide: float) -> list[list[Field]]:
    """Row by row, each filled before the next one."""
    rows: list[list[Field]] = []
    left = 0.0
    for field in fields:
        left -= field.wide + GAP
        if left + GAP < 0:
            rows.append([])
            left = wide - field.wide - GAP
        rows[-1].append(field)
    return rows


def _measures(canvas: Canvas) -> tuple[float, float]:
    return (CELL, BETWEEN) if canvas.room.is_wide else (HIGH_CELL, HIGH_BETWEEN)


def _height(row: Sequence[Field], cell: float) -> float:
    return cell + BRACKET + BELOW + max(field.meaning.height for field in row)


def _field(canvas: Canvas, field: Field, box: Box, size: float) -> None:
    left, top, wide, tall = box
    inks = draw_card(canvas, box, is_point=field.is_point)
    style = Style(font=canvas.theme.mono_bold, colour=inks.ink, anchor="mm", role="code")
    canvas.text((left + wide / 2, top + tall / 2), field.code, size, **style)
    upper, lower = top + tall + 10, top + tall + BRACKET
    right = left + wide - 3
    colour = canvas.palette.accent if field.is_point else canvas.palette.muted
    bracket = [(left + 3, upper), (left + 3, lower), (right, lower), (right, upper)]
    canvas.line(bracket, colour, 4)
    ink = ground_inks(canvas, is_point=field.is_point)
    colours = (ink[0], ink[0] if field.is_point else ink[1])
    draw_caption(canvas, (left + 2, lower + BELOW), field.meaning, inks=colours)
