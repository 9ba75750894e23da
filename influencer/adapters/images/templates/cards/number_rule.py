"""The fact's figure between two heavy rules, as in a newspaper's supplement; headline above."""

from influencer.adapters.images import frame
from influencer.adapters.images.canvas import Canvas
from influencer.adapters.images.drawing import Drawing
from influencer.adapters.images.templates.layouts import words
from influencer.adapters.images.templates.wording import figure_of, number_drawing, statement
from influencer.domain.facts import Fact

TOP = 172
RULE = 14
AIR = 64


def draw(canvas: Canvas, fact: Fact) -> Drawing:
    room, palette, theme = canvas.room, canvas.palette, canvas.theme
    figure, wide = figure_of(fact), room.is_wide
    frame.kicker(canvas, fact)
    title = words.title(canvas, fact, (room.width, 150 if wide else 300), 76 if wide else 100, 52)
    base = canvas.block((room.left, TOP), title, role="title")
    bottom = room.bottom - 14
    if not wide:
        text = words.sentence(canvas, statement(fact), (room.width, 250), 44)
        canvas.block((room.left, bottom), text, anchor="ls", colour=palette.muted)
        bottom -= text.height + 76
    sizes = range(56, 37, -1)
    caption = canvas.type.fit(figure.caption, theme.bold, (room.width, 120), sizes, 1.2)
    canvas.block((room.left, bottom), caption, anchor="ls")
    low, high = bottom - caption.height - 50 - RULE, base + 56
    for down in (high, low):
        canvas.rectangle((room.left, down, room.width, RULE), fill=palette.accent)
    place = (room.width, low - high - RULE - 2 * AIR)
    hero = canvas.type.fit(figure.value, theme.numerals, place, range(420, 109, -2))
    middle = (high + RULE + low) / 2
    point = (room.left - 4, middle)
    canvas.block(point, hero, anchor="lm", colour=palette.accent_text, role="hero")
    return number_drawing(fact)
