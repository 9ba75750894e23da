"""What a Lightning node does with messages that it does not know, by their number (BOLT 1)."""

from influencer.adapters.images.canvas import Canvas
from influencer.adapters.images.drawing import Drawing
from influencer.adapters.images.styles import BlockStyle, Style
from influencer.adapters.images.templates.layouts.labels import LEADING, common_size
from influencer.domain.facts import Fact

TYPES = range(32_768, 32_774)
"""Custom messages begin at the first of these (BOLT 1, “Lightning Message Format”)."""

GAP = 22
TITLES, FOOT = 150, 58
"""Pixels above and below the types of a square room."""


EVEN, ODD = "even and unknown: hang up", "odd and unknown: ignore"


def draw(canvas: Canvas, fact: Fact) -> Drawing:
    if canvas.room.is_wide:
        _in_a_row(canvas)
    else:
        _in_columns(canvas)
    shown = ", ".join(map(str, TYPES))
    return Drawing(
        alt_text=(
            f"Message types, such as {shown}. The even ones are only outlined: a node that does "
            "not know such a message hangs up. The odd ones are filled: it ignores one that it "
            "does not know."
        ),
        computed=tuple(TYPES),
    )


def _in_a_row(canvas: Canvas) -> None:
    room, middle, theme = canvas.room, canvas.room.middle, canvas.theme
    wide = (room.width - GAP * (len(TYPES) - 1)) / len(TYPES)
    for place, number in enumerate(TYPES):
        _type(canvas, (room.left + place * (wide + GAP), middle - 62, wide, 124), number)
    canvas.text((room.left, middle - 118), EVEN, 46, font=theme.bold)
    odd = Style(font=theme.bold, colour=canvas.palette.accent_text, anchor="rs")
    canvas.text((room.right, middle + 152), ODD, 46, **odd)
    canvas.text((room.left, middle + 152), "message types", 38, colour=canvas.palette.muted)


def _in_columns(canvas: Canvas) -> None:
    """The even ones on the left, the odd ones on the right."""
    room, palette = canvas.room, canvas.palette
    bold, wide = canvas.theme.bold, (room.width - GAP) / 2
    size = common_size(canvas, (EVEN, ODD), bold, wide, range(52, 33, -1), TITLES - 50)
    pitch = (room.height - TITLES - FOOT + GAP) / (len(TYPES) / 2)
    for place, (name, ink) in enumerate(((EVEN, palette.ink), (ODD, palette.accent_text))):
        left = room.left + place * (wide + GAP)
        style = BlockStyle(font=bold, colour=ink, leading=LEADING, role="label")
        canvas.paragraph((left, room.top), name, (wide, TITLES - 50), (size,), **style)
        for row, number in enumerate(TYPES[place::2]):
            box = (left, room.top + TITLES + row * pitch, wide, pitch - GAP)
            _type(canvas, box, number)
    canvas.text((room.left, room.bottom - 4), "message types", 38, colour=palette.muted)


def _type(canvas: Canvas, box: tuple[float, float, float, float], number: int) -> None:
    palette, theme = canvas.palette, canvas.theme
    is_odd = number % 2 == 1
    fill = palette.accent if is_odd else palette.ground
    outline = None if is_odd else palette.bad
    radius = min(theme.radius, 18)
    canvas.rectangle(box, fill=fill, outline=outline, width=5, radius=radius)
    colour = palette.on_accent if is_odd else palette.ink
    middle = (box[0] + box[2] / 2, box[1] + box[3] / 2)
    style = Style(font=theme.mono_bold, colour=colour, anchor="mm")
    canvas.text(middle, str(number), 52 if canvas.room.is_wide else 76, **style)
