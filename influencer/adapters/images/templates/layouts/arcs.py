"""Parts of rings, as polygons."""

import math

from influencer.adapters.images.sketch import Point

EDGES_PER_TURN = 240


def sector(centre: Point, radii: tuple[float, float], start: float, end: float) -> list[Point]:
    """The part of a ring between two turns, clockwise from the top, a whole one being 1.

    Args:
        centre: of the ring.
        radii: inner and outer.
        start: where the part begins.
        end: where it ends.
    """
    count = max(2, round(EDGES_PER_TURN * (end - start)))
    turns = [start + (end - start) * step / count for step in range(count + 1)]
    inner, outer = ([turned(centre, radius, turn) for turn in turns] for radius in radii)
    return [*outer, *reversed(inner)]


def turned(centre: Point, radius: float, turn: float) -> Point:
    """The point so far from the centre, at a turn clockwise from the top."""
    angle = math.tau * (turn - 0.25)
    return centre[0] + radius * math.cos(angle), centre[1] + radius * math.sin(angle)
