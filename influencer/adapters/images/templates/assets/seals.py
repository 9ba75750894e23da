"""Single-use seals on coins: each is closed once, over the message that names the next one."""

from itertools import pairwise

from influencer.adapters.images.canvas import Canvas
from influencer.adapters.images.drawing import Drawing
from influencer.adapters.images.sketch import Point
from influencer.adapters.images.styles import Style
from influencer.domain.facts import Fact

LETTERS = ("A", "B", "C")
LARGEST = 110
"""Radius of a seal."""

LABEL = 120


def draw(canvas: Canvas, fact: Fact) -> Drawing:
    """From the left to the right in a wide room, else from the top down."""
    places, radius = _places(canvas)
    for start, end in pairwise(places):
        away, is_wide = radius + 20, canvas.room.is_wide
        tail = (start[0] + away, start[1]) if is_wide else (start[0], start[1] + away)
        tip = (end[0] - away, end[1]) if is_wide else (end[0], end[1] - away)
        canvas.arrow(tail, tip, canvas.palette.muted, 7, 30)
    for number, (place, letter) in enumerate(zip(places, LETTERS, strict=True)):
        is_open = number == len(LETTERS) - 1
        _seal(canvas, place, radius, letter, is_open=is_open)
        words = ("open", "not yet") if is_open else ("closed", f"over “{LETTERS[number + 1]}”")
        _label(canvas, place, radius, words)
    return Drawing(
        alt_text=(
            "Three seals on coins in a row. A is closed over a message that names B, B over one "
            "that names C; C, marked, is still open. Each can be closed only once."
        )
    )


def _places(canvas: Canvas) -> tuple[list[Point], float]:
    """The middles of the seals, and their radius."""
    room, count = canvas.room, len(LETTERS)
    if room.is_wide:
        step = room.width / count
        radius = min(LARGEST, (room.height - LABEL) * 0.42, step * 0.3)
        middle = room.middle - LABEL / 2
        return [(room.left + (number + 0.5) * step, middle) for number in range(count)], radius
    step = room.height / count
    radius = min(LARGEST, step * 0.32)
    across = room.left + room.width * 0.3
    return [(across, room.top + (number + 0.5) * step) for number in range(count)], radius


def _seal(canvas: Canvas, middle: Point, radius: float, letter: str, *, is_open: bool) -> None:
    """A filled ring once it is closed."""
    palette, theme = canvas.palette, canvas.theme
    if is_open:
        canvas.circle(middle, radius, fill=palette.ground, outline=palette.accent, width=14)
    else:
        canvas.circle(middle, radius, fill=palette.panel, outline=palette.muted, width=8)
    style = Style(font=theme.display, anchor="mm")
    canvas.text(middle, letter, radius * 0.9, **style)


def _label(canvas: Canvas, place: Point, radius: float, words: tuple[str, str]) -> None:
    """Below a seal in a wide room, else beside it."""
    palette, theme, (across, down) = canvas.palette, canvas.theme, place
    ink = palette.accent_text if words[0] == "open" else palette.ink
    if canvas.room.is_wide:
        bold = Style(font=theme.bold, colour=ink, anchor="ma")
        canvas.text((across, down + radius + 30), words[0], 46, **bold)
        canvas.text((across, down + radius + 84), words[1], 38, colour=palette.muted, anchor="ma")
        return
    left = across + radius + 56
    bold = Style(font=theme.bold, colour=ink, anchor="ls")
    canvas.text((left, down - 6), words[0], 60, **bold)
    canvas.text((left, down + 26), words[1], 44, colour=palette.muted, anchor="la")
