"""Two speech bubbles: the headline, and under it a sentence of the fact."""

from influencer.adapters.images import frame
from influencer.adapters.images.canvas import Canvas
from influencer.adapters.images.colour import Colour
from influencer.adapters.images.drawing import Drawing
from influencer.adapters.images.templates.layouts import words
from influencer.adapters.images.templates.wording import statement
from influencer.adapters.images.type import Paragraph
from influencer.domain.facts import Fact

TOP = 158
PADDING, BETWEEN = 50, 58
RADIUS = 44
SHIFT = 60
"""By how much the second bubble is nearer to the right-hand edge at its left."""


def draw(canvas: Canvas, fact: Fact) -> Drawing:
    palette, room, text = canvas.palette, canvas.room, statement(fact)
    frame.kicker(canvas, fact)
    bottom = room.bottom - 44
    wide = room.width - 2 * PADDING - SHIFT
    block = words.sentence(canvas, text, (wide, 330), 46)
    tall = bottom - TOP - block.height - 4 * PADDING - BETWEEN
    title = words.title(canvas, fact, (wide, tall), 108 if room.is_wide else 124)
    height = block.height + title.height + 4 * PADDING + BETWEEN
    top = TOP + (bottom - TOP - height) / 2
    lower = _bubble(canvas, title, top, palette.accent, palette.on_accent) + BETWEEN
    _bubble(canvas, block, lower, palette.panel, palette.ink, is_answer=True)
    return Drawing(alt_text=f"Two speech bubbles: the headline, and under it: {text}")


def _bubble(
    canvas: Canvas,
    block: Paragraph,
    top: float,
    fill: Colour,
    ink: Colour,
    *,
    is_answer: bool = False,
) -> float:
    """As wide as its words, an answer flush right; returns its lower edge."""
    wide = max(canvas.type.width(line, block.font, block.size) for line in block.lines)
    wide, tall = wide + 2 * PADDING, block.height + 2 * PADDING
    left = canvas.room.right - wide if is_answer else canvas.room.left
    outline = canvas.palette.line if is_answer else None
    bottom = top + tall
    foot, tip = (left + wide - 80, left + wide - 8) if is_answer else (left + 80, left + 8)
    canvas.rectangle(
        (left, top, wide, tall),
        fill=fill,
        outline=outline,
        width=3 if is_answer else 0,
        radius=RADIUS,
    )
    inward = -1 if is_answer else 1
    canvas.polygon([(foot, bottom - 4), (tip, bottom + 34), (tip + inward * 14, bottom - 34)], fill)
    role = "body" if is_answer else "title"
    canvas.block((left + PADDING, top + PADDING), block, colour=ink, role=role)
    return bottom
