"""A field of bytes or letters: what is shown of it, and a row of cells."""

from dataclasses import dataclass, field

from influencer.adapters.images.canvas import Canvas
from influencer.adapters.images.styles import Style

GAP = 6
MONO_ASPECT = 0.62
"""Width of a letter of the mono font, as a share of its size, with a little air."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Field:
    """Bytes that belong together.

    Attributes:
        data: bytes, shown as hexadecimal; or a text, shown letter by letter.
        reading: what they say; large.
        name: what that is.
        marked: which of the bytes are in the accent colour.
        letters: one below each byte; empty where the bytes are no text.
    """

    data: bytes | str
    reading: str
    name: str
    marked: range = field(default=range(0))
    letters: str = ""


def row(
    canvas: Canvas, place: tuple[float, float, float, float], data: bytes | str, marked: range
) -> None:
    """One cell for each byte.

    Args:
        canvas: to draw on.
        place: left, top, and the width and height of one cell with its gap.
        data: the bytes or letters.
        marked: which of them are in the accent colour.
    """
    palette, theme = canvas.palette, canvas.theme
    left, top, wide, tall = place
    contents = cells_of(data)
    length = max(map(len, contents))
    size = min(116, tall * 0.72, (wide - GAP) * 0.84 / (length * MONO_ASPECT))
    for number, content in enumerate(contents):
        is_marked = number in marked
        box = (left + number * wide, top, wide - GAP, tall)
        canvas.rectangle(
            box,
            fill=palette.accent if is_marked else palette.panel,
            outline=None if is_marked else palette.line,
            width=3,
            radius=min(theme.radius, 12),
        )
        colour = palette.on_accent if is_marked else palette.ink
        style = Style(font=theme.mono_bold, colour=colour, anchor="mm", role="code")
        middle = (box[0] + box[2] / 2, top + tall / 2)
        canvas.text(middle, content, size, **style)


def cells_of(data: bytes | str) -> list[str]:
    """What stands in the cells."""
    return list(data) if isinstance(data, str) else [f"{byte:02x}" for byte in data]


def letters(canvas: Canvas, place: tuple[float, float, float], text: str, size: float) -> None:
    """One letter below each cell; place is left edge, middle line and width of a cell."""
    left, middle, wide = place
    style = Style(font=canvas.theme.mono, colour=canvas.palette.muted, anchor="mm", role="code")
    for number, letter in enumerate(text):
        across = left + (number + 0.5) * wide - GAP / 2
        if letter.strip():
            canvas.text((across, middle), letter, size, **style)


def bracket(canvas: Canvas, span: tuple[float, float], top: float, *, is_marked: bool) -> None:
    """Below the cells from the left edge to the right one."""
    (left, right), reach = span, 12
    path = [(left + 2, top), (left + 2, top + reach), (right - 2, top + reach), (right - 2, top)]
    canvas.line(path, canvas.palette.accent if is_marked else canvas.palette.muted, 4)
