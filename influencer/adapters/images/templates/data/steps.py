"""Things that lead to one another, as numbered cards with arrows between them."""

from influencer.adapters.images.canvas import Canvas
from influencer.adapters.images.drawing import Drawing
from influencer.adapters.images.styles import Style
from influencer.adapters.images.templates.layouts.captions import (
    draw_caption,
    fit_captions,
)
from influencer.adapters.images.templates.layouts.footnote import set_footnote
from influencer.adapters.images.templates.layouts.lines import fit_rows
from influencer.adapters.images.templates.layouts.telling import (
    is_point,
    numbered_drawing,
    second,
)
from influencer.adapters.images.templates.layouts.tints import draw_card
from influencer.adapters.images.templates.wording import diagram_of
from influencer.domain.facts import Diagram, Fact

GAP = 36
"""Pixels between two cards, for the arrow."""

PADDING = 26
TALLEST, TALLEST_ROW = 430, 220
LARGEST_ROW = 54
"""Largest type of a name, where the cards are rows."""

FIGURE = 96
FIGURE_COLUMN = 110
"""Pixels for the number, left of the words in a room that is not wide."""

ABOVE_FOOT = 34
HEAD = 18
"""Half of an arrow's width."""


def draw(canvas: Canvas, fact: Fact) -> Drawing:
    diagram = diagram_of(fact)
    set_footnote(canvas, [diagram.note])
    if canvas.room.is_wide:
        _across(canvas, diagram)
    else:
        _down(canvas, diagram)
    return numbered_drawing(diagram, "Numbered cards, each leading to the next")


def _pairs(diagram: Diagram) -> list[tuple[str, str]]:
    return [(row[0], second(row)) for row in diagram.rows]


def _across(canvas: Canvas, diagram: Diagram) -> None:
    room, count = canvas.room, len(diagram.rows)
    wide = (room.width - GAP * (count - 1)) / count
    tall = min(TALLEST, room.height - 8)
    top = room.middle - tall / 2
    place = (wide - 2 * PADDING, tall - FIGURE - 2 * ABOVE_FOOT)
    captions = fit_captions(canvas, _pairs(diagram), place)
    tallest = max(caption.height for caption in captions)
    for number, (row, caption) in enumerate(zip(diagram.rows, captions, strict=True)):
        left = room.left + number * (wide + GAP)
        inks = draw_card(canvas, (left, top, wide, tall), is_point=is_point(diagram, row))
        corner = (left + PADDING, top + ABOVE_FOOT)
        _figure(canvas, corner, number + 1, inks.ink, "la")
        words = (left + PADDING, top + tall - ABOVE_FOOT - tallest)
        draw_caption(canvas, words, caption, inks=inks.inks)
        if number:
            _arrow(canvas, (left - GAP / 2, room.middle), is_down=False)


def _down(canvas: Canvas, diagram: Diagram) -> None:
    room, count = canvas.room, len(diagram.rows)
    tall = min(TALLEST_ROW, (room.height - GAP * (count - 1)) / count)
    top = room.middle - (tall * count + GAP * (count - 1)) / 2
    wide = room.width - FIGURE_COLUMN - 2 * PADDING
    captions = fit_rows(canvas, _pairs(diagram), (wide, tall - 44), LARGEST_ROW)
    for number, (row, caption) in enumerate(zip(diagram.rows, captions, strict=True)):
        upper = top + number * (tall + GAP)
        box = (room.left, upper, room.width, tall)
        inks = draw_card(canvas, box, is_point=is_point(diagram, row))
        middle = upper + tall / 2
        figure = (room.left + PADDING + FIGURE_COLUMN / 2 - 14, middle)
        _figure(canvas, figure, number + 1, inks.ink, "mm")
        start = (room.left + PADDING + FIGURE_COLUMN, middle)
        draw_caption(canvas, start, caption, anchor="lm", inks=inks.inks)
        if number:
            _arrow(
                canvas,
                (room.left + PADDING + FIGURE_COLUMN / 2 - 14, upper - GAP / 2),
                is_down=True,
            )


def _figure(
    canvas: Canvas, point: tuple[float, float], number: int, ink: tuple[int, int, int], anchor: str
) -> None:
    style = Style(font=canvas.theme.numerals, colour=ink, anchor=anchor)
    size = FIGURE if canvas.room.is_wide else FIGURE * 0.75
    canvas.text(point, str(number), size, **style)


def _arrow(canvas: Canvas, middle: tuple[float, float], *, is_down: bool) -> None:
    """A head between two cards."""
    across, down = middle
    reach = GAP / 2 - 7
    if is_down:
        head = [
            (across - HEAD, down - reach),
            (across + HEAD, down - reach),
            (across, down + reach),
        ]
    else:
        head = [
            (across - reach, down - HEAD),
            (across - reach, down + HEAD),
            (across + reach, down),
        ]
    canvas.polygon(head, canvas.palette.accent)
