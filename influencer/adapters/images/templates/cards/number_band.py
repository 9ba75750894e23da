"""The fact's figure on a band of the accent colour, the headline below it."""

from influencer.adapters.images import frame
from influencer.adapters.images.canvas import Canvas
from influencer.adapters.images.drawing import Drawing
from influencer.adapters.images.templates.wording import figure_of, number_drawing
from influencer.domain.facts import Fact

BAND = 508
TOP, GAP = 168, 60


def draw(canvas: Canvas, fact: Fact) -> Drawing:
    theme, palette, fit = canvas.theme, canvas.palette, canvas.type.fit
    figure = figure_of(fact)
    canvas.rectangle((0, 0, canvas.width, BAND), fill=palette.accent)
    frame.kicker(canvas, fact, tints=frame.tints_on_accent(canvas))
    caption = fit(figure.caption, theme.bold, (canvas.room.width, 60), range(54, 37, -2))
    room = BAND - TOP - GAP - caption.height - 62
    hero = fit(figure.value, theme.numerals, (canvas.room.width, room), range(300, 109, -2))
    base = BAND - 62
    colour = palette.on_accent
    canvas.block((canvas.room.left, base), caption, anchor="ls", colour=colour)
    top = TOP + (room - hero.height) / 2
    canvas.block((canvas.room.left, top), hero, colour=colour, role="hero")
    canvas.paragraph(
        (canvas.room.left, (BAND + canvas.room.bottom) / 2 + 6),
        frame.headline(canvas, fact),
        (canvas.room.width, 190),
        range(round(84 * theme.title_scale), 55, -2),
        font=theme.display,
        leading=theme.leading,
        anchor="lm",
        role="title",
    )
    return number_drawing(fact)
