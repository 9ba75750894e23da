"""A fact's amounts as bars on one scale, from zero."""

from influencer.adapters.images.canvas import Canvas, Style
from influencer.adapters.images.drawing import Drawing
from influencer.adapters.images.templates.layouts.labels import common_size
from influencer.adapters.images.templates.wording import diagram_of
from influencer.domain.diagrams import amount_of
from influencer.domain.facts import Fact

NAME = 58
"""Pixels above each bar for its name."""

PITCH = 168
"""Largest distance of two bars."""


def draw(canvas: Canvas, fact: Fact) -> Drawing:
    diagram, room = diagram_of(fact), canvas.room
    pitch = min(PITCH, room.height / len(diagram.rows))
    top = room.middle - pitch * len(diagram.rows) / 2
    unit = canvas.type.width(f" {diagram.unit}", canvas.theme.body, 40)
    figures = [row[1] for row in diagram.rows]
    size = common_size(canvas, figures, canvas.theme.numerals, room.width / 3, range(64, 37, -2))
    beside = max(canvas.type.width(text, canvas.theme.numerals, size) for text in figures)
    longest = room.width - beside - unit - 40
    most = max(map(amount_of, figures))
    for place, (name, figure) in enumerate(diagram.rows):
        place_of_bar = (top + place * pitch, pitch, longest * amount_of(figure) / most)
        _bar(canvas, place_of_bar, (name, figure, diagram.unit), size, name == diagram.point)
    told = "; ".join(f"{name}: {figure} {diagram.unit}" for name, figure in diagram.rows)
    return Drawing(alt_text=f"Bars on one scale. {told}.")


def _bar(
    canvas: Canvas,
    place: tuple[float, float, float],
    words: tuple[str, str, str],
    size: float,
    is_point: bool,
) -> None:
    palette, theme, room = canvas.palette, canvas.theme, canvas.room
    (top, pitch, long), (name, figure, unit) = place, words
    tall = pitch - NAME - 26
    canvas.text((room.left, top + 40), name, 40, font=theme.bold)
    fill = palette.accent if is_point else palette.line
    box = (room.left, top + NAME, long, tall)
    canvas.rectangle(box, fill=fill, radius=min(theme.radius, tall / 4))
    ink = palette.accent_text if is_point else palette.ink
    style = Style(font=theme.numerals, colour=ink, anchor="lm")
    middle = top + NAME + tall / 2
    box_of_figure = canvas.text((room.left + long + 20, middle), figure, size, **style)
    start = (box_of_figure.right + 14, middle)
    canvas.text(start, unit, 40, colour=palette.muted, anchor="lm")
