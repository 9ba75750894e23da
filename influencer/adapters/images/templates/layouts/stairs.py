"""Timeouts along a route as stairs: one for each channel, from nothing up, true to scale."""

from collections.abc import Sequence
from dataclasses import dataclass

from influencer.adapters.images.canvas import Canvas
from influencer.adapters.images.colour import mix
from influencer.adapters.images.styles import Style
from influencer.adapters.images.templates.layouts.labels import common_size

NAMES = 66
"""Pixels below the floor for those between whom the channels lie."""

ABOVE = 72
"""Pixels above the highest stair for its number."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Stair:
    """A channel.

    Attributes:
        height: blocks until the payment times out there.
        label: what stands above it.
        is_bad: whether it is more than allowed.
        is_imagined: whether there is no such channel.
    """

    height: int
    label: str = ""
    is_bad: bool = False
    is_imagined: bool = False


def stairs(
    canvas: Canvas, shown: Sequence[Stair], names: Sequence[str], *, step: str = "", note: str = ""
) -> tuple[float, float]:
    """Fill the room; returns the floor and the pixels of one block.

    Args:
        canvas: to draw on.
        shown: the channels, the payer's first.
        names: at the edges of the stairs, from the left; empty where there is none.
        step: what each stair is higher than the next one, written at the first edge.
        note: what the numbers count, at the upper right.
    """
    room, palette = canvas.room, canvas.palette
    floor, wide = room.bottom - NAMES, room.width / len(shown)
    unit = (floor - room.top - ABOVE) / max(stair.height for stair in shown)
    size = common_size(
        canvas, [one.label for one in shown], canvas.theme.bold, wide - 14, range(46, 33, -1)
    )
    for place, stair in enumerate(shown):
        left, tall = room.left + place * wide, stair.height * unit
        box = (left, floor - tall, wide - 4, tall)
        _stair(canvas, box, stair)
        middle = left + wide / 2 - 2
        style = Style(font=canvas.theme.bold, anchor="ms")
        if stair.label:
            canvas.text((middle, floor - tall - 18), stair.label, size, **style)
    canvas.line([(room.left, floor), (room.right, floor)], palette.ink, 4)
    if step:
        _step(canvas, (room.left + wide, floor), (shown[0], shown[1]), unit, step)
    if note:
        words = (room.width * 0.55, 100)
        block = canvas.type.fit(note, canvas.theme.body, words, range(40, 33, -1))
        canvas.block((room.right, room.top), block, colour=palette.muted, anchor="ra")
    _names(canvas, floor, names, wide)
    return floor, unit


def _stair(canvas: Canvas, box: tuple[float, float, float, float], stair: Stair) -> None:
    palette = canvas.palette
    if stair.is_imagined:
        left, top, wide, tall = box
        canvas.rectangle(box, fill=palette.panel)
        for start, end in (
            ((left, top), (left + wide, top)),
            ((left + wide, top), (left + wide, top + tall)),
        ):
            canvas.dashes(start, end, palette.muted, 4)
        return
    plain = mix(palette.ground, palette.muted, 0.36)
    canvas.rectangle(box, fill=palette.bad if stair.is_bad else plain)


def _step(
    canvas: Canvas,
    corner: tuple[float, float],
    pair: tuple[Stair, Stair],
    unit: float,
    text: str,
) -> None:
    """The rise between the first two, in the accent colour, inside the higher one."""
    (edge, floor), palette = corner, canvas.palette
    upper, lower = (floor - stair.height * unit for stair in pair)
    bracket = [(edge - 4, upper), (edge - 4, lower)]
    canvas.line(bracket, palette.accent, 12)
    style = Style(font=canvas.theme.numerals, anchor="rm")
    size = max(40, min(64, (lower - upper) * 0.9))
    canvas.text((edge - 26, (upper + lower) / 2), text, size, **style)


def _names(canvas: Canvas, floor: float, names: Sequence[str], wide: float) -> None:
    room, theme = canvas.room, canvas.theme
    for number, name in enumerate(names):
        side = "l" if number == 0 else "r" if number == len(names) - 1 else "m"
        across = min(room.left + number * wide - (2 if side == "m" else 0), room.right)
        if name:
            canvas.text((across, floor + 22), name, 40, font=theme.bold, anchor=f"{side}a")
