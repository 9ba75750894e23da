"""A fact's messages as bubbles, each on the side of who sends it."""

from contextlib import suppress
from dataclasses import dataclass

from influencer.adapters.images.canvas import Canvas
from influencer.adapters.images.drawing import Drawing
from influencer.adapters.images.styles import ACROSS, Style
from influencer.adapters.images.templates.layouts.captions import (
    Caption,
    caption_width,
    draw_caption,
    fit_captions,
)
from influencer.adapters.images.templates.layouts.footnote import set_footnote
from influencer.adapters.images.templates.layouts.labels import common_size
from influencer.adapters.images.templates.layouts.lines import at_equal_distances
from influencer.adapters.images.templates.layouts.telling import exchange_drawing
from influencer.adapters.images.templates.layouts.tints import draw_card
from influencer.adapters.images.templates.wording import diagram_of
from influencer.adapters.images.type import SMALLEST, TextDoesNotFitError
from influencer.domain.facts import Fact

PITCH, HIGH_PITCH = 190, 420
"""Largest distance of two bubbles, in a wide room and in another one."""

WORDS, HIGH_WORDS = 60, 76
"""Largest sizes of what is said."""

PADDING, PADDING_DOWN = 30, 20
DEEPEST = 46
"""Most pixels above and below the words of a bubble."""

ASIDE = 30
"""Pixels between a bubble and the names beside it."""

ABOVE, HIGH_ABOVE = 44, 66
"""Pixels above a bubble for the names, in a room that is not wide."""

NARROWEST = 0.5
"""Least share of such a room's width that a bubble takes."""

WIDE, NARROW = 0.53, 0.88
"""Share of the room's width that a bubble may take."""

TAIL = 22
GAP = 14
"""Pixels that are left free between two messages."""


@dataclass(frozen=True, slots=True)
class Message:
    """What a bubble says, over it who says it to whom, and its side: ``l``, ``m`` or ``r``."""

    caption: Caption
    names: str
    side: str
    is_point: bool


def draw(canvas: Canvas, fact: Fact) -> Drawing:
    diagram = diagram_of(fact)
    set_footnote(canvas, [diagram.note])
    room, (lanes, *rows) = canvas.room, diagram.rows
    pitch = min(PITCH if room.is_wide else HIGH_PITCH, room.height / len(rows))
    above = 0 if room.is_wide else _above(pitch)
    captions = _captions(canvas, [text for _, _, text in rows], pitch - above - GAP)
    sides = dict(zip(lanes, "lr" if len(lanes) == 1 + 1 else "lmr", strict=True))
    messages = [
        Message(caption, f"{start} → {end}", sides[start], is_point=text == diagram.point)
        for caption, (start, end, text) in zip(captions, rows, strict=True)
    ]
    size = _names_size(canvas, messages, 38 if room.is_wide else round(max(38, above * 0.7)))
    inset = _inset(canvas, messages, pitch)
    for message, row in zip(
        messages, _rows(canvas, messages, pitch, above + 2 * inset), strict=True
    ):
        _message(canvas, message, row, (size, inset))
    return exchange_drawing(diagram)


def _captions(canvas: Canvas, texts: list[str], tall: float) -> list[Caption]:
    """In bubbles so high; with much room around the words if they allow it.

    Raises:
        TextDoesNotFitError: they do not fit them.
    """
    room, pairs = canvas.room, [(text, "") for text in texts]
    wide = room.width * (WIDE if room.is_wide else NARROW) - 2 * PADDING
    largest = min(WORDS, (tall + GAP) * 0.4) if room.is_wide else min(HIGH_WORDS, tall * 0.5)
    if not room.is_wide:
        with suppress(TextDoesNotFitError):
            return fit_captions(canvas, pairs, (wide, tall * 0.58), largest)
    return fit_captions(canvas, pairs, (wide, tall - 2 * PADDING_DOWN), max(SMALLEST, largest))


def _rows(
    canvas: Canvas, messages: list[Message], pitch: float, others: float
) -> list[tuple[float, float]]:
    """Top and height of each row: equal ones, or such that equal space is between bubbles."""
    room, count = canvas.room, len(messages)
    if room.is_wide:
        top = room.middle - pitch * count / 2
        return [(top + number * pitch, pitch) for number in range(count)]
    return at_equal_distances(room, [message.caption.height + others for message in messages])


def _above(pitch: float) -> float:
    return max(ABOVE, min(HIGH_ABOVE, pitch * 0.24))


def _inset(canvas: Canvas, messages: list[Message], pitch: float) -> float:
    """Pixels above and below the words of each bubble."""
    if canvas.room.is_wide:
        return PADDING_DOWN
    deepest = max(message.caption.height for message in messages)
    free = pitch - _above(pitch) - GAP - deepest
    return max(PADDING_DOWN, min(DEEPEST, free / 2 - 8))


def _names_size(canvas: Canvas, messages: list[Message], largest: int) -> float:
    room = canvas.room
    widest = max(caption_width(canvas, message.caption) for message in messages) + 2 * PADDING
    wide = room.width - widest - ASIDE if room.is_wide else room.width
    names = [message.names for message in messages]
    return common_size(canvas, names, canvas.theme.body, wide, range(largest, 33, -1))


def _message(
    canvas: Canvas, message: Message, row: tuple[float, float], sizes: tuple[float, float]
) -> None:
    room, (top, pitch), (size, inset) = canvas.room, row, sizes
    least = 0 if room.is_wide else room.width * NARROWEST
    wide = max(least, caption_width(canvas, message.caption) + 2 * PADDING)
    tall = message.caption.height + 2 * inset
    names = canvas.type.width(message.names, canvas.theme.body, size)
    whole = wide + ASIDE + names if room.is_wide else wide
    left = room.left + ACROSS[message.side] * (room.width - whole)
    bubble = left + whole - wide if message.side == "r" else left
    upper = top + (pitch - tall) / 2 if room.is_wide else top + pitch - tall
    inks = draw_card(canvas, (bubble, upper, wide, tall), is_point=message.is_point)
    _tail(canvas, message, (bubble, wide), upper + tall)
    middle = (bubble + wide / 2, upper + tall / 2)
    draw_caption(canvas, middle, message.caption, anchor="mm", inks=inks.inks)
    muted = canvas.palette.muted
    if room.is_wide:
        beside = left if message.side == "r" else bubble + wide + ASIDE
        canvas.text((beside, middle[1]), message.names, size, **Style(colour=muted, anchor="lm"))
    else:
        edge = room.left + ACROSS[message.side] * room.width
        canvas.text(
            (edge, upper - 16),
            message.names,
            size,
            **Style(colour=muted, anchor=f"{message.side}s"),
        )


def _tail(canvas: Canvas, message: Message, bubble: tuple[float, float], foot: float) -> None:
    """A corner that points down on the side of who speaks."""
    left, wide = bubble
    radius = min(canvas.theme.radius, PADDING_DOWN) + 6
    across = {"l": left + radius, "m": left + wide / 2, "r": left + wide - radius}[message.side]
    ahead = -TAIL if message.side == "r" else TAIL
    palette = canvas.palette
    fill = palette.accent if message.is_point else palette.line
    canvas.polygon([(across, foot - 1), (across + ahead, foot - 1), (across, foot + 13)], fill)
