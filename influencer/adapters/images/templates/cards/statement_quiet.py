"""A sentence of the fact, set large and calm beside a rule; the headline is its heading."""

from influencer.adapters.images import frame
from influencer.adapters.images.canvas import Canvas
from influencer.adapters.images.drawing import Drawing
from influencer.adapters.images.templates.wording import statement
from influencer.adapters.images.type import typographic
from influencer.domain.facts import Fact

TOP = 184


def draw(canvas: Canvas, fact: Fact) -> Drawing:
    theme, palette = canvas.theme, canvas.palette
    left = canvas.room.left + 56
    wide = canvas.room.right - left
    frame.kicker(canvas, fact)
    bottom = canvas.room.bottom - 18
    canvas.rectangle((canvas.room.left, TOP, 12, bottom - TOP), fill=palette.accent, radius=6)
    claim = canvas.type.fit(
        typographic(fact.headline), theme.bold, (wide, 100), range(46, 37, -1), 1.2
    )
    canvas.block((left, TOP + 6), claim, colour=palette.accent_text, role="title")
    words = statement(fact)
    room = (wide, bottom - TOP - claim.height - 80)
    sizes = range(round(86 * theme.title_scale), 51, -2)
    sentence = canvas.type.fit(
        words, theme.voice or theme.display, room, sizes, theme.leading + 0.08
    )
    canvas.block((left, bottom - 6), sentence, anchor="ls")
    return Drawing(alt_text=f"Text card, with the sentence: {words}")
