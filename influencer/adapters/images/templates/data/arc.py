"""The parts of a whole as a fan, each led to its name and its amount."""

import math

from influencer.adapters.images.canvas import Canvas
from influencer.adapters.images.drawing import Drawing
from influencer.adapters.images.templates.layouts.arcs import sector, turned
from influencer.adapters.images.templates.layouts.beside import LARGEST, LEADER, Label, draw_beside
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
"""Where the fan begins and ends, in degrees from the top, clockwise. Nearer to the top and to the
bottom, leaders to the right would run into each other."""

FEW, LARGE = 3, 76
"""Up to how many parts have large labels, and their size."""

SHARE = 0.33
"""Of the room's width, at most, for the fan."""

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
    tallest = room.height / 2 / math.cos(math.radians(FIRST))
    radius = min(tallest, room.width * SHARE)
    centre = (room.left, room.middle)
    tints = part_tints(canvas, diagram)
    slices = portions(diagram, LAST - FIRST)
    labels: list[Label] = []
    for row, (start, long), fill in zip(diagram.rows, slices, tints, strict=True):
        seam = min(math.degrees(SEAM / radius), long / 2)
        first, last = FIRST + start, FIRST + start + long - seam
        canvas.polygon(sector(centre, (0, radius), first / TURN, last / TURN), fill)
        anchor = turned(centre, radius - RIM, (first + last) / 2 / TURN)
        words = (row[0], with_unit(diagram, row[1]))
        labels.append(Label(words, anchor, is_point(diagram, row)))
    largest = LARGE if len(labels) <= FEW else LARGEST
    draw_beside(canvas, labels, centre[0] + radius + LEADER, largest)
    return amounts_drawing(diagram, "A fan of parts true to scale, from the top")
