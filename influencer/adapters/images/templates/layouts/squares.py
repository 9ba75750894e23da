"""Fields of small squares, each of which counts one."""

from collections.abc import Callable

from influencer.adapters.images.canvas import Canvas
from influencer.adapters.images.colour import Colour

Tint = Callable[[int], Colour]
"""Colour of a square by its number."""


def all_in(colour: Colour) -> Tint:
    """Every square in one colour."""
    return lambda _number: colour


def squares(
    canvas: Canvas,
    corner: tuple[float, float],
    shape: tuple[int, int],
    step: tuple[float, float],
    tint: Tint,
) -> None:
    """Draw a field column by column.

    Args:
        canvas: to draw on.
        corner: left and top.
        shape: columns and rows.
        step: width and height of a square with its gap.
        tint: given the numbers from 0, top to bottom and then to the right.
    """
    columns, rows = shape
    wide, tall = (length - max(1.5, length * 0.16) for length in step)
    radius = min(canvas.theme.radius / 4, wide / 5)
    for number in range(columns * rows):
        column, row = divmod(number, rows)
        box = (corner[0] + column * step[0], corner[1] + row * step[1], wide, tall)
        canvas.rectangle(box, fill=tint(number), radius=radius)
