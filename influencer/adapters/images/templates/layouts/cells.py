"""Bytes or letters as a row of cells, in fields that say what they mean."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from influencer.adapters.images.canvas import Canvas, Style
from influencer.adapters.images.templates.layouts.labels import common_size

GAP = 6
BETWEEN_FIELDS = 26
CAPTION = 64
"""Pixels for the line below."""

READINGS = 152
"""Pixels for bracket, reading and name."""

LETTERS = 84
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


def fields(canvas: Canvas, top: float, shown: Sequence[Field], caption: str) -> None:
    """Fill the room down to the floor with the fields side by side and a line below."""
    count = sum(len(one.data) for one in shown)
    wide = (canvas.room.width - BETWEEN_FIELDS * (len(shown) - 1)) / count
    has_letters = any(one.letters for one in shown)
    below = READINGS + (LETTERS if has_letters else 0)
    tall = min(196, canvas.room.bottom - top - CAPTION - below)
    top += max(0, (canvas.room.bottom - CAPTION - top - tall - below) / 2)
    reading = _common(canvas, canvas.theme.numerals, [one.reading for one in shown], shown, wide)
    name = _common(canvas, canvas.theme.body, [one.name for one in shown], shown, wide)
    left = float(canvas.room.left)
    for one in shown:
        row(canvas, (left, top, wide, tall), one.data, one.marked)
        foot = top + tall
        if one.letters:
            letters(canvas, (left, foot + LETTERS / 2 + 8, wide), one.letters, 60)
        span = (left, left + wide * len(one.data) - GAP)
        _meaning(canvas, span, foot + below - READINGS, one, (reading, name))
        left += wide * len(one.data) + BETWEEN_FIELDS
    muted = canvas.palette.muted
    room = (canvas.room.width, 40)
    canvas.paragraph(
        (canvas.room.left, canvas.room.bottom - 6),
        caption,
        room,
        range(38, 33, -1),
        colour=muted,
        anchor="ls",
    )


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


def _common(
    canvas: Canvas, font: str, texts: Sequence[str], shown: Sequence[Field], wide: float
) -> float:
    """One size for all, so that each text fits the width of its field."""
    is_reading = font == canvas.theme.numerals
    sizes = range(76, 45, -2) if is_reading else range(40, 33, -1)
    spare = -GAP if is_reading else BETWEEN_FIELDS - 2 * GAP
    return min(
        common_size(canvas, [text], font, wide * len(one.data) + spare, sizes)
        for text, one in zip(texts, shown, strict=True)
    )


def _meaning(
    canvas: Canvas,
    span: tuple[float, float],
    top: float,
    one: Field,
    sizes: tuple[float, float],
) -> None:
    palette, theme = canvas.palette, canvas.theme
    left, right = span
    middle, reach = (left + right) / 2, 12
    bracket = [(left + 2, top + 12), (left + 2, top + 12 + reach)]
    bracket += [(right - 2, top + 12 + reach), (right - 2, top + 12)]
    canvas.line(bracket, palette.accent if one.marked else palette.muted, 4)
    style = Style(font=theme.numerals, anchor="ms")
    canvas.text((middle, top + 100), one.reading, sizes[0], **style)
    canvas.text((middle, top + 148), one.name, sizes[1], colour=palette.muted, anchor="ms")
