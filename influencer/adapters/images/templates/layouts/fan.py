"""One thing that leads to several, or several that lead to one: cards joined by curves."""

from collections.abc import Sequence
from dataclasses import dataclass

from influencer.adapters.images.canvas import BlockStyle, Canvas, Style
from influencer.adapters.images.colour import Colour
from influencer.adapters.images.sketch import Point
from influencer.adapters.images.templates.layouts.labels import common_size

GAP = 18
"""Pixels between two cards that stand above each other."""

CAPTION = 62
INSET = 34
STEPS = 24
"""Straight pieces that a curve is made of."""


@dataclass(frozen=True, slots=True)
class Card:
    """A name and what it holds, such as a shortened key."""

    name: str
    code: str


def fan(
    canvas: Canvas,
    top: float,
    one: Card,
    several: Sequence[Card],
    caption: str,
    *,
    is_gathering: bool = False,
) -> None:
    """Fill the room down to the floor.

    Args:
        canvas: to draw on.
        top: upper edge of the room.
        one: the single card, in the accent colour.
        several: the other ones.
        caption: a line below all.
        is_gathering: whether the several come first and lead to the one.
    """
    bottom = canvas.room.bottom - CAPTION
    wide_one, wide = 520, 560
    tall = (bottom - top - GAP * (len(several) - 1)) / len(several)
    tall_one = min(240, bottom - top)
    middle = (top + bottom) / 2
    left_one = canvas.room.right - wide_one if is_gathering else canvas.room.left
    left = canvas.room.left if is_gathering else canvas.room.right - wide
    sizes = _sizes(canvas, several, (wide, tall))
    for number, card in enumerate(several):
        upper = top + number * (tall + GAP)
        side = left + wide if is_gathering else left
        near = left_one if is_gathering else left_one + wide_one
        ends = ((side, upper + tall / 2), (near, middle))
        start, end = ends if is_gathering else reversed(ends)
        _curve(canvas, start, end)
        _card(canvas, (left, upper, wide, tall), card, sizes, is_point=False)
    box = (left_one, middle - tall_one / 2, wide_one, tall_one)
    _card(canvas, box, one, _sizes(canvas, [one], (wide_one, tall_one)), is_point=True)
    muted = BlockStyle(colour=canvas.palette.muted, anchor="ls")
    foot = (canvas.room.left, canvas.room.bottom - 4)
    canvas.paragraph(foot, caption, (canvas.room.width, 40), range(38, 33, -1), **muted)


def _sizes(
    canvas: Canvas, cards: Sequence[Card], card_size: tuple[float, float]
) -> tuple[float, float]:
    """Of names and codes."""
    theme, (wide, tall) = canvas.theme, card_size
    room = wide - 2 * INSET
    names = range(min(54, int(tall * 0.36)), 33, -1)
    codes = range(max(34, min(44, int(tall * 0.33))), 33, -1)
    return (
        common_size(canvas, [card.name for card in cards], theme.bold, room, names),
        common_size(canvas, [card.code for card in cards], theme.mono, room, codes),
    )


def _card(
    canvas: Canvas,
    box: tuple[float, float, float, float],
    card: Card,
    sizes: tuple[float, float],
    *,
    is_point: bool,
) -> None:
    palette, theme = canvas.palette, canvas.theme
    fill, ink, soft = _colours(canvas, is_point=is_point)
    outline = None if is_point else palette.line
    radius = min(theme.radius, 20)
    canvas.rectangle(box, fill=fill, outline=outline, width=3, radius=radius)
    left, top, _, tall = box
    middle, apart = top + tall / 2, min(16, tall * 0.09)
    canvas.text((left + INSET, middle - apart), card.name, sizes[0], font=theme.bold, colour=ink)
    style = Style(font=theme.mono, colour=soft, anchor="la", role="code")
    canvas.text((left + INSET, middle + apart), card.code, sizes[1], **style)


def _colours(canvas: Canvas, *, is_point: bool) -> tuple[Colour, Colour, Colour]:
    palette = canvas.palette
    if is_point:
        return palette.accent, palette.on_accent, palette.on_accent
    return palette.panel, palette.ink, palette.muted


def _curve(canvas: Canvas, start: Point, end: Point) -> None:
    """An S that leaves and arrives level, with an arrow's head."""
    tip = 26
    reach, rise = end[0] - tip - start[0], end[1] - start[1]
    shares = [number / STEPS for number in range(STEPS + 1)]
    path = [
        (start[0] + reach * share, start[1] + rise * share * share * (3 - 2 * share))
        for share in shares
    ]
    canvas.line(path, canvas.palette.accent, 6)
    head = [end, (end[0] - 30, end[1] - 13), (end[0] - 30, end[1] + 13)]
    canvas.polygon(head, canvas.palette.accent)
