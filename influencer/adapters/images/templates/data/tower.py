"""The parts of a whole as one column, each led to its name and its amount."""

from influencer.adapters.images.canvas import Canvas
from influencer.adapters.images.drawing import Drawing
from influencer.adapters.images.templates.layouts.beside import LEADER, Label, draw_beside
from influencer.adapters.images.templates.layouts.footnote import set_footnote
from influencer.adapters.images.templates.layouts.telling import (
    amounts_drawing,
    is_point,
    long_unit,
    portions,
    with_unit,
)
from influencer.adapters.images.templates.layouts.tints import part_tints
from influencer.adapters.images.templates.wording import diagram_of
from influencer.domain.facts import Fact

WIDE, NARROW = 0.2, 0.24
"""Share of the room's width that the column takes, in a wide room and in another one."""

SEAM = 5
"""Pixels of ground between two parts."""


def draw(canvas: Canvas, fact: Fact) -> Drawing:
    diagram = diagram_of(fact)
    set_footnote(canvas, [long_unit(diagram), diagram.note])
    room = canvas.room
    wide = room.width * (WIDE if room.is_wide else NARROW)
    labels: list[Label] = []
    tints = part_tints(canvas, diagram)
    slices = portions(diagram, room.height)
    for row, (start, long), fill in zip(diagram.rows, slices, tints, strict=True):
        point = is_point(diagram, row)
        box = (room.left, room.top + start, wide, max(2, long - SEAM))
        canvas.rectangle(box, fill=fill)
        anchor = (room.left + wide - 24, room.top + start + (long - SEAM) / 2)
        labels.append(Label((row[0], with_unit(diagram, row[1])), anchor, point))
    draw_beside(canvas, labels, room.left + wide + LEADER)
    return amounts_drawing(diagram, "A column of parts true to scale, from the top")
