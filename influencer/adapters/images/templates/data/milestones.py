"""Dated events one below the other: the date large, a line with a dot, the event."""

from influencer.adapters.images.canvas import Canvas
from influencer.adapters.images.drawing import Drawing
from influencer.adapters.images.styles import Style
from influencer.adapters.images.templates.layouts.captions import draw_caption, fit_captions
from influencer.adapters.images.templates.layouts.footnote import set_footnote
from influencer.adapters.images.templates.layouts.labels import common_size
from influencer.adapters.images.templates.layouts.span import PAIR, span_words, with_span
from influencer.adapters.images.templates.layouts.telling import (
    date_words,
    is_point,
    rows_drawing,
)
from influencer.adapters.images.templates.layouts.tints import ground_inks
from influencer.adapters.images.templates.wording import diagram_of
from influencer.domain.facts import Fact

PITCH, HIGH_PITCH = 200, 290
"""Largest distance of two events, in a wide room and in another one."""

RAIL = 40
"""Pixels between a date and the line, or between the line and an event."""

DOT, LARGE_DOT = 14, 22

SPAN, APART = 56, 28
"""Size of that, and pixels above and below it."""


def draw(canvas: Canvas, fact: Fact) -> Drawing:
    diagram = diagram_of(fact)
    set_footnote(canvas, [diagram.note])
    room, theme, count = canvas.room, canvas.theme, len(diagram.rows)
    pitch = min(PITCH if room.is_wide else HIGH_PITCH, room.height / count)
    dates = [date_words(row[0]) for row in diagram.rows]
    size = _size(canvas, dates, pitch)
    rail = max(canvas.type.width(text, theme.numerals, size) for text in dates)
    rail += room.left + RAIL
    place = (room.right - rail - RAIL, pitch - 20)
    events = fit_captions(
        canvas, [(row[1], "") for row in diagram.rows], place, min(66, max(46, pitch * 0.34))
    )
    top = room.middle - pitch * count / 2
    ends = [(rail, top + pitch / 2), (rail, top + pitch * (count - 0.5))]
    canvas.line(ends, canvas.palette.line, 6)
    for number, (row, date, event) in enumerate(zip(diagram.rows, dates, events, strict=True)):
        middle, point = top + (number + 0.5) * pitch, is_point(diagram, row)
        fill, radius = _dot(canvas, is_point=point)
        canvas.circle((rail, middle), radius, fill=fill)
        inks = ground_inks(canvas, is_point=point)
        style = Style(font=theme.numerals, colour=inks[0], anchor="rm")
        canvas.text((rail - RAIL, middle), date, size, **style)
        draw_caption(canvas, (rail + RAIL, middle), event, anchor="lm", inks=inks)
    drawing = rows_drawing(diagram, "Dates and what happened")
    span = span_words(diagram) if count == PAIR else ""
    taken = max(size, *(event.height for event in events))
    if not span or taken + SPAN + 2 * APART > pitch:
        return drawing
    ink = ground_inks(canvas, is_point=not diagram.point)[0]
    style = Style(font=theme.numerals, colour=ink, anchor="lm", role="label")
    canvas.text((rail + RAIL, room.middle), span, SPAN, **style)
    return with_span(drawing, span)


def _size(canvas: Canvas, dates: list[str], pitch: float) -> float:
    sizes = range(round(min(84, pitch * 0.56)), 33, -2)
    return common_size(canvas, dates, canvas.theme.numerals, canvas.room.width * 0.36, sizes)


def _dot(canvas: Canvas, *, is_point: bool) -> tuple[tuple[int, int, int], float]:
    if is_point:
        return canvas.palette.accent, LARGE_DOT
    return canvas.palette.muted, DOT
