"""Things that lead to one another, as numbered stations on a line: across a wide room."""

from influencer.adapters.images.canvas import Canvas
from influencer.adapters.images.drawing import Drawing
from influencer.adapters.images.sketch import Point
from influencer.adapters.images.styles import Style
from influencer.adapters.images.templates.layouts.captions import draw_caption, fit_captions
from influencer.adapters.images.templates.layouts.footnote import set_footnote
from influencer.adapters.images.templates.layouts.lines import fit_rows
from influencer.adapters.images.templates.layouts.telling import (
    is_point,
    numbered_drawing,
    second,
)
from influencer.adapters.images.templates.layouts.tints import ground_inks
from influencer.adapters.images.templates.wording import diagram_of
from influencer.adapters.images.type import TextDoesNotFitError
from influencer.domain.facts import Diagram, Fact

PITCH = 340
"""Largest distance of two stations, one below the other."""

LARGEST, SMALLEST_DOT = 72, 30
"""Radius of a station's circle."""

NAME, HIGH_NAME = 56, 68

ASIDE = 40
"""Pixels between a circle and its words, beside it or below it."""

BELOW = 12
"""Pixels for the descenders of words."""

APART = 40
"""Pixels between the words of two stations side by side."""

LINE = 10


def draw(canvas: Canvas, fact: Fact) -> Drawing:
    diagram = diagram_of(fact)
    set_footnote(canvas, [diagram.note])
    if not canvas.room.is_wide or not _across(canvas, diagram):
        _down(canvas, diagram)
    return numbered_drawing(diagram, "A line of numbered stations")


def _pairs(diagram: Diagram) -> list[tuple[str, str]]:
    return [(row[0], second(row)) for row in diagram.rows]


def _across(canvas: Canvas, diagram: Diagram) -> bool:
    """Stations from left to right, words below them; False where the words do not fit."""
    room, count = canvas.room, len(diagram.rows)
    share = (room.width + APART) / count
    radius = min(LARGEST, room.height * 0.16)
    place = (share - APART, room.height - 2 * radius - ASIDE - BELOW)
    try:
        captions = fit_captions(canvas, _pairs(diagram), place, NAME)
    except TextDoesNotFitError:
        return False
    deep = 2 * radius + ASIDE + max(caption.height for caption in captions) + BELOW
    rail = room.middle - deep / 2 + radius
    lefts = [room.left + number * share for number in range(count)]
    ends = [(lefts[0] + radius, rail), (lefts[-1] + radius, rail)]
    canvas.line(ends, canvas.palette.muted, LINE)
    for number, (row, caption) in enumerate(zip(diagram.rows, captions, strict=True)):
        point = is_point(diagram, row)
        _station(canvas, (lefts[number] + radius, rail), radius, number + 1, is_point=point)
        inks = ground_inks(canvas, is_point=point)
        draw_caption(canvas, (lefts[number], rail + radius + ASIDE), caption, inks=inks)
    return True


def _down(canvas: Canvas, diagram: Diagram) -> None:
    """Stations from the top down, words beside them."""
    room, count = canvas.room, len(diagram.rows)
    pitch = min(PITCH, room.height / count)
    radius = min(LARGEST, max(SMALLEST_DOT, pitch * 0.32))
    rail, left = room.left + radius, room.left + 2 * radius + ASIDE
    largest = max(NAME, min(HIGH_NAME, pitch * 0.26))
    captions = fit_rows(canvas, _pairs(diagram), (room.right - left, pitch - 26), largest)
    top = room.middle - pitch * count / 2
    ends = [(rail, top + pitch / 2), (rail, top + pitch * (count - 0.5))]
    canvas.line(ends, canvas.palette.muted, LINE)
    for number, (row, caption) in enumerate(zip(diagram.rows, captions, strict=True)):
        middle, point = top + (number + 0.5) * pitch, is_point(diagram, row)
        _station(canvas, (rail, middle), radius, number + 1, is_point=point)
        inks = ground_inks(canvas, is_point=point)
        draw_caption(canvas, (left, middle), caption, anchor="lm", inks=inks)


def _station(canvas: Canvas, centre: Point, radius: float, number: int, *, is_point: bool) -> None:
    palette = canvas.palette
    fill = palette.accent if is_point else palette.ground
    outline = palette.accent if is_point else palette.muted
    canvas.circle(centre, radius, fill=fill, outline=outline, width=LINE)
    ink = palette.on_accent if is_point else palette.ink
    style = Style(font=canvas.theme.numerals, colour=ink, anchor="mm")
    canvas.text(centre, str(number), max(36, radius), **style)
