"""One thing that leads to several, or several that lead to one: cards joined by lines.

Side by side and joined by curves in a wide room; in a square one the single card lies above or
below the others, which hang on a trunk.
"""

from collections.abc import Sequence

from influencer.adapters.images.canvas import Canvas
from influencer.adapters.images.templates.layouts.card import Card, Rectangle, card_sizes, draw_card
from influencer.adapters.images.templates.layouts.curves import arrow_head, curved_arrow
from influencer.adapters.images.templates.layouts.labels import caption

GAP = 18
"""Pixels between two cards that stand above each other."""

CAPTION = 62
WIDE_ONE, WIDE = 520, 560
INDENT, TRUNK = 130, 54
"""Pixels from the left edge to the cards that hang on a trunk, and to the trunk."""


def fan(
    canvas: Canvas,
    top: float,
    one: Card,
    several: Sequence[Card],
    note: str,
    *,
    is_gathering: bool = False,
) -> None:
    """Fill the room down to the floor.

    Args:
        canvas: to draw on.
        top: upper edge of the room.
        one: the single card, in the accent colour.
        several: the other ones.
        note: a line below all.
        is_gathering: whether the several come first and lead to the one.
    """
    bottom = canvas.room.bottom - CAPTION - caption(canvas, note)
    arrange = _side_by_side if canvas.room.is_wide else _stacked
    arrange(canvas, (top, bottom), one, several, is_gathering=is_gathering)


def _side_by_side(
    canvas: Canvas,
    span: tuple[float, float],
    one: Card,
    several: Sequence[Card],
    *,
    is_gathering: bool,
) -> None:
    top, bottom = span
    tall = (bottom - top - GAP * (len(several) - 1)) / len(several)
    middle, tall_one = (top + bottom) / 2, min(240, bottom - top)
    left_one = canvas.room.right - WIDE_ONE if is_gathering else canvas.room.left
    left = canvas.room.left if is_gathering else canvas.room.right - WIDE
    side, near = (left + WIDE, left_one) if is_gathering else (left, left_one + WIDE_ONE)
    sizes = card_sizes(canvas, several, (WIDE, tall))
    for number, card in enumerate(several):
        upper = top + number * (tall + GAP)
        ends = ((side, upper + tall / 2), (near, middle))
        start, end = ends if is_gathering else ends[::-1]
        curved_arrow(canvas, start, end, canvas.palette.accent)
        draw_card(canvas, (left, upper, WIDE, tall), card, sizes)
    box = (left_one, middle - tall_one / 2, WIDE_ONE, tall_one)
    draw_card(canvas, box, one, card_sizes(canvas, [one], (WIDE_ONE, tall_one)), is_point=True)


def _stacked(
    canvas: Canvas,
    span: tuple[float, float],
    one: Card,
    several: Sequence[Card],
    *,
    is_gathering: bool,
) -> None:
    """The single card as wide as the room; the others indented, on a trunk."""
    (top, bottom), room = span, canvas.room
    tall = (bottom - top - GAP * (len(several) + 1)) / (len(several) + 1.25)
    upper_one = bottom - tall * 1.25 if is_gathering else top
    first = top if is_gathering else top + tall * 1.25 + GAP * 2
    boxes = [
        (room.left + INDENT, first + number * (tall + GAP), room.width - INDENT, tall)
        for number in range(len(several))
    ]
    box_one = (room.left, upper_one, room.width, tall * 1.25)
    _trunk(canvas, box_one, boxes, is_gathering=is_gathering)
    sizes = card_sizes(canvas, several, boxes[0][2:])
    for box, card in zip(boxes, several, strict=True):
        draw_card(canvas, box, card, sizes)
    draw_card(canvas, box_one, one, card_sizes(canvas, [one], box_one[2:]), is_point=True)


def _trunk(
    canvas: Canvas, one: Rectangle, boxes: Sequence[Rectangle], *, is_gathering: bool
) -> None:
    """A line down the left side with a branch for each card; heads where it arrives."""
    across, colour = canvas.room.left + TRUNK, canvas.palette.accent
    middles = [top + tall / 2 for _, top, _, tall in boxes]
    for middle in middles:
        canvas.line([(across, middle), (boxes[0][0] - 20, middle)], colour, 6)
        if not is_gathering:
            arrow_head(canvas, (boxes[0][0], middle), (1, 0), canvas.palette.accent)
    if is_gathering:
        canvas.line([(across, middles[0]), (across, one[1] - 20)], colour, 6)
        arrow_head(canvas, (across, one[1]), (0, 1), canvas.palette.accent)
    else:
        canvas.line([(across, one[1] + one[3]), (across, middles[-1])], colour, 6)
