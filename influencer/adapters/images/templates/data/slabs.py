"""Layers as slabs that lie above one another, the uppermost first."""

from influencer.adapters.images.canvas import Canvas
from influencer.adapters.images.colour import mix
from influencer.adapters.images.drawing import Drawing
from influencer.adapters.images.sketch import Point
from influencer.adapters.images.templates.layouts.beside import LEADER, Label, draw_beside
from influencer.adapters.images.templates.layouts.footnote import set_footnote
from influencer.adapters.images.templates.layouts.telling import (
    is_point,
    rows_drawing,
    second,
)
from influencer.adapters.images.templates.wording import diagram_of
from influencer.domain.facts import Fact

WIDE, NARROW = 0.94, 0.9
"""Width of all slabs side by side, as a share of the room's; one is so much smaller."""

FEW, HIGH_FEW = 3, 2.3
"""Slabs are no larger than if there were so many."""

PITCH = 220
"""Largest distance of two slabs."""

THICK = 0.24
"""Of a slab, as a share of the distance."""

FLAT = 0.36
"""Height of a slab's face, as a share of its width, where there is room for that."""


def draw(canvas: Canvas, fact: Fact) -> Drawing:
    diagram = diagram_of(fact)
    set_footnote(canvas, [diagram.note])
    room, count = canvas.room, len(diagram.rows)
    share, few = (WIDE, FEW) if room.is_wide else (NARROW, HIGH_FEW)
    wide = room.width * share / max(few, count)
    face = min(wide * FLAT, room.height * 0.45)
    pitch = min(PITCH, (room.height - face) / (count - 1 + THICK))
    top = room.middle - (pitch * (count - 1 + THICK) + face) / 2
    labels: list[Label] = []
    for number, row in reversed(list(enumerate(diagram.rows))):
        upper = top + number * pitch
        point = is_point(diagram, row)
        _slab(canvas, (room.left, upper, wide, face), pitch * THICK, is_point=point)
        anchor = (room.left + wide - 10, upper + face / 2 + pitch * THICK / 2)
        labels.insert(0, Label((row[0], second(row)), anchor, point))
    draw_beside(canvas, labels, room.left + wide + LEADER)
    return rows_drawing(diagram, "A stack of layers, from the top down")


def _slab(
    canvas: Canvas, box: tuple[float, float, float, float], thick: float, *, is_point: bool
) -> None:
    """A lozenge, with two sides below it in a darker tone."""
    palette, (left, top, wide, face) = canvas.palette, box
    fill = palette.accent if is_point else palette.line
    west, east = (left, top + face / 2), (left + wide, top + face / 2)
    north, south = (left + wide / 2, top), (left + wide / 2, top + face)
    canvas.polygon(
        [west, south, _below(south, thick), _below(west, thick)], mix(fill, palette.ink, 0.28)
    )
    canvas.polygon(
        [south, east, _below(east, thick), _below(south, thick)], mix(fill, palette.ink, 0.14)
    )
    canvas.polygon([north, east, south, west], fill)
    canvas.line([west, north, east, south, west], palette.ground, 3)


def _below(point: Point, by: float) -> Point:
    return point[0], point[1] + by
