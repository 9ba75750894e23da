"""Labels in a column beside a shape, each led to the part of it that it names."""

from collections.abc import Sequence
from dataclasses import dataclass

from influencer.adapters.images.canvas import Canvas
from influencer.adapters.images.sketch import Point
from influencer.adapters.images.templates.layouts.captions import (
    Caption,
    Pair,
    draw_caption,
)
from influencer.adapters.images.templates.layouts.leaders import spread
from influencer.adapters.images.templates.layouts.lines import fit_rows
from influencer.adapters.images.templates.layouts.tints import ground_inks
from influencer.adapters.images.type import TextDoesNotFitError

LEADER = 80
"""Pixels between the shape and the column."""

GAP = 30
"""Pixels between two labels, of which a descender takes some."""

LARGEST = 52
BEFORE = 18
"""Pixels between the end of a leader and its label."""


@dataclass(frozen=True, slots=True)
class Label:
    """What is said of a part, and where the part is."""

    words: Pair
    anchor: Point
    is_point: bool


def draw_beside(
    canvas: Canvas, labels: Sequence[Label], left: float, largest: float = LARGEST
) -> None:
    """Set the labels, in order from the top, from that edge to the room's right one.

    Raises:
        TextDoesNotFitError: they do not all fit.
    """
    room = canvas.room
    captions = _captions(canvas, labels, room.right - left, largest)
    heights = [caption.height for caption in captions]
    wanted = [label.anchor[1] for label in labels]
    middles = spread(wanted, heights, (room.top, room.bottom - 8), GAP)
    if middles is None:
        raise TextDoesNotFitError(f"no room for {len(labels)} labels in {room.height:.0f} px")
    for label, caption, middle in zip(labels, captions, middles, strict=True):
        _draw(canvas, label, caption, (left, middle))


def _captions(
    canvas: Canvas, labels: Sequence[Label], wide: float, largest: float
) -> list[Caption]:
    """Name above note, or beside it where the room is too low for that."""
    share = (canvas.room.height - 8 + GAP) / len(labels) - GAP
    return fit_rows(canvas, [label.words for label in labels], (wide, share), largest)


def _draw(canvas: Canvas, label: Label, caption: Caption, place: Point) -> None:
    palette, (left, middle) = canvas.palette, place
    colour = palette.accent if label.is_point else palette.muted
    start, width = label.anchor, (4 if label.is_point else 3)
    bend, end = (left - LEADER / 2, middle), (left - BEFORE, middle)
    canvas.line([start, (left - LEADER + 12, start[1]), bend, end], colour, width)
    canvas.circle(start, 7, fill=palette.ink)
    inks = ground_inks(canvas, is_point=label.is_point)
    draw_caption(canvas, (left, middle), caption, anchor="lm", inks=inks)
