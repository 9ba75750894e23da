"""Tiles whose pattern is a number from 0 to 15: two bits choose the shape, two how it is turned."""

import math
from collections.abc import Iterator

from influencer.adapters.images.canvas import Canvas
from influencer.adapters.images.colour import Colour
from influencer.adapters.images.sketch import Point

TURNS = 4
ARC = 24
"""Edges of the polygon that stands for a quarter circle."""

RING = 0.45
"""Inner radius of a ring, as a share of a tile's side."""


def tile(canvas: Canvas, corner: Point, side: float, number: int, colour: Colour) -> None:
    """Draw the pattern of a number in a square whose upper left corner is given."""
    points = [_turned(point, number // TURNS) for point in _OUTLINES[number % TURNS]()]
    canvas.polygon(
        [(corner[0] + across * side, corner[1] + down * side) for across, down in points], colour
    )


def _turned(point: Point, quarters: int) -> Point:
    """Around the middle of the unit square."""
    for _ in range(quarters):
        point = (1 - point[1], point[0])
    return point


def _quarter(radius: float) -> Iterator[Point]:
    for step in range(ARC + 1):
        angle = math.pi / 2 * step / ARC
        yield radius * math.cos(angle), radius * math.sin(angle)


def _quarter_disc() -> list[Point]:
    return [(0, 0), *_quarter(1)]


def _half_disc() -> list[Point]:
    turns = [math.pi * step / (2 * ARC) for step in range(2 * ARC + 1)]
    return [(0.5 + 0.5 * math.cos(turn), 0.5 * math.sin(turn)) for turn in turns]


def _triangle() -> list[Point]:
    return [(0, 0), (1, 0), (0, 1)]


def _quarter_ring() -> list[Point]:
    return [*_quarter(1), *reversed(list(_quarter(RING)))]


_OUTLINES = (_quarter_disc, _half_disc, _triangle, _quarter_ring)
"""By the low two bits of a number; the high two say how many quarter turns it is turned."""
