"""One thing in a circle, and spokes to what comes of it."""

from influencer.adapters.images.canvas import Canvas
from influencer.adapters.images.drawing import Drawing
from influencer.adapters.images.sketch import Point
from influencer.adapters.images.templates.layouts.captions import draw_caption, fit_captions
from influencer.adapters.images.templates.layouts.footnote import set_footnote
from influencer.adapters.images.templates.layouts.telling import (
    fan_drawing,
    is_point,
    second,
)
from influencer.adapters.images.templates.layouts.tints import ground_inks, tint
from influencer.adapters.images.templates.wording import diagram_of
from influencer.domain.facts import Fact

LARGEST, NARROW = 380, 0.4
"""Of the circle: its diameter, and the share of the room's width that it may take."""

INSIDE = 0.69
"""Width and height of the words in the circle, as a share of its diameter."""

SPOKE = 0.12
"""Length of a spoke across, as a share of the room's width."""

BULGE = 0.05
"""By which the outer ends of the spokes recede, as a share of the room's width."""

DOT, ASIDE = 16, 26
BETWEEN = 30
"""Pixels between the words at two spokes."""


def draw(canvas: Canvas, fact: Fact) -> Drawing:
    diagram = diagram_of(fact)
    set_footnote(canvas, [diagram.note])
    room, palette = canvas.room, canvas.palette
    first, *several = diagram.rows
    across = min(LARGEST, room.height, room.width * NARROW)
    hub = (room.left + across / 2, room.middle)
    inside = (across * INSIDE, across * INSIDE)
    one = fit_captions(canvas, [(first[0], second(first))], inside, 56)[0]
    pitch = min(220, room.height / len(several))
    ends = _ends(canvas, hub, across / 2, pitch, len(several))
    words = max(end[0] for end in ends) + DOT + ASIDE
    pairs = [(row[0], second(row)) for row in several]
    captions = fit_captions(canvas, pairs, (room.right - words, pitch - BETWEEN), 52)
    for row, caption, end in zip(several, captions, ends, strict=True):
        point = is_point(diagram, row)
        colour = palette.accent if point else palette.muted
        canvas.line([hub, end], colour, 6)
        canvas.circle(end, DOT, fill=colour)
        inks = ground_inks(canvas, is_point=point)
        draw_caption(canvas, (end[0] + DOT + ASIDE, end[1]), caption, anchor="lm", inks=inks)
    tints = tint(canvas, is_point=is_point(diagram, first))
    canvas.circle(hub, across / 2, fill=tints.fill, outline=tints.outline, width=4)
    draw_caption(canvas, hub, one, anchor="mm", inks=tints.inks)
    return fan_drawing(diagram)


def _ends(canvas: Canvas, hub: Point, radius: float, pitch: float, count: int) -> list[Point]:
    """The outer ends of the spokes, on a curve round the hub."""
    room = canvas.room
    ends = []
    for number in range(count):
        away = (number + 0.5) / count * 2 - 1
        reach = radius + room.width * (SPOKE - BULGE * away * away)
        ends.append((hub[0] + reach, hub[1] + (number + 0.5 - count / 2) * pitch))
    return ends
