"""A myth above, small and beside a line in red; below it the fact, large, beside one in green."""

from influencer.adapters.images import frame
from influencer.adapters.images.canvas import Canvas
from influencer.adapters.images.colour import Colour
from influencer.adapters.images.drawing import Drawing
from influencer.adapters.images.sketch import Point
from influencer.adapters.images.templates.layouts import words
from influencer.adapters.images.templates.wording import myth_of
from influencer.adapters.images.type import Paragraph
from influencer.domain.facts import Fact

TOP = 176
LINE, INDENT = 10, 52
LABEL = 36
TO_WORDS = 42
BETWEEN = 66


def draw(canvas: Canvas, fact: Fact) -> Drawing:
    room, palette = canvas.room, canvas.palette
    pair = myth_of(fact)
    frame.kicker(canvas, fact)
    wide = room.width - INDENT
    myth = words.sentence(canvas, pair.first, (wide, 150 if room.is_wide else 300), 54, 38)
    label = canvas.type.capital(canvas.theme.bold, LABEL)
    down = TOP + label + TO_WORDS + myth.height + BETWEEN
    bottom = room.bottom - 14
    tall = bottom - down - label - TO_WORDS
    truth = words.display(canvas, pair.second, (wide, tall), 104 if room.is_wide else 120, 50)
    _part(canvas, "MYTH", myth, TOP, (palette.bad, palette.muted))
    _part(canvas, "FACT", truth, down, (palette.good, palette.ink))
    return Drawing(alt_text=f"Above, small, the myth: {pair.first} Below, large: {pair.second}")


def _part(
    canvas: Canvas, name: str, block: Paragraph, top: float, colours: tuple[Colour, Colour]
) -> None:
    """Label and words, with the line beside both of them."""
    sign, ink = colours
    left = canvas.room.left + INDENT
    label = canvas.type.capital(canvas.theme.bold, LABEL)
    tall = label + TO_WORDS + block.height
    canvas.rectangle((canvas.room.left, top, LINE, tall), fill=sign, radius=LINE / 2)
    corner: Point = (left, top)
    canvas.text(corner, name, LABEL, font=canvas.theme.bold, colour=ink, anchor="la", tracking=5)
    role = "title" if name == "FACT" else "body"
    canvas.block((left, top + label + TO_WORDS), block, colour=ink, role=role)
