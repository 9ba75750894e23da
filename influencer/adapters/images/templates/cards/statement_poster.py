"""The headline as a poster, with a sentence of the fact at its foot."""

from influencer.adapters.images import frame
from influencer.adapters.images.canvas import Canvas
from influencer.adapters.images.drawing import Drawing
from influencer.adapters.images.templates.layouts import words
from influencer.adapters.images.templates.wording import statement
from influencer.domain.facts import Fact

HEADLINE_TOP = 180
RULE = (120, 8)


def draw(canvas: Canvas, fact: Fact) -> Drawing:
    theme, palette, room = canvas.theme, canvas.palette, canvas.room
    text = statement(fact)
    frame.kicker(canvas, fact)
    wide = room.width - 120 if room.is_wide else room.width
    block = words.sentence(canvas, text, (wide, 190 if room.is_wide else 330), 50)
    top = room.bottom - 18 - block.height
    canvas.block((room.left, top), block, colour=palette.muted)
    rule = top - 56 if room.is_wide else top - 68
    canvas.rectangle((room.left, rule, *RULE), fill=palette.accent)
    tall = rule - 62 - HEADLINE_TOP
    sizes = range(round((150 if room.is_wide else 176) * theme.title_scale), 71, -2)
    headline = frame.headline(canvas, fact)
    leading = max(1.0, theme.leading - 0.04)
    title = canvas.type.fit(headline, theme.display, (room.width, tall), sizes, leading)
    canvas.block((room.left, HEADLINE_TOP), title, role="title")
    return Drawing(alt_text=f"Text card, with the sentence: {text}")
