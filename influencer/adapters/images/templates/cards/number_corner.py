"""The fact's figure in a quarter of a disc that fills the upper right corner; headline below."""

from influencer.adapters.images import frame
from influencer.adapters.images.canvas import Canvas
from influencer.adapters.images.drawing import Drawing
from influencer.adapters.images.templates.layouts import words
from influencer.adapters.images.templates.wording import figure_of, number_drawing
from influencer.domain.facts import Fact

REACH = {True: 690, False: 770}
"""Radius, by whether the picture is wide."""

TOP = {True: 116, False: 140}
SHARE = 0.74
"""How wide the figure may be, as a share of the radius."""


def draw(canvas: Canvas, fact: Fact) -> Drawing:
    room, palette, theme = canvas.room, canvas.palette, canvas.theme
    figure, wide = figure_of(fact), room.is_wide
    reach = REACH[wide]
    canvas.circle((canvas.width, 0), reach, fill=palette.accent)
    place = (SHARE * reach, 0.27 * reach)
    hero = canvas.type.fit(figure.value, theme.numerals, place, range(330, 109, -2))
    style_colour = palette.on_accent
    top = TOP[wide]
    base = canvas.block((room.right, top), hero, anchor="ra", colour=style_colour, role="hero")
    caption_room = (0.56 * reach, 0.2 * reach)
    caption = canvas.type.fit(figure.caption, theme.bold, caption_room, range(48, 37, -1), 1.22)
    canvas.block(
        (room.right, base + words.below_figure(hero, 50)), caption, anchor="ra", colour=style_colour
    )
    bottom = room.bottom - 14
    if wide:
        place = (canvas.width - reach - 50 - room.left, bottom - 250)
    else:
        place = (room.width, bottom - reach - 130)
    title = words.title(canvas, fact, place, 100 if wide else 124, 54)
    canvas.block((room.left, bottom), title, anchor="ls", role="title")
    middle = frame.TOP if wide else bottom - title.height - 74
    frame.kicker(canvas, fact, corner=(room.left, middle))
    return number_drawing(fact)
