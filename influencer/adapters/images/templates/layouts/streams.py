"""Sums that flow together or apart: bands as thick as what they carry."""

from influencer.adapters.images.canvas import Canvas
from influencer.adapters.images.colour import Colour
from influencer.adapters.images.sketch import Point
from influencer.adapters.images.templates.layouts.curves import s_curve


def stream(canvas: Canvas, start: Point, end: Point, thick: float, colour: Colour) -> None:
    """A band from the left to the right whose upper edge leads from one point to the other."""
    upper = s_curve(start, end)
    lower = [(across, down + thick) for across, down in reversed(upper)]
    canvas.polygon([*upper, *lower], colour)
