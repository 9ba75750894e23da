"""A card with a name and what it holds, such as a shortened key."""

from collections.abc import Sequence
from dataclasses import dataclass

from influencer.adapters.images.canvas import Canvas
from influencer.adapters.images.colour import Colour
from influencer.adapters.images.styles import Style
from influencer.adapters.images.templates.layouts.labels import common_size

INSET = 34

Rectangle = tuple[float, float, float, float]
"""Left, top, width and height."""


@dataclass(frozen=True, slots=True)
class Card:
    """A name and what it holds, such as a shortened key."""

    name: str
    code: str


def card_sizes(
    canvas: Canvas, cards: Sequence[Card], card_size: tuple[float, float]
) -> tuple[float, float]:
    """Of names and codes, at which those of all cards fit."""
    theme, (wide, tall) = canvas.theme, card_size
    most_name, most_code = (54, 44) if canvas.room.is_wide else (66, 52)
    room = wide - 2 * INSET
    names = range(min(most_name, int(tall * 0.36)), 33, -1)
    codes = range(max(34, min(most_code, int(tall * 0.33))), 33, -1)
    return (
        common_size(canvas, [card.name for card in cards], theme.bold, room, names),
        common_size(canvas, [card.code for card in cards], theme.mono, room, codes),
    )


def draw_card(
    canvas: Canvas,
    box: Rectangle,
    card: Card,
    sizes: tuple[float, float],
    *,
    is_point: bool = False,
) -> None:
    """Draw it; the one that is the point in the accent colour."""
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
