"""What a Lightning node does with messages that it does not know, by their number (BOLT 1)."""

from influencer.adapters.images.canvas import Canvas, Style
from influencer.adapters.images.drawing import Drawing
from influencer.domain.facts import Fact

TYPES = range(32_768, 32_774)
"""Custom messages begin at the first of these (BOLT 1, “Lightning Message Format”)."""

GAP = 22


def draw(canvas: Canvas, fact: Fact) -> Drawing:
    top = canvas.room.top
    wide = (canvas.room.width - GAP * (len(TYPES) - 1)) / len(TYPES)
    middle = (top + canvas.room.bottom) / 2
    for place, number in enumerate(TYPES):
        _type(canvas, (canvas.room.left + place * (wide + GAP), middle - 62, wide, 124), number)
    palette, theme = canvas.palette, canvas.theme
    canvas.text((canvas.room.left, middle - 118), "even and unknown: hang up", 46, font=theme.bold)
    odd = Style(font=theme.bold, colour=palette.accent_text, anchor="rs")
    right = canvas.room.right
    canvas.text((right, middle + 152), "odd and unknown: ignore", 46, **odd)
    canvas.text((canvas.room.left, middle + 152), "message types", 38, colour=palette.muted)
    shown = ", ".join(map(str, TYPES))
    return Drawing(
        alt_text=(
            f"The message types {shown} in a row. The even ones are crossed out: a node that does "
            "not know such a message hangs up. It ignores an odd one that it does not know."
        ),
        computed=tuple(TYPES),
    )


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
    canvas.text(middle, str(number), 52, **style)
