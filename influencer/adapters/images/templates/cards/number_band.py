"""The fact's figure on a band of the accent colour, the headline below it."""

from influencer.adapters.images import frame
from influencer.adapters.images.canvas import Canvas
from influencer.adapters.images.drawing import Drawing
from influencer.adapters.images.templates.layouts import words
from influencer.adapters.images.templates.wording import figure_of, number_drawing, statement
from influencer.domain.facts import Fact

BAND = {True: 508, False: 640}
"""Height, by whether the picture is wide."""

TOP, GAP, FOOT = 168, 60, 62


def draw(canvas: Canvas, fact: Fact) -> Drawing:
    room, theme, palette = canvas.room, canvas.theme, canvas.palette
    band = BAND[room.is_wide]
    canvas.rectangle((0, 0, canvas.width, band), fill=palette.accent)
    frame.kicker(canvas, fact, tints=frame.tints_on_accent(canvas))
    _figure(canvas, fact, band)
    if room.is_wide:
        title = words.title(canvas, fact, (room.width, 190), 84, 56)
        point = (room.left, (band + room.bottom) / 2 + 6)
        canvas.block(point, title, anchor="lm", role="title")
    else:
        text = words.sentence(canvas, statement(fact), (room.width, 240))
        canvas.block((room.left, room.bottom - 18), text, anchor="ls", colour=palette.muted)
        tall = room.bottom - 18 - text.height - 52 - band - 72
        title = words.title(canvas, fact, (room.width, tall), 100, 56)
        canvas.block((room.left, band + 72), title, role="title", font=theme.display)
    return number_drawing(fact)


def _figure(canvas: Canvas, fact: Fact, band: float) -> None:
    """The number as large as the band, what it counts under it."""
    room, theme, fit = canvas.room, canvas.theme, canvas.type.fit
    colour, figure = canvas.palette.on_accent, figure_of(fact)
    caption_room = (room.width, 60 if room.is_wide else 124)
    caption = fit(figure.caption, theme.bold, caption_room, range(54, 37, -2), 1.2)
    tall = band - TOP - GAP - caption.height - FOOT
    hero = fit(figure.value, theme.numerals, (room.width, tall), range(400, 109, -2))
    canvas.block((room.left, band - FOOT), caption, anchor="ls", colour=colour)
    top = TOP + (tall - hero.height) / 2
    canvas.block((room.left, top), hero, colour=colour, role="hero")
