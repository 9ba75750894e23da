"""Words for a row: the note below its name where there is height for that, else beside it."""

from collections.abc import Sequence

from influencer.adapters.images.canvas import Canvas
from influencer.adapters.images.room import Room
from influencer.adapters.images.templates.layouts.captions import (
    LARGEST,
    Caption,
    Pair,
    fit_captions,
    fit_lines,
)
from influencer.adapters.images.type import TextDoesNotFitError


def fit_rows(
    canvas: Canvas, pairs: Sequence[Pair], room: tuple[float, float], largest: float = LARGEST
) -> list[Caption]:
    """All pairs in one of the two ways.

    Raises:
        TextDoesNotFitError: they fit in neither.
    """
    try:
        return fit_captions(canvas, pairs, room, largest)
    except TextDoesNotFitError:
        return fit_lines(canvas, pairs, room, largest)


def at_equal_distances(room: Room, heights: Sequence[float]) -> list[tuple[float, float]]:
    """Top and height of each row, with equal space between them and half of it at the ends."""
    apart = (room.height - sum(heights)) / len(heights)
    first = room.top + apart / 2
    return [
        (first + sum(heights[:place]) + apart * place, tall) for place, tall in enumerate(heights)
    ]
