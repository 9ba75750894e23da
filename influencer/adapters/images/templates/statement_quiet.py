"""A sentence of the fact, set large and calm beside a rule; the headline is its heading."""

from influencer.adapters.images import frame
from influencer.adapters.images.canvas import MARGIN, Canvas
from influencer.adapters.images.drawing import Drawing
from influencer.adapters.images.sketch import WIDTH
from influencer.adapters.images.templates.wording import statement
from influencer.adapters.images.type import typographic
from influencer.domain.facts import Fact

LEFT = MARGIN + 56
TOP = 184
WIDE = WIDTH - MARGIN - LEFT


def draw(canvas: Canvas, fact: Fact) -> Drawing:
    theme, palette = canvas.theme, canvas.palette
    frame.kicker(canvas, fact)
    bottom = frame.FLOOR - 18
    canvas.rectangle((MARGIN, TOP, 12, bottom - TOP), fill=palette.accent, radius=6)
    claim = canvas.type.fit(
        typographic(fact.headline), theme.bold, (WIDE, 100), range(46, 37, -1), 1.2
    )
    canvas.block((LEFT, TOP + 6), claim, colour=palette.accent_text, role="title")
    words = statement(fact)
    room = (WIDE, bottom - TOP - claim.height - 80)
    sizes = range(round(86 * theme.title_scale), 51, -2)
    sentence = canvas.type.fit(
        words, theme.voice or theme.display, room, sizes, theme.leading + 0.08
    )
    canvas.block((LEFT, bottom - 6), sentence, anchor="ls")
    return Drawing(alt_text=f"Text card, with the sentence: {words}")
