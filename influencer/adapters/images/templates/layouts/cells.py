"""Bytes or letters as a row of cells, in fields that say what they mean."""

from collections.abc import Sequence

from influencer.adapters.images.canvas import Canvas
from influencer.adapters.images.styles import Style
from influencer.adapters.images.templates.layouts.cell_rows import fields_in_rows
from influencer.adapters.images.templates.layouts.field import GAP, Field, bracket, letters, row
from influencer.adapters.images.templates.layouts.labels import common_size

BETWEEN_FIELDS = 26
CAPTION = 64
"""Pixels for the line below."""

READINGS = 152
"""Pixels for bracket, reading and name."""

LETTERS = 84


def fields(canvas: Canvas, top: float, shown: Sequence[Field], caption: str) -> None:
    """Fill the room down to the floor with the fields and a line below.

    They stand side by side in a wide room, one above the other in a square one.
    """
    if not canvas.room.is_wide:
        fields_in_rows(canvas, shown, caption)
        return
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
    _caption(canvas, caption)


def _caption(canvas: Canvas, caption: str) -> None:
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
    left, right = span
    middle = (left + right) / 2
    bracket(canvas, span, top + 12, is_marked=bool(one.marked))
    style = Style(font=canvas.theme.numerals, anchor="ms")
    canvas.text((middle, top + 100), one.reading, sizes[0], **style)
    muted = canvas.palette.muted
    canvas.text((middle, top + 148), one.name, sizes[1], colour=muted, anchor="ms")
