"""The fact's figure, if it is short, at the left; a rule; caption and headline at the right."""

from influencer.adapters.images import frame
from influencer.adapters.images.canvas import Canvas
from influencer.adapters.images.drawing import Drawing
from influencer.adapters.images.templates.wording import figure_of, number_drawing, statement
from influencer.domain.facts import Fact

SPLIT = 800
TOP = 190
GUTTER = 64


def draw(canvas: Canvas, fact: Fact) -> Drawing:
    theme, palette, fit = canvas.theme, canvas.palette, canvas.type.fit
    figure = figure_of(fact)
    frame.kicker(canvas, fact)
    room = (SPLIT - GUTTER - canvas.room.left, canvas.room.bottom - TOP)
    hero = fit(figure.value, theme.numerals, room, range(400, 149, -4))
    caption = fit(figure.caption, theme.bold, (room[0], 180), range(54, 43, -2), 1.2)
    middle = (TOP + canvas.room.bottom) / 2
    top = middle - (hero.height + GUTTER + caption.height) / 2
    tint = palette.accent_text
    base = canvas.block((canvas.room.left, top), hero, colour=tint, role="hero")
    canvas.block((canvas.room.left, base + GUTTER), caption)
    canvas.rectangle((SPLIT - 3, TOP, 6, canvas.room.bottom - 18 - TOP), fill=palette.line)
    _side(canvas, fact)
    return number_drawing(fact)


def _side(canvas: Canvas, fact: Fact) -> None:
    theme, fit = canvas.theme, canvas.type.fit
    left = SPLIT + GUTTER
    wide = canvas.room.right - left
    sentence = fit(statement(fact), theme.body, (wide, 270), range(42, 37, -1), 1.34)
    room = (wide, canvas.room.bottom - 18 - TOP - sentence.height - 64)
    sizes = range(round(82 * theme.title_scale), 55, -2)
    title = fit(frame.headline(canvas, fact), theme.display, room, sizes, theme.leading)
    canvas.block((left, TOP), title, role="title")
    canvas.block(
        (left, canvas.room.bottom - 18), sentence, anchor="ls", colour=canvas.palette.muted
    )
