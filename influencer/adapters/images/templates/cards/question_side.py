"""A question on a field of the accent colour, its answer on the other side."""

from influencer.adapters.images import frame
from influencer.adapters.images.canvas import Canvas
from influencer.adapters.images.drawing import Drawing
from influencer.adapters.images.sketch import Point
from influencer.adapters.images.templates.layouts import words
from influencer.adapters.images.templates.wording import question_of
from influencer.domain.facts import Fact

FLOOR, EDGE = 738, 830
EDGE_DOWN = 700
ARROW = 64
"""Half the height of the notch by which the question points at its answer."""

TOP = 182


def draw(canvas: Canvas, fact: Fact) -> Drawing:
    room, palette = canvas.room, canvas.palette
    pair = question_of(fact)
    _field(canvas)
    frame.kicker(canvas, fact, tints=frame.tints_on_accent(canvas))
    if room.is_wide:
        place = (EDGE - 56 - room.left, FLOOR - 60 - TOP)
        corner = (float(EDGE + ARROW + 66), FLOOR / 2)
        answer = (room.right - corner[0], FLOOR - 150.0)
    else:
        place = (room.width, EDGE_DOWN - 50 - TOP)
        top = EDGE_DOWN + ARROW + 50
        corner = (room.left, (top + room.bottom - 10) / 2)
        answer = (room.width, room.bottom - 10 - top)
    title = words.display(canvas, pair.first, place, 104 if room.is_wide else 136, 56)
    canvas.block(
        (room.left, TOP + place[1] / 2),
        title,
        anchor="lm",
        colour=palette.on_accent,
        role="title",
    )
    block = canvas.type.fit(pair.second, canvas.theme.bold, answer, range(62, 37, -1), 1.3)
    canvas.block(corner, block, anchor="lm")
    return Drawing(
        alt_text=(
            f"A question on a colored field that points to its answer. {pair.first} {pair.second}"
        )
    )


def _field(canvas: Canvas) -> None:
    """It bleeds off on all sides but that of the answer and, in a wide picture, below."""
    accent = canvas.palette.accent
    if canvas.room.is_wide:
        middle = FLOOR / 2
        corners: list[Point] = [
            (0, 0), (EDGE, 0), (EDGE, middle - ARROW), (EDGE + ARROW, middle),
            (EDGE, middle + ARROW), (EDGE, FLOOR), (0, FLOOR),
        ]  # fmt: skip
    else:
        left = canvas.room.left
        corners = [
            (0, 0), (canvas.width, 0), (canvas.width, EDGE_DOWN), (left + 2 * ARROW, EDGE_DOWN),
            (left + ARROW, EDGE_DOWN + ARROW), (left, EDGE_DOWN), (0, EDGE_DOWN),
        ]  # fmt: skip
    canvas.polygon(corners, accent)
