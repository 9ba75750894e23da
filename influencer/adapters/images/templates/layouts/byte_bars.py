"""Rows of bytes drawn to one scale, for the eye to compare their lengths."""

from collections.abc import Sequence
from dataclasses import dataclass

from influencer.adapters.images.canvas import Canvas, Style
from influencer.adapters.images.colour import mix
from influencer.adapters.images.templates.layouts.labels import common_size

LABEL = 62
"""Pixels above a row that its label takes up."""

BELOW = 24
"""Least pixels below a row."""

GAP = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Bar:
    """So many bytes.

    Attributes:
        amount: the length as it is written.
        is_point: whether it is the one in the accent colour.
        is_upper_limit: outlined only, since there may be fewer.
    """

    length: int
    name: str
    amount: str
    is_point: bool = False
    is_upper_limit: bool = False


def byte_bars(canvas: Canvas, top: float, shown: Sequence[Bar], columns: int) -> None:
    """Fill the room down to the floor: a square for each byte, so many to a line."""
    unit = (canvas.room.width + GAP) / columns
    lines = [-(-bar.length // columns) for bar in shown]
    spare = canvas.room.bottom - top - (LABEL + BELOW) * len(shown) + BELOW
    tall = min(86, spare / sum(lines))
    below = BELOW + (spare - tall * sum(lines)) / len(shown)
    names = common_size(
        canvas,
        [bar.name for bar in shown],
        canvas.theme.body,
        canvas.room.width - 400,
        range(42, 33, -1),
    )
    for bar, count in zip(shown, lines, strict=True):
        _label(canvas, top + 40, bar, names)
        _squares(canvas, (top + LABEL, unit, tall), bar, columns)
        top += LABEL + count * tall + below


def _label(canvas: Canvas, baseline: float, bar: Bar, size: float) -> None:
    palette, theme = canvas.palette, canvas.theme
    colour = palette.accent_text if bar.is_point else palette.ink
    style = Style(font=theme.bold, colour=colour)
    box = canvas.text((canvas.room.left, baseline), bar.amount, 46, **style)
    canvas.text((box.right + 22, baseline), bar.name, size, colour=palette.muted)


def _squares(canvas: Canvas, place: tuple[float, float, float], bar: Bar, columns: int) -> None:
    top, unit, tall = place
    palette = canvas.palette
    colour = palette.accent if bar.is_point else mix(palette.ground, palette.muted, 0.7)
    for number in range(bar.length):
        line, column = divmod(number, columns)
        box = (canvas.room.left + column * unit, top + line * tall, unit - GAP, tall - GAP)
        radius = min(canvas.theme.radius, unit / 4, 6)
        if bar.is_upper_limit:
            canvas.rectangle(box, outline=colour, width=2.5, radius=radius)
        else:
            canvas.rectangle(box, fill=colour, radius=radius)
