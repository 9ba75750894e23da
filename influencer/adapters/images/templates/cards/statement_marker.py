"""The headline, its telling words under the stroke of a marker, and a sentence."""

from influencer.adapters.images import frame
from influencer.adapters.images.canvas import Canvas
from influencer.adapters.images.drawing import Drawing
from influencer.adapters.images.sketch import Point
from influencer.adapters.images.templates.emphasis import telling_words
from influencer.adapters.images.templates.layouts import words
from influencer.adapters.images.templates.wording import statement
from influencer.adapters.images.type import Paragraph
from influencer.domain.facts import Fact

TOP = 200
LEADING = 1.34
ABOVE, BELOW, ASIDE = 0.13, 0.26, 0.1
"""How far the stroke reaches beyond capitals, baseline and words, as shares of the size."""


def draw(canvas: Canvas, fact: Fact) -> Drawing:
    theme, room = canvas.theme, canvas.room
    frame.kicker(canvas, fact)
    text = statement(fact)
    bottom = room.bottom - 18
    wide = room.width - 160 if room.is_wide else room.width
    block = words.sentence(canvas, text, (wide, 320), 48)
    canvas.block((room.left, bottom), block, anchor="ls", colour=canvas.palette.muted)
    tall = bottom - block.height - 84 - TOP
    headline = frame.headline(canvas, fact)
    sizes = range(round((124 if room.is_wide else 140) * theme.title_scale), 59, -2)
    title = canvas.type.fit(headline, theme.display, (room.width - 30, tall), sizes, LEADING)
    marked = telling_words(headline)
    top = TOP + (tall - title.height) / 2
    _marked_block(canvas, title, (room.left, top), marked)
    return Drawing(alt_text=f"Text card; a marker's stroke runs over the words “{marked}”. {text}")


def _marked_block(canvas: Canvas, block: Paragraph, corner: Point, marked: str) -> None:
    """Lines of words; those that are marked may run over the end of a line."""
    before = " ".join(block.lines).partition(marked)[0].split(" ")
    first = len(before) - 1
    last = first + len(marked.split(" "))
    number = 0
    for row, line in enumerate(block.lines):
        pieces = line.split(" ")
        start, end = (min(max(edge - number, 0), len(pieces)) for edge in (first, last))
        point = (corner[0], corner[1] + block.capital + row * block.pitch)
        _line(canvas, block, point, (pieces[:start], pieces[start:end], pieces[end:]))
        number += len(pieces)


def _line(
    canvas: Canvas, block: Paragraph, point: Point, parts: tuple[list[str], list[str], list[str]]
) -> None:
    palette = canvas.palette
    across, space = point[0], canvas.type.width(" ", block.font, block.size)
    for number, part in enumerate(parts):
        if not part:
            continue
        text = " ".join(part)
        wide = canvas.type.width(text, block.font, block.size)
        if number == 1:
            _stroke(canvas, (across, point[1]), wide, block)
        colour = palette.on_accent if number == 1 else palette.ink
        start = (across, point[1])
        canvas.text(start, text, block.size, font=block.font, colour=colour, role="title")
        across += wide + space


def _stroke(canvas: Canvas, start: Point, wide: float, block: Paragraph) -> None:
    """Its ends are slanted, as a broad nib makes them."""
    across, baseline = start
    aside, size = ASIDE * block.size, block.size
    top, bottom = baseline - block.capital - ABOVE * size, baseline + BELOW * size
    left, right = across - aside, across + wide + aside
    slant = 0.05 * size
    canvas.polygon(
        [
            (left + slant, top),
            (right + slant, top),
            (right - slant, bottom),
            (left - slant, bottom),
        ],
        canvas.palette.accent,
    )
