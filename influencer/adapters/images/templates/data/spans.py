"""A text or bytes as one long line, its fields told apart and led to what they are."""

from collections.abc import Sequence

from influencer.adapters.images.canvas import Canvas, Style
from influencer.adapters.images.colour import mix
from influencer.adapters.images.drawing import Drawing
from influencer.adapters.images.templates.layouts.captions import Caption
from influencer.adapters.images.templates.layouts.flags import (
    BETWEEN,
    Flag,
    draw_flag,
    fit_flags,
    level_of,
)
from influencer.adapters.images.templates.layouts.footnote import set_footnote
from influencer.adapters.images.templates.layouts.leaders import Spot, arrange
from influencer.adapters.images.templates.layouts.telling import fields_drawing, is_point
from influencer.adapters.images.templates.layouts.tints import ground_inks
from influencer.adapters.images.templates.wording import coded_diagram_of
from influencer.adapters.images.type import SMALLEST, TextDoesNotFitError
from influencer.domain.facts import Diagram, Fact

LARGEST = 132
BAND = 1.7
"""Height of the band behind a field, as a share of the size of type."""

SEAM = 4
INSIDE = 10
"""Pixels of a band left and right of its text."""

BELOW = 48
"""Pixels between the bands and the nearest words."""


def draw(canvas: Canvas, fact: Fact) -> Drawing:
    diagram = coded_diagram_of(fact)
    set_footnote(canvas, [diagram.note])
    room = canvas.room
    for size in range(_size(canvas, diagram), SMALLEST - 1, -4):
        widths, points = _places(canvas, diagram, size)
        free = room.height - size * BAND - BELOW - 10
        try:
            captions, spots = _words(canvas, diagram, points, free)
        except TextDoesNotFitError:
            continue
        level = level_of(captions)
        deep = level * (1 + max(spot.level for spot in spots)) - BETWEEN
        top = room.middle - (size * BAND + BELOW + deep) / 2
        foot = top + size * BAND
        for row, width, point in zip(diagram.rows, widths, points, strict=True):
            _band(canvas, row[0], (point, top, width), size, is_point=is_point(diagram, row))
        for row, caption, spot, point in zip(diagram.rows, captions, spots, points, strict=True):
            flag = Flag(caption, spot, (point, foot), foot + BELOW + spot.level * level)
            ink, soft = ground_inks(canvas, is_point=is_point(diagram, row))
            line = canvas.palette.accent if is_point(diagram, row) else canvas.palette.muted
            draw_flag(canvas, flag, (ink, soft), line)
        return fields_drawing(diagram, "One line of characters, its parts named")
    raise TextDoesNotFitError(f"no room for {len(diagram.rows)} fields in one line")


def _size(canvas: Canvas, diagram: Diagram) -> int:
    """The largest at which all fields stand in one line.

    Raises:
        TextDoesNotFitError: there is none.
    """
    whole, font = "".join(row[0] for row in diagram.rows), canvas.theme.mono_bold
    wide = canvas.room.width - len(diagram.rows) * (SEAM + 2 * INSIDE)
    sizes = range(LARGEST, SMALLEST - 1, -1)
    fitting = (size for size in sizes if canvas.type.width(whole, font, size) <= wide)
    if (size := next(fitting, 0)) == 0:
        raise TextDoesNotFitError(f"no room for {whole!r} in {wide:.0f} px")
    return size


def _places(canvas: Canvas, diagram: Diagram, size: float) -> tuple[list[float], list[float]]:
    """How wide the fields are, and where their middles are."""
    font = canvas.theme.mono_bold
    widths = [canvas.type.width(row[0], font, size) + 2 * INSIDE for row in diagram.rows]
    left = canvas.room.centre - (sum(widths) + SEAM * (len(widths) - 1)) / 2
    points = []
    for width in widths:
        points.append(left + width / 2)
        left += width + SEAM
    return widths, points


def _words(
    canvas: Canvas, diagram: Diagram, points: Sequence[float], free: float
) -> tuple[list[Caption], list[Spot]]:
    room = canvas.room

    def place(level: float, widths: Sequence[float]) -> list[Spot] | None:
        levels = int((free + BETWEEN) / level)
        return arrange(points, widths, (room.left, room.right), min(levels, len(widths)))

    return fit_flags(canvas, [(row[1], "") for row in diagram.rows], place)


def _band(
    canvas: Canvas, code: str, place: tuple[float, float, float], size: float, *, is_point: bool
) -> None:
    palette, (middle, top, wide) = canvas.palette, place
    fill = palette.accent if is_point else mix(palette.ground, palette.muted, 0.2)
    radius = min(canvas.theme.radius / 2, 10)
    canvas.rectangle((middle - wide / 2, top, wide, size * BAND), fill=fill, radius=radius)
    ink = palette.on_accent if is_point else palette.ink
    style = Style(font=canvas.theme.mono_bold, colour=ink, anchor="mm", role="code")
    canvas.text((middle, top + size * BAND / 2), code, size, **style)
