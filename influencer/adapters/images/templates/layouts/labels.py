"""Labels that stand in a row and have to agree, and lines at the foot of a room."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from influencer.adapters.images.canvas import Canvas
from influencer.adapters.images.colour import Colour
from influencer.adapters.images.styles import BlockStyle, Style

AIR = 40
"""Least pixels between two notes on one line."""

PITCH = 1.3
"""Distance of two lines, as a share of the size of type."""


LEADING = 1.2
"""The same for labels of several lines that have a common size."""


@dataclass(frozen=True, slots=True)
class Note:
    """A line at the foot: its size and looks; muted and in the body font unless they are given."""

    text: str
    size: float = 38
    colour: Colour | None = None
    font: str | None = None


def common_size(
    canvas: Canvas,
    texts: Iterable[str],
    font: str,
    width: float,
    sizes: Sequence[float],
    height: float | None = None,
) -> float:
    """The largest of the sizes, given in falling order, at which each text fits the width.

    Args:
        canvas: that measures.
        texts: to be set alike; empty ones do not count.
        font: of all of them.
        width: of each of them.
        sizes: to choose from.
        height: where they may have several lines; one line unless given.

    Raises:
        TextDoesNotFitError: one of them fits at none.
    """
    room = (width, height or sizes[0])
    return min(
        (canvas.type.fit(text, font, room, sizes, LEADING).size for text in texts if text),
        default=sizes[0],
    )


def caption(canvas: Canvas, text: str) -> float:
    """A muted line at the foot of the room, two of them where it is narrow.

    Returns:
        Height of the lines above the first, none where there is one line.
    """
    room = (canvas.room.width, 40 if canvas.room.is_wide else 100)
    block = canvas.type.fit(text, canvas.theme.body, room, range(38, 33, -1), PITCH)
    style = BlockStyle(colour=canvas.palette.muted, anchor="ls")
    canvas.block((canvas.room.left, canvas.room.bottom - 4), block, **style)
    return block.pitch * (len(block.lines) - 1)


def foot(canvas: Canvas, left: Note, right: Note) -> float:
    """A note at either end of the last line, the first above the other where they do not fit.

    Returns:
        Height of the lines above the last one.
    """
    baseline, lift = canvas.room.bottom - 4, foot_lift(canvas, left, right)
    _note(canvas, (canvas.room.left, baseline - lift), left, "ls")
    end = canvas.room.left if lift else canvas.room.right
    _note(canvas, (end, baseline), right, "ls" if lift else "rs")
    return lift


def foot_lift(canvas: Canvas, left: Note, right: Note) -> float:
    """Height of the lines above the last one that two notes at the foot are going to take."""
    widths = [canvas.type.width(one.text, *_type(canvas, one)) for one in (left, right)]
    return 0 if sum(widths) + AIR <= canvas.room.width else right.size * PITCH + 4


def _type(canvas: Canvas, note: Note) -> tuple[str, float]:
    return note.font or canvas.theme.body, note.size


def _note(canvas: Canvas, point: tuple[float, float], note: Note, anchor: str) -> None:
    colour = note.colour or canvas.palette.muted
    font, size = _type(canvas, note)
    canvas.text(point, note.text, size, **Style(font=font, colour=colour, anchor=anchor))
