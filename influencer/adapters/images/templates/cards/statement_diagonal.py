"""The headline on a field of the accent colour whose lower edge rises; a sentence below it."""

from influencer.adapters.images import frame
from influencer.adapters.images.canvas import Canvas
from influencer.adapters.images.drawing import Drawing
from influencer.adapters.images.templates.layouts import words
from influencer.adapters.images.templates.wording import statement
from influencer.domain.facts import Fact

EDGE = {True: (640, 420), False: (850, 640)}
"""Where the edge of the field lies at the left and at the right, by whether it is wide."""

TOP = 182


def draw(canvas: Canvas, fact: Fact) -> Drawing:
    palette, room = canvas.palette, canvas.room
    left, right = EDGE[room.is_wide]
    text = statement(fact)
    corners = [(0, 0), (canvas.width, 0), (canvas.width, right), (0, left)]
    canvas.polygon(corners, palette.accent)
    edge = [(0, left + 22), (canvas.width, right + 22)]
    canvas.line(edge, palette.accent_text, 6)
    frame.kicker(canvas, fact, tints=frame.tints_on_accent(canvas))
    share = room.right / canvas.width if room.is_wide else 0.94
    floor = left + (right - left) * share - 24
    title = words.title(canvas, fact, (room.width, floor - TOP), 128)
    canvas.block((room.left, TOP), title, colour=palette.on_accent, role="title")
    _sentence(canvas, text, (left, right))
    return Drawing(
        alt_text=f"The headline on a colored field whose lower edge rises to the right. {text}"
    )


def _sentence(canvas: Canvas, text: str, edge: tuple[float, float]) -> None:
    """Flush right in a wide picture, where the field leaves most room; else over the width."""
    room = canvas.room
    bottom = room.bottom - 18
    if room.is_wide:
        left = room.centre - 190
        start = edge[0] + (edge[1] - edge[0]) * left / canvas.width
    else:
        left, start = room.left, edge[0]
    block = words.sentence(canvas, text, (room.right - left, bottom - start - 56), 50, 34)
    canvas.block((left, bottom), block, anchor="ls")
