"""The fact's figure as hero in the middle of the picture, the headline under it."""

from influencer.adapters.images import frame
from influencer.adapters.images.canvas import Canvas
from influencer.adapters.images.drawing import Drawing
from influencer.adapters.images.marks import mark
from influencer.adapters.images.templates.wording import figure_of, number_drawing
from influencer.adapters.images.type import typographic
from influencer.domain.facts import Fact

TOP = 262
GAP_CAPTION, GAP_HEADLINE = 62, 56


def draw(canvas: Canvas, fact: Fact) -> Drawing:
    theme, palette, fit = canvas.theme, canvas.palette, canvas.type.fit
    figure = figure_of(fact)
    _heading(canvas, fact)
    headline = fit(typographic(fact.headline), theme.body, (1300, 110), range(46, 37, -1), 1.3)
    caption = fit(figure.caption, theme.bold, (1300, 130), range(62, 45, -2), 1.2)
    room = canvas.room.bottom - TOP - caption.height - headline.height - GAP_CAPTION - GAP_HEADLINE
    hero = fit(figure.value, theme.numerals, (canvas.room.width, room), range(280, 109, -2))
    top = TOP + (room - hero.height) / 2
    base = canvas.block((canvas.room.centre, top), hero, anchor="ma", role="hero")
    base = canvas.block((canvas.room.centre, base + GAP_CAPTION), caption, anchor="ma")
    canvas.block(
        (canvas.room.centre, base + GAP_HEADLINE), headline, anchor="ma", colour=palette.muted
    )
    return number_drawing(fact)


def _heading(canvas: Canvas, fact: Fact) -> None:
    tints = (canvas.palette.accent, canvas.palette.on_accent)
    mark(canvas, fact.area, (canvas.room.centre, 116), 84, tints)
    canvas.text(
        (canvas.room.centre, 204),
        frame.label(fact),
        frame.KICKER,
        font=canvas.theme.bold,
        colour=canvas.palette.accent_text,
        anchor="mm",
        tracking=5,
        role="kicker",
    )
