"""Fields of a record, one to a row: name, value in code, and what it says."""

from collections.abc import Sequence
from dataclasses import dataclass

from influencer.adapters.images.canvas import Canvas
from influencer.adapters.images.styles import Style
from influencer.adapters.images.templates.layouts.labels import common_size

INSET = 30
TALLEST = 132
SIZES = range(44, 33, -1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A field.

    Attributes:
        is_point: whether it is the one in the accent colour.
    """

    name: str
    value: str
    says: str
    is_point: bool = False


def code_rows(canvas: Canvas, shown: Sequence[Row]) -> None:
    """Fill the room: three columns in a wide one; the meaning below the value in a square one."""
    room = canvas.room
    tall = min(TALLEST, room.height / len(shown))
    top = room.middle - tall * len(shown) / 2
    theme, names = canvas.theme, [row.name for row in shown]
    share = 0.2 if room.is_wide else 0.27
    name_size = common_size(canvas, names, theme.mono, room.width * share - INSET, SIZES)
    widest = max(canvas.type.width(name, theme.mono, name_size) for name in names)
    left = room.left + INSET + widest + 44
    spare = room.right - INSET - left
    value_room = spare * 0.52 if room.is_wide else spare
    values = [row.value for row in shown]
    value_size = common_size(canvas, values, theme.mono_bold, value_room, SIZES)
    says = [row.says for row in shown]
    says_size = common_size(
        canvas, says, theme.body, spare * 0.46 if room.is_wide else spare, range(40, 33, -1)
    )
    for number, row in enumerate(shown):
        place = (top + number * tall, tall, left)
        _row(canvas, place, row, (name_size, value_size, says_size))


def _row(
    canvas: Canvas,
    place: tuple[float, float, float],
    row: Row,
    sizes: tuple[float, float, float],
) -> None:
    (top, tall, left), palette, room = place, canvas.palette, canvas.room
    theme, gap = canvas.theme, 5
    box = (room.left, top + gap, room.width, tall - 2 * gap)
    fill = palette.accent if row.is_point else palette.panel
    canvas.rectangle(box, fill=fill, radius=min(theme.radius, 14))
    ink = palette.on_accent if row.is_point else palette.ink
    muted = palette.on_accent if row.is_point else palette.muted
    middle = top + tall / 2
    offset = 0 if room.is_wide else min(26, tall * 0.2)
    name = Style(font=theme.mono, colour=muted, anchor="lm", role="code")
    canvas.text((room.left + INSET, middle - offset), row.name, sizes[0], **name)
    value = Style(font=theme.mono_bold, colour=ink, anchor="lm", role="code")
    canvas.text((left, middle - offset), row.value, sizes[1], **value)
    side = Style(colour=ink if row.is_point else muted, anchor="rm" if room.is_wide else "lm")
    across = room.right - INSET if room.is_wide else left
    canvas.text((across, middle + offset), row.says, sizes[2], **side)
