"""Curves that leave and arrive level, and lines through points."""

from collections.abc import Sequence
from itertools import pairwise

from influencer.adapters.images.canvas import Canvas
from influencer.adapters.images.colour import Colour
from influencer.adapters.images.sketch import Point

WEIGHT = 6
TIP, HEAD, WING = 26, 30, 13
"""Where the line ends before its tip; length of the arrow's head, and half its width."""

STEPS = 40
"""Straight pieces that a curve is made of."""


def s_curve(start: Point, end: Point) -> list[Point]:
    """Points of an S from one to the other, from the left to the right."""
    shares = [number / STEPS for number in range(STEPS + 1)]
    return [
        (
            start[0] + (end[0] - start[0]) * share,
            start[1] + (end[1] - start[1]) * share * share * (3 - 2 * share),
        )
        for share in shares
    ]


def curved_arrow(canvas: Canvas, start: Point, end: Point, colour: Colour) -> None:
    """An S that points to the right."""
    canvas.line(s_curve(start, (end[0] - TIP, end[1])), colour, WEIGHT)
    arrow_head(canvas, end, (1, 0), colour)


def arrow_head(canvas: Canvas, tip: Point, ahead: tuple[int, int], colour: Colour) -> None:
    """A head that points right or down."""
    back = (tip[0] - HEAD * ahead[0], tip[1] - HEAD * ahead[1])
    wings = [
        (back[0] + WING * turn * ahead[1], back[1] + WING * turn * ahead[0]) for turn in (-1, 1)
    ]
    canvas.polygon([tip, *wings], colour)


def line_at(points: Sequence[Point], across: float) -> float:
    """How far down the line through the points is there; its ends go on level."""
    for (left, up), (right, down) in pairwise(points):
        if left <= across <= right:
            return up + (down - up) * (across - left) / (right - left)
    return points[0 if across < points[0][0] else -1][1]
