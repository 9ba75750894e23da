"""The headline as on a page of a book, the sentence as a note in its margin."""

from influencer.adapters.images import frame
from influencer.adapters.images.canvas import Canvas
from influencer.adapters.images.drawing import Drawing
from influencer.adapters.images.templates.layouts import words
from influencer.adapters.images.templates.wording import statement
from influencer.domain.facts import Fact

TOP = 196
NOTE, GUTTER = 420, 60
NOTE_DOWN = 640
RULE = 6


def draw(canvas: Canvas, fact: Fact) -> Drawing:
    text = statement(fact)
    frame.kicker(canvas, fact)
    if canvas.room.is_wide:
        _beside(canvas, fact, text)
    else:
        _above(canvas, fact, text)
    return Drawing(alt_text=f"A page with the headline, and a note in its margin: {text}")


def _beside(canvas: Canvas, fact: Fact, text: str) -> None:
    """The note at the right, at the height of the page's foot."""
    room, palette = canvas.room, canvas.palette
    bottom = room.bottom - 18
    edge = room.right - NOTE
    place = (edge - 2 * GUTTER - room.left, bottom - TOP)
    title = words.title(canvas, fact, place, 140)
    canvas.block((room.left, TOP), title, role="title")
    canvas.line([(edge - GUTTER, frame.TOP), (edge - GUTTER, bottom)], palette.line, 3)
    block = words.sentence(canvas, text, (NOTE, bottom - TOP), 42, 34)
    top = bottom - block.height
    canvas.block((edge, bottom), block, anchor="ls", colour=palette.muted)
    canvas.rectangle((edge - GUTTER - RULE / 2, top, RULE, block.height), fill=palette.accent)


def _above(canvas: Canvas, fact: Fact, text: str) -> None:
    """The note in the right-hand part of the head, the headline at the foot."""
    room, palette = canvas.room, canvas.palette
    left, top, bottom = room.right - NOTE_DOWN, TOP + 10, room.bottom - 18
    block = words.sentence(canvas, text, (NOTE_DOWN, 420), 44)
    canvas.block((left, top), block, colour=palette.muted)
    canvas.rectangle((left - 46, top, RULE + 2, block.height), fill=palette.accent)
    title = words.title(canvas, fact, (room.width, bottom - top - block.height - 84), 158)
    canvas.block((room.left, bottom), title, anchor="ls", role="title")
