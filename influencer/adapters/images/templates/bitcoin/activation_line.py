"""The block at which rules became active, among the periods of 2,016 blocks around it."""

import math

from influencer.adapters.images.canvas import Canvas
from influencer.adapters.images.colour import mix
from influencer.adapters.images.drawing import Drawing
from influencer.adapters.images.styles import BlockStyle, Style
from influencer.adapters.images.templates import wording
from influencer.adapters.images.templates.layouts.labels import caption
from influencer.domain.facts import Fact
from influencer.errors import PictureError

PERIOD = 2_016
"""Blocks; rules become active with the first block of a period (BIP 9)."""

SHOWN, SHOWN_SQUARE = 6, 8
"""Periods across the picture, or down; the block stands in the middle of them."""

HERO, POINTER, BAR, CAPTION = 120, 40, 96, 62
COLUMN = 220
"""Width of the line of periods where it runs down."""

NOTE = 60
"""Pixels below the diagram for the line that says what a cell is."""


def draw(canvas: Canvas, fact: Fact) -> Drawing:
    height = _height(fact)
    before = height // PERIOD
    lift = caption(canvas, f"A cell is a period of {PERIOD:,} blocks; {before} came before")
    if canvas.room.is_wide:
        _across(canvas, height)
    else:
        _down(canvas, canvas.room.bottom - NOTE - 14 - lift, height)
    return Drawing(
        alt_text=(
            f"A row of periods of {PERIOD:,} blocks with a mark at block {height:,}: not yet "
            f"active before it, active and highlighted from it on. {before} periods came before."
        ),
        computed=(PERIOD, before),
    )


def _height(fact: Fact) -> int:
    """The fact's own figure, since its source vouches for no other height.

    Raises:
        PictureError: it has none, or one that is not a whole number.
    """
    digits = wording.figure_of(fact).value.replace(",", "")
    if not digits.isdecimal():
        raise PictureError(f"The figure of fact {fact.id} is not the height of a block")
    return int(digits)


def _across(canvas: Canvas, height: int) -> None:
    """The periods from left to right, the block's number as a flag above them."""
    top = canvas.room.top
    spare = canvas.room.bottom - NOTE - top - HERO * 0.75 - POINTER - BAR - CAPTION
    bar = top + spare / 2 + HERO * 0.75 + POINTER
    _cells(canvas, bar, height)
    _pointer(canvas, bar, height)
    _captions(canvas, bar + BAR)


def _cells(canvas: Canvas, bar: float, height: int) -> None:
    palette, middle = canvas.palette, canvas.room.centre
    grey = mix(palette.ground, palette.muted, 0.3)
    canvas.rectangle((canvas.room.left, bar, middle - canvas.room.left, BAR), fill=grey)
    canvas.rectangle((middle, bar, middle - canvas.room.left, BAR), fill=palette.accent)
    first = math.ceil(height / PERIOD - SHOWN / 2)
    for number in range(first + 1, first + SHOWN):
        across = middle + (number - height / PERIOD) * _step(canvas)
        canvas.rectangle((across - 3, bar, 6, BAR), fill=palette.ground)


def _pointer(canvas: Canvas, bar: float, height: int) -> None:
    """A pole at the block with its number as the flag, over the rules' time."""
    palette, theme, middle = canvas.palette, canvas.theme, canvas.room.centre
    baseline = bar - POINTER
    peak = baseline - canvas.type.capital(theme.numerals, HERO)
    canvas.line([(middle, peak), (middle, bar + BAR)], palette.ink, 6)
    style = Style(font=theme.numerals, colour=palette.accent_text, role="hero")
    canvas.text((middle + 26, baseline), f"{height:,}", HERO, **style)


def _captions(canvas: Canvas, bottom: float) -> None:
    palette, theme, middle = canvas.palette, canvas.theme, canvas.room.centre
    top, aside = bottom + 26, (middle - canvas.room.left) / 2
    style = Style(colour=palette.muted, anchor="ma")
    canvas.text((middle - aside, top), "not yet active", 44, **style)
    style = Style(font=theme.bold, colour=palette.accent_text, anchor="ma")
    canvas.text((middle + aside, top), "active", 44, **style)


def _down(canvas: Canvas, floor: float, height: int) -> None:
    """The periods from the top down, the block's number beside them."""
    palette, room = canvas.palette, canvas.room
    middle, grey = (room.top + floor) / 2, mix(palette.ground, palette.muted, 0.3)
    canvas.rectangle((room.left, room.top, COLUMN, middle - room.top), fill=grey)
    canvas.rectangle((room.left, middle, COLUMN, floor - middle), fill=palette.accent)
    first = math.ceil(height / PERIOD - SHOWN_SQUARE / 2)
    for number in range(first + 1, first + SHOWN_SQUARE):
        down = middle + (number - height / PERIOD) * (floor - room.top) / SHOWN_SQUARE
        canvas.rectangle((room.left, down - 3, COLUMN, 6), fill=palette.ground)
    _beside(canvas, (room.top, middle, floor), height)


def _beside(canvas: Canvas, rows: tuple[float, float, float], height: int) -> None:
    palette, theme, room = canvas.palette, canvas.theme, canvas.room
    top, middle, floor = rows
    left = room.left + COLUMN + 44
    canvas.line([(room.left, middle), (room.right, middle)], palette.ink, 6)
    style = BlockStyle(font=theme.numerals, colour=palette.accent_text, role="hero", anchor="ls")
    place, sizes = (room.right - left, 160), range(150, 79, -2)
    canvas.paragraph((left, middle - 34), f"{height:,}", place, sizes, **style)
    muted = Style(colour=palette.muted, anchor="lm")
    canvas.text((left, top + (middle - top) * 0.22), "not yet active", 50, **muted)
    accent = Style(font=theme.bold, colour=palette.accent_text, anchor="lm")
    canvas.text((left, (middle + floor) / 2), "active", 50, **accent)


def _step(canvas: Canvas) -> float:
    return canvas.room.width / SHOWN
