"""A window with lines of code, each in pieces of several colours."""

from collections.abc import Sequence
from dataclasses import dataclass

from influencer.adapters.images.canvas import Canvas
from influencer.adapters.images.colour import Colour

BAR = 54
PADDING = 40
LARGEST, SMALLEST = 46, 34
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
    palette, theme = canvas.palette, canvas.theme
    box = (canvas.room.left, top, canvas.room.width, canvas.room.bottom - top)
    radius = min(theme.radius, 20)
    canvas.rectangle(box, fill=palette.panel, outline=palette.line, width=3, radius=radius)
    bar = top + BAR
    canvas.line([(canvas.room.left + 2, bar), (canvas.room.right - 3, bar)], palette.line, 2)
    for number, colour in enumerate((palette.bad, palette.muted, palette.good)):
        canvas.circle((canvas.room.left + PADDING + number * 38, top + BAR / 2), 10, fill=colour)
    room = canvas.room.bottom - bar
    size = _size(canvas, lines, room)
    pitch = min(room / (len(lines) + 0.6), size * 1.5)
    baseline = bar + (room - pitch * (len(lines) - 1) + size * 0.72) / 2
    for number, line in enumerate(lines):
        _line(canvas, baseline + number * pitch, line, size)


def _size(canvas: Canvas, lines: Sequence[Line], room: float) -> float:
    longest = max(piece.column + len(piece.text) for line in lines for piece in line)
    letter = canvas.type.width("0", canvas.theme.mono_bold, 100) / 100
    across = (canvas.room.width - 2 * PADDING) / longest / letter
    down = room / (len(lines) + 0.6) / PITCH
    return max(SMALLEST, int(min(across, down, LARGEST)))


def _line(canvas: Canvas, baseline: float, line: Line, size: float) -> None:
    theme = canvas.theme
    letter = canvas.type.width("0", theme.mono, size)
    for piece in line:
        font = theme.mono_bold if piece.is_bold else theme.mono
        start = (canvas.room.left + PADDING + piece.column * letter, baseline)
        canvas.text(start, piece.text, size, font=font, colour=piece.colour, role="code")
