"""A poster: headline and sentence in the middle of a frame with heavy corners."""

from influencer.adapters.images import frame
from influencer.adapters.images.canvas import Canvas
from influencer.adapters.images.drawing import Drawing
from influencer.adapters.images.templates.layouts import words
from influencer.adapters.images.templates.wording import statement
from influencer.domain.facts import Fact

INSET = 26
ARM, STROKE = 92, 10
"""Length and width of a corner's arms."""

TOP = 196


def draw(canvas: Canvas, fact: Fact) -> Drawing:
    palette, room = canvas.palette, canvas.room
    text = statement(fact)
    _frame(canvas)
    _kicker(canvas, fact)
    wide = room.width - 130 if room.is_wide else room.width - 60
    block = words.sentence(canvas, text, (wide, 300), 46)
    bottom = room.bottom - 22
    canvas.block((room.centre, bottom), block, anchor="ms", colour=palette.muted)
    rule = bottom - block.height - 62
    canvas.rectangle((room.centre - 45, rule, 90, 8), fill=palette.accent)
    place = (room.width - 40, rule - 64 - TOP)
    title = words.title(canvas, fact, place, 128 if room.is_wide else 140)
    canvas.block((room.centre, TOP + place[1] / 2), title, anchor="mm", role="title")
    return Drawing(alt_text=f"Framed poster with heavy corners. Below the headline: {text}")


def _frame(canvas: Canvas) -> None:
    palette, right, bottom = canvas.palette, canvas.width - INSET, canvas.height - INSET
    box = (INSET, INSET, right - INSET, bottom - INSET)
    canvas.rectangle(box, outline=palette.line, width=3)
    for across, inward in ((INSET, 1), (right, -1)):
        for down, upward in ((INSET, 1), (bottom, -1)):
            left = min(across, across + inward * ARM)
            top = min(down, down + upward * STROKE)
            canvas.rectangle((left, top, ARM, STROKE), fill=palette.accent)
            left = min(across, across + inward * STROKE)
            top = min(down, down + upward * ARM)
            canvas.rectangle((left, top, STROKE, ARM), fill=palette.accent)


def _kicker(canvas: Canvas, fact: Fact) -> None:
    left = canvas.room.centre - frame.kicker_width(canvas, fact) / 2
    frame.kicker(canvas, fact, corner=(left, 124))
