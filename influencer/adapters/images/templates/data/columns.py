"""A fact's amounts as columns that stand on one line, on one scale from zero."""

from influencer.adapters.images.canvas import Canvas
from influencer.adapters.images.drawing import Drawing
from influencer.adapters.images.styles import Style
from influencer.adapters.images.templates.layouts.captions import (
    Caption,
    caption_width,
    draw_caption,
    fit_captions,
)
from influencer.adapters.images.templates.layouts.footnote import set_footnote
from influencer.adapters.images.templates.layouts.labels import common_size
from influencer.adapters.images.templates.layouts.telling import amounts_drawing, is_point, lengths
from influencer.adapters.images.templates.wording import diagram_of
from influencer.adapters.images.type import TextDoesNotFitError
from influencer.domain.facts import Diagram, Fact

PITCH = 320
"""Largest distance of two columns."""

THICK = 0.64
"""Of a column, as a share of the distance."""

BELOW = 26
"""Pixels between the line and the names."""

ABOVE = 18
"""Pixels between a column and its figure."""

DEEP = 40
"""Pixels between two rows of names."""

LEAST = 56
"""Pixels that the highest column has at least."""


def draw(canvas: Canvas, fact: Fact) -> Drawing:
    diagram = diagram_of(fact)
    set_footnote(canvas, [f"in {diagram.unit}", diagram.note])
    room, count = canvas.room, len(diagram.rows)
    pitch = min(PITCH, room.width / count)
    left = room.centre - pitch * count / 2
    names, is_staggered = _names(canvas, diagram, pitch)
    deepest = max(name.height for name in names)
    foot = room.bottom - 10 - BELOW - deepest - (deepest + DEEP if is_staggered else 0)
    figures = [row[1] for row in diagram.rows]
    size = common_size(canvas, figures, canvas.theme.numerals, pitch - 12, range(72, 33, -2))
    highest = foot - room.top - ABOVE - canvas.type.capital(canvas.theme.numerals, size)
    if highest < LEAST:
        raise TextDoesNotFitError(f"no room for columns above {deepest:.0f} px of names")
    canvas.line([(room.left, foot), (room.right, foot)], canvas.palette.muted, 3)
    for place, (row, tall) in enumerate(zip(diagram.rows, lengths(diagram, highest), strict=True)):
        across = left + (place + 0.5) * pitch
        point = is_point(diagram, row) or not diagram.point
        _column(
            canvas, (across, foot), (pitch * THICK, max(2, tall)), (row[1], size), is_point=point
        )
        lower = foot + BELOW
        if is_staggered and place % 2:
            lower += deepest + DEEP
            canvas.line([(across, foot + 8), (across, lower - 12)], canvas.palette.line, 3)
        _name(canvas, (across, lower), names[place])
    return amounts_drawing(diagram, "Columns on one scale")


def _names(canvas: Canvas, diagram: Diagram, pitch: float) -> tuple[list[Caption], bool]:
    """The names in one row, or in two by turns where they are too wide for that."""
    pairs, tall = [(row[0], "") for row in diagram.rows], canvas.room.height / 4
    try:
        return fit_captions(canvas, pairs, (pitch - 24, tall), 42), False
    except TextDoesNotFitError:
        return fit_captions(canvas, pairs, (pitch * 1.5 - 24, tall), 42), True


def _name(canvas: Canvas, top: tuple[float, float], name: Caption) -> None:
    """Below the middle of its column, or as near to it as the room's edges allow."""
    half = caption_width(canvas, name) / 2
    across = min(max(top[0], canvas.room.left + half), canvas.room.right - half)
    draw_caption(canvas, (across, top[1]), name, anchor="ma")


def _column(
    canvas: Canvas,
    foot: tuple[float, float],
    shape: tuple[float, float],
    figure: tuple[str, float],
    *,
    is_point: bool,
) -> None:
    palette, theme = canvas.palette, canvas.theme
    (across, down), (wide, tall), (text, size) = foot, shape, figure
    fill = palette.accent if is_point else palette.line
    canvas.rectangle((across - wide / 2, down - tall, wide, tall), fill=fill)
    ink = palette.accent_text if is_point else palette.ink
    style = Style(font=theme.numerals, colour=ink, anchor="ms")
    canvas.text((across, down - tall - ABOVE), text, size, **style)
