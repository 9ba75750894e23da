"""Rows of bytes drawn to one scale, for the eye to compare their lengths."""

from collections.abc import Sequence
from dataclasses import dataclass

from influencer.adapters.images.canvas import Canvas
from influencer.adapters.images.colour import mix
from influencer.adapters.images.styles import Style
from influencer.adapters.images.templates.layouts.labels import common_size
from influencer.adapters.images.type import TextDoesNotFitError

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


def byte_bars(canvas: Canvas, top: float, shown: Sequence[Bar], columns: int | None) -> None:
    """Fill the room down to the floor: a square for each byte.

    Args:
        canvas: to draw on.
        top: upper edge of the room.
        shown: the bars, from the top down.
        columns: squares in a line; as many as come out square unless given.
    """
    height = canvas.room.bottom - top
    label, names = _labels(canvas, shown)
    if columns is None:
        columns = _columns(canvas, shown, height, label)
    unit = (canvas.room.width + GAP) / columns
    tall = min(86, _tall(shown, columns, height, label))
    lines = [-(-bar.length // columns) for bar in shown]
    spare = height - (label + BELOW) * len(shown) + BELOW
    below = BELOW + (spare - tall * sum(lines)) / len(shown)
    for bar, count in zip(shown, lines, strict=True):
        _label(canvas, top + 40, bar, names, is_long=label > LABEL)
        _squares(canvas, (top + label, unit, tall), bar, columns)
        top += label + count * tall + below


def _tall(shown: Sequence[Bar], columns: int, height: float, label: float) -> float:
    """Height of a square with its gap, where all of them fill the room."""
    lines = sum(-(-bar.length // columns) for bar in shown)
    return (height - (label + BELOW) * len(shown) + BELOW) / lines


def _columns(canvas: Canvas, shown: Sequence[Bar], height: float, label: float) -> int:
    """So many that the longest bar fills its lines, and that squares come out nearly square."""
    longest = max(bar.length for bar in shown)

    def is_off(columns: int) -> float:
        wide, tall = canvas.room.width / columns, _tall(shown, columns, height, label)
        return max(wide, tall) / min(wide, tall)

    counts = range(2, longest)
    return min([count for count in counts if longest % count == 0] or counts, key=is_off)


def _labels(canvas: Canvas, shown: Sequence[Bar]) -> tuple[float, float]:
    """Height of a label, of two lines where the names do not fit one, and the names' size."""
    theme, room, names = canvas.theme, canvas.room, [bar.name for bar in shown]
    beside = 400.0
    if not room.is_wide:
        beside = 22 + max(canvas.type.width(bar.amount, theme.bold, 46) for bar in shown)
    try:
        sizes = range(42, 33, -1)
        return LABEL, common_size(canvas, names, theme.body, room.width - beside, sizes)
    except TextDoesNotFitError:
        return LABEL + 52, common_size(canvas, names, theme.body, room.width, range(42, 33, -1))


def _label(canvas: Canvas, baseline: float, bar: Bar, size: float, *, is_long: bool) -> None:
    palette, theme = canvas.palette, canvas.theme
    colour = palette.accent_text if bar.is_point else palette.ink
    style = Style(font=theme.bold, colour=colour)
    box = canvas.text((canvas.room.left, baseline), bar.amount, 46, **style)
    start = (canvas.room.left, baseline + 52) if is_long else (box.right + 22, baseline)
    canvas.text(start, bar.name, size, colour=palette.muted)


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
