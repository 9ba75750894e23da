"""Headline and sentence beside a panel with the sign of the area, as large as a poster."""

from influencer.adapters.images import frame
from influencer.adapters.images.canvas import MARGIN, Canvas
from influencer.adapters.images.drawing import Drawing
from influencer.adapters.images.marks import symbol
from influencer.adapters.images.sketch import HEIGHT, WIDTH
from influencer.adapters.images.templates.wording import statement
from influencer.domain.facts import Fact

PANEL = 400
WIDE = WIDTH - PANEL - 2 * MARGIN + 16


def draw(canvas: Canvas, fact: Fact) -> Drawing:
    theme, palette, fit = canvas.theme, canvas.palette, canvas.type.fit
    canvas.rectangle((WIDTH - PANEL, 0, PANEL, HEIGHT), fill=palette.accent)
    centre = (WIDTH - PANEL / 2, HEIGHT / 2)
    symbol(canvas, fact.area, centre, 420, palette.on_accent)
    frame.kicker(canvas, fact)
    words = statement(fact)
    sentence = fit(words, theme.body, (WIDE, 240), range(44, 37, -1), 1.34)
    bottom = frame.FLOOR - 18
    room = (WIDE, bottom - sentence.height - 64 - 184)
    sizes = range(round(112 * theme.title_scale), 63, -2)
    title = fit(frame.headline(canvas, fact), theme.display, room, sizes, theme.leading)
    canvas.block((MARGIN, 184), title, role="title")
    canvas.block((MARGIN, bottom), sentence, anchor="ls", colour=palette.muted)
    return Drawing(
        alt_text=f"Text card with the sign of its subject, {fact.area}. {words}",
        right=MARGIN + WIDE,
    )
