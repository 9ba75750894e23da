"""A sentence of the fact, set large and calm beside a rule; the headline is its heading."""

from influencer.adapters.images import frame
from influencer.adapters.images.canvas import Canvas
from influencer.adapters.images.drawing import Drawing
from influencer.adapters.images.punctuation import typographic
from influencer.adapters.images.templates.layouts import words
from influencer.adapters.images.templates.wording import statement
from influencer.domain.facts import Fact

TOP = 184
RULE = 12


def draw(canvas: Canvas, fact: Fact) -> Drawing:
    room, theme, palette = canvas.room, canvas.theme, canvas.palette
    left, bottom = room.left + 56, room.bottom - 18
    wide = room.right - left
    frame.kicker(canvas, fact)
    canvas.rectangle((room.left, TOP, RULE, bottom - TOP), fill=palette.accent, radius=RULE / 2)
    tall = 100 if room.is_wide else 190
    headline = typographic(fact.headline)
    claim = canvas.type.fit(headline, theme.bold, (wide, tall), range(50, 37, -1), 1.2)
    canvas.block((left, TOP + 6), claim, colour=palette.accent_text, role="title")
    text = statement(fact)
    rest = (wide, bottom - TOP - claim.height - 80)
    block = words.voiced(canvas, text, rest, 86 if room.is_wide else 104, 52)
    canvas.block((left, bottom - 6), block, anchor="ls")
    return Drawing(alt_text=f"Text card, with the sentence: {text}")
