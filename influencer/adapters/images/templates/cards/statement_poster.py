"""The headline as a poster, with a sentence of the fact at its foot."""

from influencer.adapters.images import frame
from influencer.adapters.images.canvas import Canvas
from influencer.adapters.images.drawing import Drawing
from influencer.adapters.images.templates.wording import statement
from influencer.domain.facts import Fact

HEADLINE_TOP = 180


def draw(canvas: Canvas, fact: Fact) -> Drawing:
    theme, palette = canvas.theme, canvas.palette
    sentence = statement(fact)
    frame.kicker(canvas, fact)
    block = canvas.type.fit(
        sentence, theme.body, (canvas.room.width - 120, 190), range(48, 37, -1), 1.32
    )
    top = canvas.room.bottom - 18 - block.height
    canvas.block((canvas.room.left, top), block, colour=palette.muted)
    canvas.rectangle((canvas.room.left, top - 54, 120, 8), fill=palette.accent)
    canvas.paragraph(
        (canvas.room.left, HEADLINE_TOP),
        frame.headline(canvas, fact),
        (canvas.room.width, top - 54 - 62 - HEADLINE_TOP),
        range(round(150 * theme.title_scale), 71, -2),
        font=theme.display,
        leading=max(1.0, theme.leading - 0.04),
        role="title",
    )
    return Drawing(alt_text=f"Text card, with the sentence: {sentence}")
