"""A fact's amounts as dots, as far from one line as they are large."""

from influencer.adapters.images.canvas import Canvas, Style
from influencer.adapters.images.drawing import Drawing
from influencer.adapters.images.templates.layouts.captions import draw_caption, fit_captions
from influencer.adapters.images.templates.layouts.footnote import set_footnote
from influencer.adapters.images.templates.layouts.labels import common_size
from influencer.adapters.images.templates.layouts.telling import amounts_drawing, is_point, lengths
from influencer.adapters.images.templates.wording import diagram_of
from influencer.domain.facts import Fact

PITCH = 190
"""Largest distance of two stems."""

INSET = 44
"""Pixels between the line of zero and a name."""

BESIDE = 22
"""Pixels between a dot and its figure."""


def draw(canvas: Canvas, fact: Fact) -> Drawing:
    diagram = diagram_of(fact)
    set_footnote(canvas, [f"in {diagram.unit}", diagram.note])
    room, theme, count = canvas.room, canvas.theme, len(diagram.rows)
    pitch = min(PITCH, room.height / count)
    radius = min(30, pitch * 0.2)
    figures, sizes = [row[1] for row in diagram.rows], range(round(min(72, pitch * 0.66)), 37, -2)
    size = common_size(canvas, figures, theme.numerals, room.width / 3, sizes)
    widest = max(canvas.type.width(text, theme.numerals, size) for text in figures)
    longest = room.width - 2 * radius - BESIDE - widest - 4
    pairs = [(row[0], "") for row in diagram.rows]
    names = fit_captions(canvas, pairs, (longest - INSET, 34), 44)
    top = room.middle - pitch * count / 2
    canvas.line([(room.left, top), (room.left, top + pitch * count)], canvas.palette.muted, 4)
    for place, (row, long) in enumerate(zip(diagram.rows, lengths(diagram, longest), strict=True)):
        point = is_point(diagram, row) or not diagram.point
        down = top + (place + 1) * pitch - max(radius + 6, pitch * 0.27)
        _lollipop(canvas, (down, long, radius), (row[1], size), is_point=point)
        above = (room.left + INSET, down - radius - 4)
        draw_caption(canvas, above, names[place], anchor="ls")
    return amounts_drawing(diagram, "Dots on stems of one scale")


def _lollipop(
    canvas: Canvas,
    shape: tuple[float, float, float],
    figure: tuple[str, float],
    *,
    is_point: bool,
) -> None:
    palette, left = canvas.palette, canvas.room.left
    (down, long, radius), (text, size) = shape, figure
    fill = palette.accent if is_point else palette.muted
    canvas.line([(left, down), (left + long, down)], fill, 8)
    canvas.circle((left + long + radius, down), radius, fill=fill)
    ink = palette.accent_text if is_point else palette.ink
    style = Style(font=canvas.theme.numerals, colour=ink, anchor="lm")
    canvas.text((left + long + 2 * radius + BESIDE, down), text, size, **style)
