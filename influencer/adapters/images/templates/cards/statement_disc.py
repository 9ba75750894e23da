"""The headline on a disc that is larger than the picture lets see; a sentence at its foot."""

from influencer.adapters.images import frame
from influencer.adapters.images.canvas import Canvas
from influencer.adapters.images.drawing import Drawing
from influencer.adapters.images.templates.layouts import words
from influencer.adapters.images.templates.wording import statement
from influencer.domain.facts import Fact

CENTRE, RADIUS = (1150, 290), 500
CENTRE_DOWN, RADIUS_DOWN = (560, 400), 530


def draw(canvas: Canvas, fact: Fact) -> Drawing:
    text = statement(fact)
    if canvas.room.is_wide:
        _beside(canvas, fact, text)
    else:
        _below(canvas, fact, text)
    return Drawing(alt_text=f"The headline on a large disc. Next to it the sentence: {text}")


def _beside(canvas: Canvas, fact: Fact, text: str) -> None:
    palette, room = canvas.palette, canvas.room
    canvas.circle(CENTRE, RADIUS, fill=palette.accent)
    frame.kicker(canvas, fact)
    left = CENTRE[0] - 365
    title = words.title(canvas, fact, (room.right - left, 540), 116)
    canvas.block((left, 338), title, anchor="lm", colour=palette.on_accent, role="title")
    bottom = room.bottom - 12
    block = words.sentence(canvas, text, (CENTRE[0] - RADIUS - 40 - room.left, 500), 42, 34)
    canvas.block((room.left, bottom), block, anchor="ls", colour=palette.muted)


def _below(canvas: Canvas, fact: Fact, text: str) -> None:
    palette, room = canvas.palette, canvas.room
    canvas.circle(CENTRE_DOWN, RADIUS_DOWN, fill=palette.accent)
    left = room.centre - frame.kicker_width(canvas, fact) / 2
    tints = frame.tints_on_accent(canvas)
    frame.kicker(canvas, fact, corner=(left, frame.TOP + 20), tints=tints)
    title = words.title(canvas, fact, (800, 520), 124)
    canvas.block((CENTRE_DOWN[0], 440), title, anchor="mm", colour=palette.on_accent, role="title")
    bottom = room.bottom - 18
    top = CENTRE_DOWN[1] + RADIUS_DOWN + 28
    block = words.sentence(canvas, text, (room.width, bottom - top), 48, 34)
    canvas.block((room.centre, bottom), block, anchor="ms", colour=palette.muted)
