"""The headline as a poster, with a sentence of the fact at its foot."""

from influencer.adapters.images import frame
from influencer.adapters.images.canvas import MARGIN, Canvas
from influencer.adapters.images.drawing import Drawing
from influencer.adapters.images.sketch import WIDTH
from influencer.adapters.images.templates.wording import statement
from influencer.domain.facts import Fact

WIDE = WIDTH - 2 * MARGIN
HEADLINE_TOP = 180


def draw(canvas: Canvas, fact: Fact) -> Drawing:
    theme, palette = canvas.theme, canvas.palette
    sentence = statement(fact)
    frame.kicker(canvas, fact)
    block = canvas.type.fit(sentence, theme.body, (WIDE - 120, 190), range(48, 37, -1), 1.32)
    top = frame.FLOOR - 18 - block.height
    canvas.block((MARGIN, top), block, colour=palette.muted)
    canvas.rectangle((MARGIN, top - 54, 120, 8), fill=palette.accent)
    canvas.paragraph(
        (MARGIN, HEADLINE_TOP),
        frame.headline(canvas, fact),
        (WIDE, top - 54 - 62 - HEADLINE_TOP),
        range(round(150 * theme.title_scale), 71, -2),
        font=theme.display,
        leading=max(1.0, theme.leading - 0.04),
        role="title",
    )
    return Drawing(alt_text=f"Text card, with the sentence: {sentence}")
