"""How cards of equal size are set out, and what stands where in one of them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from influencer.adapters.images.canvas import Canvas
from influencer.domain.facts import Diagram

GAP = 26
"""Pixels between two cards."""

TILE = 12
"""Pixels of the point's ground left and right of its words."""

TALLEST = 420
MOST_TRAITS = 4


@dataclass(frozen=True, slots=True)
class Shape:
    """How many cards stand side by side; in one, the things, and the trait beside them."""

    columns: int
    is_row: bool = False
    is_aside: bool = False


def shapes_for(canvas: Canvas, diagram: Diagram) -> Iterator[Shape]:
    """Those that suit the room, the most telling first."""
    count = len(diagram.rows) - 1
    if canvas.room.is_wide:
        yield Shape(count)
        yield Shape(2, is_row=True)
    elif count == MOST_TRAITS:
        yield Shape(2)
    yield Shape(1, is_row=True)
    yield Shape(1, is_row=True, is_aside=True)


def card_size(canvas: Canvas, diagram: Diagram, shape: Shape) -> tuple[float, float]:
    """Width and height of a card."""
    room = canvas.room
    lines = -(-(len(diagram.rows) - 1) // shape.columns)
    tall = (room.height - GAP * (lines - 1) - 6) / lines
    return (room.width - GAP * (shape.columns - 1)) / shape.columns, min(TALLEST, tall)


def draw_tiles(
    canvas: Canvas, box: tuple[float, float, float, float], marks: Sequence[bool]
) -> None:
    """A ground for the point, where there is room for that."""
    left, top, wide, tall = box
    step = (wide + GAP) / len(marks)
    radius = min(canvas.theme.radius, 16)
    for number, is_marked in enumerate(marks):
        if is_marked:
            place = (left + number * step - TILE, top - 6, step - GAP + 2 * TILE, tall + 16)
            canvas.rectangle(place, fill=canvas.palette.accent, radius=radius)
