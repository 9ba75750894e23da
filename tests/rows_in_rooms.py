"""Rows of facts drawn in rooms of all kinds, with a record of what was drawn."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import Unpack

from diagram_examples import with_diagram
from factories import make_fact

from influencer.adapters.images.boxes import Box
from influencer.adapters.images.canvas import Canvas
from influencer.adapters.images.colour import Colour
from influencer.adapters.images.composition import COMPOSITIONS
from influencer.adapters.images.drawer import alt_text
from influencer.adapters.images.fonts import Layout
from influencer.adapters.images.room import LANDSCAPE, PORTRAIT, Format, Room
from influencer.adapters.images.sketch import Point
from influencer.adapters.images.styles import Style
from influencer.adapters.images.templates import data, load
from influencer.adapters.images.themes import THEMES
from influencer.adapters.images.type import TextDoesNotFitError
from influencer.domain.facts import Diagram

ROOMS = (("above", LANDSCAPE), ("left", LANDSCAPE), ("centred", PORTRAIT))
THEMES_TRIED = ("blueprint", "paper")
"""One with wide letters, one with narrow ones."""

NAMES = [(kind, name) for kind, names in data.KINDS.items() for name in names]


class Recording(Canvas):
    """Keeps what is drawn, without finishing a picture; of circles radius and place across."""

    def __init__(self, theme: str, shape: Format) -> None:
        super().__init__(THEMES[theme], shape=shape, layout=Layout.BASIC)
        self.drawn: list[Box] = []
        self.rectangles: list[tuple[float, float, float, float]] = []
        self.circles: list[tuple[float, float]] = []
        self.polygons: list[Sequence[Point]] = []

    def text(self, point: Point, text: str, size: float, **style: Unpack[Style]) -> Box:
        self.drawn.append(box := super().text(point, text, size, **style))
        return box

    def circle(self, centre: Point, radius: float, **style: object) -> None:
        self.circles.append((radius, centre[0]))
        super().circle(centre, radius, **style)  # type: ignore[arg-type]

    def polygon(self, points: Sequence[Point], fill: Colour) -> None:
        self.polygons.append(points)
        super().polygon(points, fill)

    def rectangle(self, box: tuple[float, float, float, float], **style: object) -> None:
        self.rectangles.append(box)
        super().rectangle(box, **style)  # type: ignore[arg-type]


@dataclass(frozen=True, slots=True)
class Drawn:
    """What was drawn in a room, and what is said of it."""

    composition: str
    shape: Format
    room: Room
    boxes: tuple[Box, ...]
    rectangles: tuple[tuple[float, float, float, float], ...]
    circles: tuple[tuple[float, float], ...]
    polygons: tuple[Sequence[Point], ...]
    told: str


@cache
def rooms_of(template: str, diagram: Diagram, theme: str) -> tuple[Drawn, ...]:
    """The diagram in rooms of all kinds that it fits."""
    tries = (_in_room(template, diagram, theme, *room) for room in ROOMS)
    return tuple(one for one in tries if one is not None)


def _in_room(
    template: str, diagram: Diagram, theme: str, composition: str, shape: Format
) -> Drawn | None:
    fact = with_diagram(make_fact(), diagram)
    canvas = Recording(theme, shape)
    COMPOSITIONS[composition](canvas, fact)
    room = canvas.room
    canvas.drawn.clear()
    canvas.rectangles.clear()
    canvas.circles.clear()
    canvas.polygons.clear()
    try:
        told = alt_text(fact, load(template)(canvas, fact))
    except TextDoesNotFitError:
        return None
    return Drawn(
        composition=composition,
        shape=shape,
        room=room,
        boxes=tuple(canvas.drawn),
        rectangles=tuple(canvas.rectangles),
        circles=tuple(canvas.circles),
        polygons=tuple(canvas.polygons),
        told=told,
    )
