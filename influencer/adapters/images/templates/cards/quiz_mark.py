"""A question beside a question mark as high as the picture; the answer small at the foot."""

from influencer.adapters.images import frame
from influencer.adapters.images.canvas import Canvas
from influencer.adapters.images.drawing import Drawing
from influencer.adapters.images.styles import Style
from influencer.adapters.images.templates.layouts import words
from influencer.adapters.images.templates.wording import question_of
from influencer.domain.facts import Fact

TOP = 190
MARK, MARK_DOWN = 660, 560
"""Size of type of the mark."""

ANSWER = "Answer"


def draw(canvas: Canvas, fact: Fact) -> Drawing:
    room, palette = canvas.room, canvas.palette
    pair = question_of(fact)
    frame.kicker(canvas, fact)
    rule = _answer(canvas, pair.second) - 44
    canvas.rectangle((room.left, rule, room.width, 3), fill=palette.line)
    if room.is_wide:
        centre, size = (room.right - 170, (104 + rule) / 2 - 10), MARK
        place, largest = (room.width - 430, rule - 60 - TOP), 120
    else:
        centre, size = (room.right - 160, 330), MARK_DOWN
        place, largest = (room.width, rule - 70 - 560), 132
    canvas.glyph(centre, "?", canvas.theme.display, size, palette.accent)
    title = words.display(canvas, pair.first, place, largest, 54)
    point, anchor = ((room.left, TOP), "la") if room.is_wide else ((room.left, rule - 64), "ls")
    canvas.block(point, title, anchor=anchor, role="title")
    return Drawing(alt_text=f"A large question mark. {pair.first} Answer: {pair.second}")


def _answer(canvas: Canvas, text: str) -> float:
    """At the foot, beside a label; returns where it begins."""
    room, palette, bold = canvas.room, canvas.palette, canvas.theme.bold
    label = canvas.type.width(ANSWER, bold, 40) + 36
    block = words.sentence(canvas, text, (room.width - label, 220), 40, 34)
    top = room.bottom - 10 - block.height
    canvas.block((room.left + label, top), block, colour=palette.muted)
    style = Style(font=bold, colour=palette.accent_text, anchor="la")
    canvas.text((room.left, top), ANSWER, block.size, **style)
    return top
