"""The parts of a whole as an arc, each led to its name and its amount."""

import math

from influencer.adapters.images.canvas import Canvas
from influencer.adapters.images.drawing import Drawing
from influencer.adapters.images.templates.layouts.arcs import sector, turned
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

FIRST, LAST = 30, 150
"""Where the arc begins and ends, in degrees from the top, clockwise. Nearer to the top and to the
bottom of a ring, leaders to the right would run into each other."""

THICK = 0.42
"""Of the arc, as a share of its radius."""

SHARE = 0.33
"""Of the room's width, at most, for the arc."""

SEAM = 5
"""Pixels of ground between two parts."""

RIM = 10
"""Pixels between the outer edge and where a leader begins: further in, it would cross parts."""

TURN = 360
"""Degrees."""


def draw(canvas: Canvas, fact: Fact) -> Drawing:
    diagram = diagram_of(fact)
    set_footnote(canvas, [long_unit(diagram), diagram.note])
    room = canvas.room
    recess = math.sin(math.radians(FIRST)) * (1 - THICK)
    tallest = room.height / 2 / math.cos(math.radians(FIRST))
    radius = min(tallest, room.width * SHARE / (1 - recess))
    centre = (room.left - radius * recess, room.middle)
    tints = part_tints(canvas, diagram)
    slices = portions(diagram, LAST - FIRST)
    labels: list[Label] = []
    for row, (start, long), fill in zip(diagram.rows, slices, tints, strict=True):
        seam = min(math.degrees(SEAM / radius), long / 2)
        first, last = FIRST + start, FIRST + start + long - seam
        radii = (radius * (1 - THICK), radius)
        canvas.polygon(sector(centre, radii, first / TURN, last / TURN), fill)
        anchor = turned(centre, radius - RIM, (first + last) / 2 / TURN)
        words = (row[0], with_unit(diagram, row[1]))
        labels.append(Label(words, anchor, is_point(diagram, row)))
    draw_beside(canvas, labels, centre[0] + radius + LEADER)
    return amounts_drawing(diagram, "An arc of parts true to scale, from the top")
