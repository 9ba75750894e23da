"""A window with lines of code, each in pieces of several colours."""

from collections.abc import Sequence
from dataclasses import dataclass

from influencer.adapters.images.canvas import Canvas
from influencer.adapters.images.colour import Colour
from influencer.adapters.images.type import TextDoesNotFitError

BAR = 54
PADDING = 40
LARGEST, LARGEST_SQUARE, SMALLEST = 46, 56, 34
PITCH = 1.24
"""Distance of two lines, as a share of the size of type."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a line: where it begins, counted in letters, and how it looks."""

    column: int
    text: str
    colour: Colour
    is_bold: bool = False


Line = Sequence[Piece]


def window(canvas: Canvas, top: float, lines: Sequence[Line]) -> None:
    """Draw the window from there to the floor, its lines as large as they all fit."""
    bar = pane(canvas, (canvas.room.left, top, canvas.room.width, canvas.room.bottom - top))
    room = canvas.room.bottom - bar
    size = _size(canvas, lines, room)
    pitch = min(room / (len(lines) + 0.6), size * 1.5)
    baseline = bar + (room - pitch * (len(lines) - 1) + size * 0.72) / 2
    for number, line in enumerate(lines):
        _line(canvas, baseline + number * pitch, line, size)


def pane(canvas: Canvas, box: tuple[float, float, float, float]) -> float:
    """An empty window in a box of left, top, width and height; returns where its bar ends."""
    palette, (left, top, wide, _) = canvas.palette, box
    radius = min(canvas.theme.radius, 20)
    canvas.rectangle(box, fill=palette.panel, outline=palette.line, width=3, radius=radius)
    bar = top + BAR
    canvas.line([(left + 2, bar), (left + wide - 3, bar)], palette.line, 2)
    for number, colour in enumerate((palette.bad, palette.muted, palette.good)):
        canvas.circle((left + PADDING + number * 38, top + BAR / 2), 10, fill=colour)
    return bar


def _letter(canvas: Canvas) -> float:
    """Width of a letter, as a share of the size of type."""
    return canvas.type.width("0", canvas.theme.mono_bold, 100) / 100


def _size(canvas: Canvas, lines: Sequence[Line], room: float) -> float:
    """As large as the lines fit.

    Raises:
        TextDoesNotFitError: they do not at the smallest size.
    """
    longest = max(piece.column + len(piece.text) for line in lines for piece in line)
    across = (canvas.room.width - 2 * PADDING) / longest / _letter(canvas)
    down = room / (len(lines) + 0.6) / PITCH
    largest = LARGEST if canvas.room.is_wide else LARGEST_SQUARE
    if min(across, down) < SMALLEST:
        raise TextDoesNotFitError(f"no room for {len(lines)} lines of {longest} letters")
    return int(min(across, down, largest))


def _line(canvas: Canvas, baseline: float, line: Line, size: float) -> None:
    theme = canvas.theme
    letter = canvas.type.width("0", theme.mono, size)
    for piece in line:
        font = theme.mono_bold if piece.is_bold else theme.mono
        start = (canvas.room.left + PADDING + piece.column * letter, baseline)
        canvas.text(start, piece.text, size, font=font, colour=piece.colour, role="code")
