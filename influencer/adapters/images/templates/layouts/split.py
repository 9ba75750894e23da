"""Two owners of one sum, as a bar that is divided between them."""

from collections.abc import Sequence
from dataclasses import dataclass

from influencer.adapters.images.canvas import Canvas
from influencer.adapters.images.colour import Colour
from influencer.adapters.images.styles import Style
from influencer.adapters.images.themes import Palette

LABEL = 56
"""Pixels above a bar that the owners' names take up."""

INSET = 22
TICK = 12
"""Pixels by which the mark of the division stands out."""

TALLEST = 190
Place = tuple[float, float, float, float]


@dataclass(frozen=True, slots=True)
class Split:
    """A bar with its two owners.

    Attributes:
        total: what the whole width of the place stands for; a smaller sum gets a shorter bar.
        fills: colours of the two parts; accent and line unless given, and ``inks`` the colours
            of the amounts on them.
    """

    names: tuple[str, str]
    amounts: tuple[int, int]
    total: int
    fills: tuple[Colour, Colour] | None = None
    inks: tuple[Colour, Colour] | None = None

    def parts(self, wide: float) -> tuple[float, float]:
        """The lengths of the two parts in a place so wide."""
        first, second = (wide * amount / self.total for amount in self.amounts)
        return first, second

    def colours(self, palette: Palette) -> tuple[Colour, Colour]:
        return self.fills or (palette.accent, palette.line)

    def texts(self, palette: Palette) -> tuple[Colour, Colour]:
        return self.inks or (palette.on_accent, palette.ink)


def split_bars(canvas: Canvas, place: Place, shown: Sequence[Split], gap: float) -> list[float]:
    """Fill the place with bars one above the other; returns where their divisions are."""
    left, top, wide, tall = place
    each = min(TALLEST, (tall - gap * (len(shown) - 1) - TICK) / len(shown) - LABEL)
    pitch = each + LABEL + gap
    top += (tall - TICK - pitch * len(shown) + gap) / 2
    size = min(_size(canvas, split, wide, each) for split in shown)
    boxes = [(left, top + number * pitch, wide, each) for number in range(len(shown))]
    return [_bar(canvas, box, split, size) for box, split in zip(boxes, shown, strict=True)]


def _bar(canvas: Canvas, place: Place, shown: Split, size: float) -> float:
    palette, (left, top, wide, tall) = canvas.palette, place
    first, second = shown.parts(wide)
    top, radius = top + LABEL, min(canvas.theme.radius, tall / 2)
    ours, others = shown.colours(palette)
    canvas.rectangle((left, top, first + second, tall), fill=others, radius=radius)
    if first > 0:
        canvas.rectangle((left, top, first, tall), fill=ours, radius=radius)
    if second > 0 and 1 < 2 * radius < first:
        canvas.rectangle((left + first - radius, top, radius, tall), fill=ours)
    ends = ((left, first, "l"), (left + first + second, second, "r"))
    inks = shown.texts(palette)
    for end, amount, name, ink in zip(ends, shown.amounts, shown.names, inks, strict=True):
        _label(canvas, (end, top, tall), (name, f"{amount:,}"), size, ink)
    edge = left + first
    canvas.line([(edge, top - TICK), (edge, top + tall + TICK)], palette.ink, 6)
    return edge


def _label(
    canvas: Canvas,
    place: tuple[tuple[float, float, str], float, float],
    words: tuple[str, str],
    size: float,
    ink: Colour,
) -> None:
    """An amount stands in its part of the bar, or beside the name where that is too short."""
    ((edge, part, side), top, tall), (name, text), theme = place, words, canvas.theme
    fits = _width(canvas, text, size) <= part
    label = name if fits else f"{name} · {text} sat"
    canvas.text((edge, top - 20), label, 40, font=theme.bold, anchor=f"{side}s")
    if fits:
        style = Style(font=theme.numerals, colour=ink, anchor=f"{side}m")
        inward = INSET if side == "l" else -INSET
        canvas.text((edge + inward, top + tall / 2), text, size, **style)


def _size(canvas: Canvas, shown: Split, wide: float, tall: float) -> float:
    """The largest at which each amount fits its part, if it does at any."""
    largest, found = max(40, min(84, int(tall * 0.6))), []
    for amount, part in zip(shown.amounts, shown.parts(wide), strict=True):
        sizes = range(largest, 37, -2)
        fitting = (size for size in sizes if _width(canvas, f"{amount:,}", size) <= part)
        found.append(next(fitting, largest))
    return min(found)


def _width(canvas: Canvas, text: str, size: float) -> float:
    return canvas.type.width(text, canvas.theme.numerals, size) + 2 * INSET
