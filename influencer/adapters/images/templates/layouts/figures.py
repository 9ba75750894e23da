"""Computed numbers as a picture prints them, and large ones with what they say."""

import math
from collections.abc import Iterable, Sequence
from contextlib import suppress
from fractions import Fraction
from itertools import pairwise

from influencer.adapters.images.canvas import Canvas
from influencer.adapters.images.sketch import Point, between
from influencer.adapters.images.styles import ACROSS, Style
from influencer.adapters.images.type import Paragraph, TextDoesNotFitError

DIGITS = 2
LEADING = 1.3
PIECES = 20
"""In how many the line between two dots is kept free of texts."""

Edges = tuple[float, float, float, float]
"""Left, top, right and bottom, in pixels."""


def rounded(value: Fraction | float, digits: int = DIGITS) -> float:
    """To that many leading digits, or to a whole number where that has more."""
    if not value:
        return 0.0
    places = digits - 1 - math.floor(math.log10(abs(float(value))))
    return float(round(Fraction(value), max(0, places)))


def plain(value: float) -> str:
    """Without an exponent and without idle zeros: ``0.00012``, ``2,617``."""
    text = f"{value:,.10f}".rstrip("0").rstrip(".")
    return text or "0"


def percent(value: float) -> str:
    """A share as it is written."""
    return f"{plain(value)}%"


def hero(canvas: Canvas, point: Point, text: str, caption: str, anchor: str, width: float) -> Edges:
    """A large number with a line or two below it, as large as the width allows.

    Args:
        canvas: to draw on.
        point: where the top of the number stands.
        text: the number.
        caption: what it says.
        anchor: ``l``, ``m`` or ``r``: which point across that is.
        width: of both.

    Returns:
        What the two take up: left, top, right, bottom.
    """
    theme, palette = canvas.theme, canvas.palette
    number = canvas.type.fit(text, theme.numerals, (width, 150), range(128, 65, -2), 1)
    style = Style(font=theme.numerals, colour=palette.accent_text, anchor=f"{anchor}a", role="hero")
    canvas.text(point, text, number.size, **style)
    below = _caption(canvas, caption, width)
    start = (point[0], point[1] + number.capital + 40)
    base = canvas.block(start, below, colour=palette.muted, anchor=f"{anchor}a")
    lines = [canvas.type.width(line, theme.body, below.size) for line in below.lines]
    wide = max(canvas.type.width(text, theme.numerals, number.size), *lines, 0)
    left = point[0] - ACROSS[anchor] * wide
    return left, point[1], left + wide, base + 12


def _caption(canvas: Canvas, caption: str, width: float) -> Paragraph:
    """In as few lines as possible, even if they are smaller for it."""
    sizes = range(42, 33, -1)
    for lines in (1, 2):
        with suppress(TextDoesNotFitError):
            room = (width, sizes[0] * (1 + LEADING * (lines - 1)))
            return canvas.type.fit(caption, canvas.theme.body, room, sizes, LEADING)
    return canvas.type.fit(caption, canvas.theme.body, (width, 150), sizes, LEADING)


def is_free(edges: Edges, taken: Iterable[Edges]) -> bool:
    """Whether nothing else stands there."""
    left, top, right, bottom = edges
    return all(
        right <= one[0] or one[2] <= left or bottom <= one[1] or one[3] <= top for one in taken
    )


def taken_by(dots: Sequence[Point]) -> list[Edges]:
    """Where dots and the line through them leave no room for texts."""
    line = [
        between(start, end, number / PIECES)
        for start, end in pairwise(dots)
        for number in range(PIECES + 1)
    ]
    around = [(x - 16, y - 16, x + 16, y + 16) for x, y in dots]
    return around + [(x - 4, y - 4, x + 4, y + 4) for x, y in line]
