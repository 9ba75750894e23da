"""A line at the foot of a diagram, such as the unit of its amounts."""

from collections.abc import Iterable
from dataclasses import replace

from influencer.adapters.images.canvas import Canvas
from influencer.adapters.images.styles import BlockStyle

SIZES = range(38, 33, -1)
ABOVE = 30
"""Pixels between the diagram and its footnote."""

DESCENT = 8
MOST_HEIGHT = 80


def set_footnote(canvas: Canvas, texts: Iterable[str]) -> None:
    """Set the texts that there are in one line, and end the room above it.

    Raises:
        TextDoesNotFitError: they take more than two lines.
    """
    text = " · ".join(filter(None, texts))
    if not text:
        return
    room = canvas.room
    block = canvas.type.fit(text, canvas.theme.body, (room.width, MOST_HEIGHT), SIZES, 1.25)
    style = BlockStyle(colour=canvas.palette.muted, anchor="ls", role="note")
    canvas.block((room.left, room.bottom - DESCENT), block, **style)
    canvas.room = replace(room, bottom=room.bottom - DESCENT - block.height - ABOVE)
