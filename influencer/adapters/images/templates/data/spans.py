"""A text or bytes as one long line, its fields told apart and led to what they are."""

from collections.abc import Sequence

from influencer.adapters.images.canvas import Canvas
from influencer.adapters.images.colour import mix
from influencer.adapters.images.drawing import Drawing
from influencer.adapters.images.styles import Style
from influencer.adapters.images.templates.layouts.captions import Caption
from influencer.adapters.images.templates.layouts.flags import (
    BETWEEN,
    Flag,
    Setting,
    draw_flag,
    fit_near,
    level_of,
)
from influencer.adapters.images.templates.layouts.footnote import set_footnote
from influencer.adapters.images.templates.layouts.leaders import Spot, arrange
from influencer.adapters.images.templates.layouts.telling import fields_drawing, is_point
from influencer.adapters.images.templates.layouts.tints import ground_inks
from influencer.adapters.images.templates.wording import coded_diagram_of
from influencer.adapters.images.type import SMALLEST, TextDoesNotFitError
from influencer.domain.facts import Diagram, Fact

LARGEST, HIGH_LARGEST = 132, 190
BAND, HIGH_BAND = 1.7, 2.7
"""Height of the band behind a field, as a share of the size of type, and the most of it."""

TALL, MOST_TALL = 0.24, 200
"""Least height of a band as a share of a room that is not wide, and the most of that in pixels."""

WIDE_SETTING = Setting(is_prose=True)
HIGH_SETTING = Setting(largest=60, shares=(0.6, 0.48, 0.4, 0.32, 0.25), is_prose=True)
STRETCH = 2.2
"""How much further apart than need be levels of words may be, in a room that is not wide."""

SEAM = 4
INSIDE = 22
"""Pixels of a band left and right of its text."""

BELOW = 48
"""Pixels between the bands and the nearest words."""

MOST_BELOW = 110
"""Pixels by which that may be more, in a room that is not wide."""


def draw(canvas: Canvas, fact: Fact) -> Drawing:
    diagram = coded_diagram_of(fact)
    set_footnote(canvas, [diagram.note])
    room = canvas.room
    for size in range(_size(canvas, diagram), SMALLEST - 1, -4):
        widths, points = _places(canvas, diagram, size)
        band = _band_height(canvas, size)
        free = room.height - band - BELOW - 10
        try:
            captions, spots = _words(canvas, diagram, points, free)
        except TextDoesNotFitError:
            continue
        levels, level = max(spot.level for spot in spots), level_of(captions)
        last = level - BETWEEN
        if levels and not room.is_wide:
            level = max(level, min(STRETCH * level, (free - last) / levels))
        deep = level * levels + last
        below = BELOW if room.is_wide else BELOW + min(MOST_BELOW, (free - deep) * 0.3)
        top = room.middle - (band + below + deep) / 2
        foot = top + band
        for row, width, point in zip(diagram.rows, widths, points, strict=True):
            _band(canvas, row[0], (point, top, width, band), size, is_point=is_point(diagram, row))
        for row, caption, spot, point in zip(diagram.rows, captions, spots, points, strict=True):
            flag = Flag(caption, spot, (point, foot), foot + below + spot.level * level)
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
    sizes = range(LARGEST if canvas.room.is_wide else HIGH_LARGEST, SMALLEST - 1, -1)
    fitting = (size for size in sizes if canvas.type.width(whole, font, size) <= wide)
    if (size := next(fitting, 0)) == 0:
        raise TextDoesNotFitError(f"no room for {whole!r} in {wide:.0f} px")
    return size


def _band_height(canvas: Canvas, size: float) -> float:
    room = canvas.room
    least = 0 if room.is_wide else min(MOST_TALL, room.height * TALL, size * HIGH_BAND)
    return max(least, size * BAND)


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
    setting = WIDE_SETTING if room.is_wide else HIGH_SETTING

    def place(level: float, widths: Sequence[float], most: int) -> list[Spot] | None:
        levels = int((free + BETWEEN) / level)
        return arrange(points, widths, (room.left, room.right), min(levels, most))

    return fit_near(canvas, [(row[1], "") for row in diagram.rows], place, setting)


def _band(
    canvas: Canvas,
    code: str,
    place: tuple[float, float, float, float],
    size: float,
    *,
    is_point: bool,
) -> None:
    palette, (middle, top, wide, tall) = canvas.palette, place
    fill = palette.accent if is_point else mix(palette.ground, palette.muted, 0.2)
    radius = min(canvas.theme.radius / 2, 10)
    canvas.rectangle((middle - wide / 2, top, wide, tall), fill=fill, radius=radius)
    ink = palette.on_accent if is_point else palette.ink
    style = Style(font=canvas.theme.mono_bold, colour=ink, anchor="mm", role="code")
    canvas.text((middle, top + tall / 2), code, size, **style)
