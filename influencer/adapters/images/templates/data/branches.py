"""One thing and what comes of it: cards joined by curves, or by a trunk where it is not wide."""

from influencer.adapters.images.canvas import Canvas
from influencer.adapters.images.colour import Colour
from influencer.adapters.images.drawing import Drawing
from influencer.adapters.images.templates.layouts.captions import (
    Caption,
    draw_caption,
    fit_captions,
)
from influencer.adapters.images.templates.layouts.curves import WEIGHT, curved_arrow
from influencer.adapters.images.templates.layouts.footnote import set_footnote
from influencer.adapters.images.templates.layouts.lines import fit_rows
from influencer.adapters.images.templates.layouts.telling import (
    fan_drawing,
    is_point,
    second,
)
from influencer.adapters.images.templates.layouts.tints import draw_card
from influencer.adapters.images.templates.wording import diagram_of
from influencer.domain.facts import Diagram, Fact

GAP = 16
"""Pixels between two cards."""

ONE, SEVERAL = 0.34, 0.5
"""Shares of a wide room for the one card, and for the others."""

PADDING = 32
INDENT = 110
"""Pixels by which the cards are moved in, where they hang from a trunk."""

TALLEST_ONE, TALLEST = 250, 190


def draw(canvas: Canvas, fact: Fact) -> Drawing:
    diagram = diagram_of(fact)
    set_footnote(canvas, [diagram.note])
    if canvas.room.is_wide:
        _across(canvas, diagram)
    else:
        _down(canvas, diagram)
    return fan_drawing(diagram)


def _captions(
    canvas: Canvas, diagram: Diagram, place: tuple[float, float], largest: float = 50
) -> list[Caption]:
    pairs = [(row[0], second(row)) for row in diagram.rows[1:]]
    return fit_rows(canvas, pairs, place, largest)


def _one(
    canvas: Canvas, diagram: Diagram, place: tuple[float, float], largest: float = 60
) -> Caption:
    row = diagram.rows[0]
    return fit_captions(canvas, [(row[0], second(row))], place, largest)[0]


def _across(canvas: Canvas, diagram: Diagram) -> None:
    room, several = canvas.room, diagram.rows[1:]
    wide_one, wide = room.width * ONE, room.width * SEVERAL
    tall = min(TALLEST, (room.height - GAP * (len(several) - 1)) / len(several))
    tall_one = min(TALLEST_ONE, room.height)
    one = _one(canvas, diagram, (wide_one - 2 * PADDING, tall_one - 40))
    captions = _captions(canvas, diagram, (wide - 2 * PADDING, tall - 30))
    top = room.middle - (tall * len(several) + GAP * (len(several) - 1)) / 2
    left = room.right - wide
    for number, (row, caption) in enumerate(zip(several, captions, strict=True)):
        upper = top + number * (tall + GAP)
        start, end = (room.left + wide_one, room.middle), (left, upper + tall / 2)
        point = is_point(diagram, row)
        curved_arrow(canvas, start, end, _colour(canvas, is_point=point))
        _card(canvas, (left, upper, wide, tall), caption, is_point=point)
    box = (room.left, room.middle - tall_one / 2, wide_one, tall_one)
    _card(canvas, box, one, is_point=is_point(diagram, diagram.rows[0]))


def _down(canvas: Canvas, diagram: Diagram) -> None:
    room, several = canvas.room, diagram.rows[1:]
    count = len(diagram.rows)
    tall = min(TALLEST, (room.height - GAP * (count - 1)) / count)
    wide = room.width - INDENT
    one = _one(canvas, diagram, (wide - 2 * PADDING, tall - 30), 46)
    captions = _captions(canvas, diagram, (wide - 2 * PADDING, tall - 30), 46)
    top = room.middle - (tall * count + GAP * (count - 1)) / 2
    trunk = room.left + INDENT / 2
    for number, (row, caption) in enumerate(zip(several, captions, strict=True), 1):
        upper = top + number * (tall + GAP)
        middle, point = upper + tall / 2, is_point(diagram, row)
        colour = _colour(canvas, is_point=point)
        if number == count - 1:
            canvas.line([(trunk, top + tall), (trunk, middle)], canvas.palette.muted, WEIGHT)
        canvas.arrow((trunk, middle), (room.left + INDENT - 4, middle), colour, WEIGHT, 24)
        _card(canvas, (room.left + INDENT, upper, wide, tall), caption, is_point=point)
    _card(canvas, (room.left, top, wide, tall), one, is_point=is_point(diagram, diagram.rows[0]))


def _card(
    canvas: Canvas, box: tuple[float, float, float, float], caption: Caption, *, is_point: bool
) -> None:
    inks = draw_card(canvas, box, is_point=is_point)
    middle = (box[0] + PADDING, box[1] + box[3] / 2)
    draw_caption(canvas, middle, caption, anchor="lm", inks=inks.inks)


def _colour(canvas: Canvas, *, is_point: bool) -> Colour:
    """Of what leads to a card."""
    return canvas.palette.accent if is_point else canvas.palette.muted
