"""Sums that flow together or apart: bands as thick as what they carry."""

from influencer.adapters.images.canvas import Canvas
from influencer.adapters.images.colour import Colour
from influencer.adapters.images.sketch import Point

STEPS = 40
"""Straight pieces that an edge of a band is made of."""


def stream(canvas: Canvas, start: Point, end: Point, thick: float, colour: Colour) -> None:
    """A band from the left to the right whose upper edge leads from one point to the other."""
    shares = [number / STEPS for number in range(STEPS + 1)]
    upper = [_between(start, end, share) for share in shares]
    lower = [(across, down + thick) for across, down in reversed(upper)]
    canvas.polygon([*upper, *lower], colour)


def _between(start: Point, end: Point, share: float) -> Point:
    """Level at both ends."""
    across = start[0] + (end[0] - start[0]) * share
    eased = share * share * (3 - 2 * share)
    return across, start[1] + (end[1] - start[1]) * eased
