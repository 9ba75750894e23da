"""Things that lead to one another, one below the other, on a line with their numbers."""

from influencer.adapters.images.canvas import Canvas
from influencer.adapters.images.drawing import Drawing
from influencer.adapters.images.styles import Style
from influencer.adapters.images.templates.layouts.captions import draw_caption
from influencer.adapters.images.templates.layouts.footnote import set_footnote
from influencer.adapters.images.templates.layouts.lines import fit_rows
from influencer.adapters.images.templates.layouts.telling import (
    is_point,
    numbered_drawing,
    second,
)
from influencer.adapters.images.templates.layouts.tints import ground_inks
from influencer.adapters.images.templates.wording import diagram_of
from influencer.domain.facts import Fact

PITCH, HIGH_PITCH = 200, 340
"""Largest distance of two rungs, in a wide room and in another one."""

LARGEST, HIGH_LARGEST, SMALLEST = 46, 72, 30
"""Radius of a rung's circle."""

NAME, HIGH_NAME = 56, 68

ASIDE = 40
"""Pixels between a circle and its words."""


def draw(canvas: Canvas, fact: Fact) -> Drawing:
    diagram = diagram_of(fact)
    set_footnote(canvas, [diagram.note])
    room, palette, count = canvas.room, canvas.palette, len(diagram.rows)
    pitch = min(PITCH if room.is_wide else HIGH_PITCH, room.height / count)
    radius = min(LARGEST if room.is_wide else HIGH_LARGEST, max(SMALLEST, pitch * 0.32))
    rail, left = room.left + radius, room.left + 2 * radius + ASIDE
    pairs = [(row[0], second(row)) for row in diagram.rows]
    largest = NAME if room.is_wide else max(NAME, min(HIGH_NAME, pitch * 0.26))
    captions = fit_rows(canvas, pairs, (room.right - left, pitch - 26), largest)
    top = room.middle - pitch * count / 2
    ends = [(rail, top + pitch / 2), (rail, top + pitch * (count - 0.5))]
    canvas.line(ends, palette.muted, 5)
    for number, (row, caption) in enumerate(zip(diagram.rows, captions, strict=True)):
        middle, point = top + (number + 0.5) * pitch, is_point(diagram, row)
        fill = palette.accent if point else palette.panel
        outline = palette.accent if point else palette.muted
        canvas.circle((rail, middle), radius, fill=fill, outline=outline, width=4)
        ink = palette.on_accent if point else palette.ink
        style = Style(font=canvas.theme.bold, colour=ink, anchor="mm")
        canvas.text((rail, middle), str(number + 1), max(36, radius), **style)
        inks = ground_inks(canvas, is_point=point)
        draw_caption(canvas, (left, middle), caption, anchor="lm", inks=inks)
    return numbered_drawing(diagram, "A numbered line from the top down")
