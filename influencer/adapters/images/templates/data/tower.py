"""The parts of a whole as one column, each led to its name and its amount."""

from influencer.adapters.images.canvas import Canvas
from influencer.adapters.images.drawing import Drawing
from influencer.adapters.images.templates.layouts.beside import LEADER, Label, draw_beside
from influencer.adapters.images.templates.layouts.footnote import set_footnote
from influencer.adapters.images.templates.layouts.telling import (
    amounts_drawing,
    is_point,
    portions,
)
from influencer.adapters.images.templates.wording import diagram_of
from influencer.domain.facts import Fact

WIDE, NARROW = 0.3, 0.24
"""Share of the room's width that the column takes, in a wide room and in another one."""

SEAM = 5
"""Pixels of ground between two parts."""


def draw(canvas: Canvas, fact: Fact) -> Drawing:
    diagram = diagram_of(fact)
    set_footnote(canvas, [diagram.note])
    room, palette = canvas.room, canvas.palette
    wide = room.width * (WIDE if room.is_wide else NARROW)
    labels = []
    for row, (start, long) in zip(diagram.rows, portions(diagram, room.height), strict=True):
        point = is_point(diagram, row)
        box = (room.left, room.top + start, wide, max(2, long - SEAM))
        canvas.rectangle(box, fill=palette.accent if point else palette.line)
        anchor = (room.left + wide - 24, room.top + start + (long - SEAM) / 2)
        labels.append(Label((row[0], f"{row[1]} {diagram.unit}"), anchor, point))
    draw_beside(canvas, labels, room.left + wide + LEADER)
    return amounts_drawing(diagram, "A column of parts true to scale, from the top")
