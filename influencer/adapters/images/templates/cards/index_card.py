"""A card from a card index: a heading above a coloured line, the sentence on ruled lines."""

from influencer.adapters.images import frame
from influencer.adapters.images.canvas import Canvas
from influencer.adapters.images.drawing import Drawing
from influencer.adapters.images.room import Room
from influencer.adapters.images.templates.layouts import words
from influencer.adapters.images.templates.wording import statement
from influencer.domain.facts import Fact

TOP = 158
PADDING = 56
PITCH = 1.62
"""Distance of two ruled lines, as a share of the size of type on them."""

UNDER = 0.34
"""How far below its words a line lies, as a share of their size."""


def draw(canvas: Canvas, fact: Fact) -> Drawing:
    room, palette, text = canvas.room, canvas.palette, statement(fact)
    frame.kicker(canvas, fact)
    card = Room(left=room.left - 28, top=TOP, right=room.right + 28, bottom=room.bottom - 10)
    box = (card.left, card.top, card.width, card.height)
    radius = max(8, canvas.theme.radius)
    canvas.rectangle(box, fill=palette.panel, outline=palette.line, width=3, radius=radius)
    wide = card.width - 2 * PADDING
    tall = card.height * (0.48 if room.is_wide else 0.5)
    sizes = range(50, 35, -1)
    block = canvas.type.fit(text, canvas.theme.body, (wide, tall), sizes, PITCH)
    bottom = card.bottom - 40 - UNDER * block.size
    first = bottom - block.height
    head = first - 0.62 * block.size
    _rules(
        canvas,
        card,
        head,
        [first + block.capital + block.pitch * row for row in range(9)],
        block.size,
    )
    title = words.title(canvas, fact, (wide, head - 50 - card.top - PADDING), 100, 54)
    middle = (card.top + 12 + head) / 2
    canvas.block((card.left + PADDING, middle), title, anchor="lm", role="title")
    canvas.block((card.left + PADDING, first), block)
    return Drawing(alt_text=f"An index card with ruled lines. Under the heading stands: {text}")


def _rules(canvas: Canvas, card: Room, head: float, baselines: list[float], size: float) -> None:
    """One in colour below the heading, a fine one under each line of text."""
    palette = canvas.palette
    canvas.rectangle((card.left, head, card.width, 6), fill=palette.accent)
    for baseline in baselines:
        down = baseline + UNDER * size
        if down < card.bottom - 20:
            canvas.rectangle((card.left + 3, down, card.width - 6, 2), fill=palette.line)
