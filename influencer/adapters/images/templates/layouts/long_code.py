"""A long code as a block of letters, part by part, and what some of the parts say."""

from collections.abc import Sequence
from dataclasses import dataclass

from influencer.adapters.images.canvas import Canvas
from influencer.adapters.images.colour import Colour
from influencer.adapters.images.styles import Style
from influencer.adapters.images.templates.layouts.labels import common_size
from influencer.adapters.images.type import TextDoesNotFitError

LETTERS = range(72, 33, -2)
"""Sizes of a letter, the largest first."""

PITCH = 1.34
"""From one line of letters to the next, as a share of their size."""

BELOW = 40
"""Pixels between the letters and what they say."""

MEANING = 114
"""Height of what one part says: its letters, and the meaning below."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """Letters of a code that belong together.

    Attributes:
        is_point: whether it is the part in the accent colour.
        is_told: whether its meaning is told; the other letters stand back.
    """

    text: str
    is_point: bool = False
    is_told: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Meaning:
    """What a part says: its letters, shortened where they are many, and in plain words."""

    code: str
    says: str
    is_point: bool = False


def long_code(
    canvas: Canvas, pieces: Sequence[Piece], meanings: Sequence[Meaning]
) -> tuple[str, ...]:
    """Fill the room: the letters above, the meanings below; returns the literals it has set."""
    room = canvas.room
    rows = _rows(meanings, is_wide=room.is_wide)
    below = BELOW + len(rows) * MEANING
    count = sum(len(piece.text) + 2 * piece.is_point for piece in pieces)
    size, columns, lines = _fit(canvas, count, room.height - below)
    pitch = size * PITCH
    top = room.top + (room.height - below - lines * pitch) / 2
    advance = canvas.type.width("0", canvas.theme.mono_bold, size)
    shown = _letters(canvas, (top, advance, pitch, size), columns, pieces)
    foot = top + lines * pitch + BELOW
    for number, row in enumerate(rows):
        _meanings(canvas, foot + number * MEANING, row)
    return (*shown, *(one.code for one in meanings))


def _fit(canvas: Canvas, count: int, height: float) -> tuple[int, int, int]:
    """The largest size of so many letters, and how many columns and lines they take.

    Raises:
        TextDoesNotFitError: there is none.
    """
    for size in LETTERS:
        columns = int(canvas.room.width / canvas.type.width("0", canvas.theme.mono_bold, size))
        lines = -(-count // columns)
        if lines * size * PITCH <= height:
            return size, columns, lines
    raise TextDoesNotFitError(f"no room for {count} letters")


def _rows(meanings: Sequence[Meaning], *, is_wide: bool) -> list[Sequence[Meaning]]:
    each = len(meanings) if is_wide else 2
    return [meanings[start : start + each] for start in range(0, len(meanings), each)]


def _letters(
    canvas: Canvas, place: tuple[float, float, float, float], columns: int, pieces: Sequence[Piece]
) -> list[str]:
    """Set the pieces in lines; each stretch that stays in one line is one text.

    The point has a place free on either side, for its ground to stand out.
    """
    (top, across, pitch, size), start, shown = place, 0, []
    for piece in pieces:
        text, start = piece.text, start + piece.is_point
        while text:
            line, column = divmod(start, columns)
            stretch = text[: columns - column]
            corner = (canvas.room.left + column * across, top + line * pitch)
            _stretch(canvas, (*corner, across, pitch), stretch, piece, size)
            shown.append(stretch)
            text, start = text[len(stretch) :], start + len(stretch)
        start += piece.is_point
    return shown


def _stretch(
    canvas: Canvas,
    place: tuple[float, float, float, float],
    text: str,
    piece: Piece,
    size: float,
) -> None:
    left, top, across, pitch = place
    theme, (fill, ink) = canvas.theme, _colours(canvas, piece)
    if fill:
        spare = 6 if piece.is_point else 0
        box = (left - spare, top, len(text) * across + 2 * spare, pitch - 5)
        canvas.rectangle(box, fill=fill)
    style = Style(font=theme.mono_bold, colour=ink, anchor="lm", role="code")
    canvas.text((left, top + (pitch - 5) / 2), text, size, **style)


def _colours(canvas: Canvas, piece: Piece) -> tuple[Colour | None, Colour]:
    palette = canvas.palette
    if piece.is_point:
        return palette.accent, palette.on_accent
    return (palette.panel, palette.ink) if piece.is_told else (None, palette.muted)


def _meanings(canvas: Canvas, top: float, row: Sequence[Meaning]) -> None:
    palette, theme, room = canvas.palette, canvas.theme, canvas.room
    wide = room.width / len(row)
    words = [one.says for one in row]
    size = common_size(canvas, words, theme.body, wide - 24, range(38, 33, -1))
    codes = [one.code for one in row]
    large = common_size(canvas, codes, theme.mono_bold, wide - 24, range(44, 33, -1))
    for number, one in enumerate(row):
        left = room.left + number * wide
        ink = palette.accent_text if one.is_point else palette.ink
        code = Style(font=theme.mono_bold, colour=ink, anchor="la", role="code")
        canvas.text((left, top), one.code, large, **code)
        colour = palette.accent_text if one.is_point else palette.muted
        canvas.text((left, top + 56), one.says, size, colour=colour, anchor="la")
