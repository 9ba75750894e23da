"""Words that somebody wrote, in large type under a quotation mark, and who did."""

from influencer.adapters.images import frame
from influencer.adapters.images.canvas import Canvas
from influencer.adapters.images.drawing import Drawing
from influencer.adapters.images.punctuation import typographic
from influencer.adapters.images.templates.layouts import words
from influencer.adapters.images.templates.quoting import quotation_of
from influencer.domain.facts import Fact

MARK, MARK_DOWN = 380, 520
"""Size of the type of which the mark is a character."""

HALF_WIDE, HALF_TALL = 0.24, 0.395
"""Of the mark, down to the baseline, as shares of its size."""


def draw(canvas: Canvas, fact: Fact) -> Drawing:
    room, palette, theme = canvas.room, canvas.palette, canvas.theme
    wide = room.is_wide
    quotation = quotation_of(fact)
    frame.kicker(canvas, fact)
    size = MARK if wide else MARK_DOWN
    ink = room.top + (6 if wide else 20)
    mark = (room.left + HALF_WIDE * size, ink + HALF_TALL * size)
    canvas.glyph(mark, "“", "Fraunces-Bold", size, palette.accent)
    bottom = room.bottom - 14
    claim = typographic(fact.headline)
    context = words.sentence(canvas, claim, (room.width, 120), 42, 36)
    canvas.block((room.left, bottom), context, anchor="ls", colour=palette.muted)
    base = bottom - context.height - 34
    speaker = canvas.type.fit(quotation.speaker, theme.bold, (room.width, 60), range(50, 37, -1))
    canvas.block((room.left, base), speaker, anchor="ls")
    rule = base - speaker.height - 44
    canvas.rectangle((room.left, rule, 110, 8), fill=palette.accent)
    top = ink + 0.42 * size + 20
    place = (room.width - (120 if wide else 0), rule - 54 - top)
    block = words.voiced(canvas, quotation.words, place, 132 if wide else 152, 46)
    canvas.block((room.left, top + place[1] / 2), block, anchor="lm", role="title")
    return Drawing(
        alt_text=(
            f"Quotation card with a large quotation mark: “{quotation.words}” ({quotation.speaker})"
        )
    )
