"""A question beside a question mark as high as the picture; the answer small at the foot."""

from influencer.adapters.images import frame
from influencer.adapters.images.canvas import Canvas
from influencer.adapters.images.drawing import Drawing
from influencer.adapters.images.templates.layouts import words
from influencer.adapters.images.templates.wording import question_of
from influencer.domain.facts import Fact

TOP = 190
MARK, MARK_DOWN = 660, 560
"""Size of type of the mark."""

ANSWER = "Answer"


def draw(canvas: Canvas, fact: Fact) -> Drawing:
    room, palette, theme = canvas.room, canvas.palette, canvas.theme
    pair, wide = question_of(fact), room.is_wide
    frame.kicker(canvas, fact)
    bottom = room.bottom - 10
    label = canvas.type.width(ANSWER, theme.bold, 40) + 36
    block = words.sentence(canvas, pair.second, (room.width - label, 220), 40, 34)
    top = bottom - block.height
    canvas.block((room.left + label, top), block, colour=palette.muted)
    style_font = theme.bold
    canvas.text(
        (room.left, top),
        ANSWER,
        block.size,
        font=style_font,
        colour=palette.accent_text,
        anchor="la",
    )
    rule = top - 44
    canvas.rectangle((room.left, rule, room.width, 3), fill=palette.line)
    if wide:
        centre, reach = (room.right - 170, (104 + rule) / 2 - 10), MARK
        place = (room.width - 430, rule - 60 - TOP)
    else:
        centre, reach = (room.right - 160, 330), MARK_DOWN
        place = (room.width, rule - 70 - 560)
    canvas.glyph(centre, "?", theme.display, reach, palette.accent)
    title = words.display(canvas, pair.first, place, 120 if wide else 132, 54)
    point, anchor = ((room.left, TOP), "la") if wide else ((room.left, rule - 64), "ls")
    canvas.block(point, title, anchor=anchor, role="title")
    return Drawing(alt_text=f"A large question mark. {pair.first} Answer: {pair.second}")
