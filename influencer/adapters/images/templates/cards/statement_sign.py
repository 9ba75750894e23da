"""Headline and sentence beside a panel with the sign of the area, as large as a poster."""

from influencer.adapters.images import frame
from influencer.adapters.images.canvas import Canvas
from influencer.adapters.images.drawing import Drawing
from influencer.adapters.images.marks import symbol
from influencer.adapters.images.templates.wording import statement
from influencer.domain.facts import Fact

PANEL = 400


def draw(canvas: Canvas, fact: Fact) -> Drawing:
    theme, palette, fit = canvas.theme, canvas.palette, canvas.type.fit
    wide = canvas.width - PANEL - 2 * canvas.room.left + 16
    canvas.rectangle((canvas.width - PANEL, 0, PANEL, canvas.height), fill=palette.accent)
    centre = (canvas.width - PANEL / 2, canvas.height / 2)
    symbol(canvas, fact.area, centre, 420, palette.on_accent)
    frame.kicker(canvas, fact)
    words = statement(fact)
    sentence = fit(words, theme.body, (wide, 240), range(44, 37, -1), 1.34)
    bottom = canvas.room.bottom - 18
    room = (wide, bottom - sentence.height - 64 - 184)
    sizes = range(round(112 * theme.title_scale), 63, -2)
    title = fit(frame.headline(canvas, fact), theme.display, room, sizes, theme.leading)
    canvas.block((canvas.room.left, 184), title, role="title")
    canvas.block((canvas.room.left, bottom), sentence, anchor="ls", colour=palette.muted)
    return Drawing(
        alt_text=f"Text card with the sign of its subject, {fact.area}. {words}",
        right=wide + canvas.room.left,
    )
