"""A fact's amounts as bars on one scale, from zero."""

from dataclasses import dataclass

from influencer.adapters.images.canvas import Canvas
from influencer.adapters.images.drawing import Drawing
from influencer.adapters.images.styles import Style
from influencer.adapters.images.templates.layouts.captions import (
    Caption,
    draw_caption,
    fit_captions,
)
from influencer.adapters.images.templates.layouts.footnote import set_footnote
from influencer.adapters.images.templates.layouts.labels import common_size
from influencer.adapters.images.templates.layouts.telling import (
    amounts_drawing,
    is_point,
    lengths,
    long_unit,
    short_unit,
)
from influencer.adapters.images.templates.wording import diagram_of
from influencer.domain.facts import Diagram, Fact

PITCH, HIGH_PITCH = 176, 380
"""Largest distance of two bars, in a wide room and in another one."""

THICKEST, HIGH_THICKEST = 104, 180
FIGURE, HIGH_FIGURE = 64, 96
"""Largest size of an amount."""

NAME, HIGH_NAME = 46, 60
UNIT = 36
NAMES = 0.36
"""Share of a wide room that the names may take."""

BESIDE = 30
"""Pixels between a name and its bar, or between a bar and its figure."""

ABOVE, HIGH_ABOVE = 62, 92
"""Pixels above a bar for its name, in a room that is not wide."""


@dataclass(frozen=True, slots=True)
class Plan:
    """Where the bars begin, how far apart they are, and the size of their figures."""

    left: float
    pitch: float
    size: float


def draw(canvas: Canvas, fact: Fact) -> Drawing:
    diagram = diagram_of(fact)
    set_footnote(canvas, [long_unit(diagram), diagram.note])
    room, count = canvas.room, len(diagram.rows)
    pitch = min(PITCH if room.is_wide else HIGH_PITCH, room.height / count)
    place, largest = (room.width * NAMES, pitch - 14), float(NAME)
    if not room.is_wide:
        place, largest = (room.width, _above(pitch) - 28), _above(pitch) * HIGH_NAME / HIGH_ABOVE
    pairs = [(row[0], "") for row in diagram.rows]
    names = fit_captions(canvas, pairs, place, max(NAME, largest))
    aside = max(_width(canvas, name) for name in names) + BESIDE if room.is_wide else 0
    plan = Plan(room.left + aside, pitch, _figure_size(canvas, diagram, pitch))
    reach = _figure_reach(canvas, diagram, plan.size)
    top = room.middle - pitch * count / 2
    longs = lengths(diagram, room.right - plan.left - reach)
    for place_down, (row, name, long) in enumerate(zip(diagram.rows, names, longs, strict=True)):
        point = is_point(diagram, row) or not diagram.point
        _bar(canvas, plan, top + place_down * pitch, name, long, is_point=point)
        figure = (row[1], short_unit(diagram))
        _figure(canvas, plan, top + place_down * pitch, long, figure, is_point=point)
    return amounts_drawing(diagram, "Bars on one scale")


def _width(canvas: Canvas, name: Caption) -> float:
    part = name.parts[0]
    return max(canvas.type.width(line, part.font, part.size) for line in part.lines)


def _figure_size(canvas: Canvas, diagram: Diagram, pitch: float) -> float:
    figures = [row[1] for row in diagram.rows]
    most, share = (FIGURE, 0.6) if canvas.room.is_wide else (HIGH_FIGURE, 0.32)
    sizes = range(round(min(most, max(52, pitch * share))), 37, -2)
    return common_size(canvas, figures, canvas.theme.numerals, canvas.room.width / 3, sizes)


def _figure_reach(canvas: Canvas, diagram: Diagram, size: float) -> float:
    """How wide the widest figure is with its unit and the space before it."""
    widest = max(canvas.type.width(row[1], canvas.theme.numerals, size) for row in diagram.rows)
    unit = short_unit(diagram)
    return BESIDE + widest + (14 + canvas.type.width(unit, canvas.theme.body, UNIT) if unit else 0)


def _tall(canvas: Canvas, pitch: float) -> float:
    if canvas.room.is_wide:
        return min(THICKEST, pitch * 0.62)
    free = pitch - _above(pitch)
    return min(HIGH_THICKEST, free - max(22, free * 0.2))


def _above(pitch: float) -> float:
    return max(ABOVE, min(HIGH_ABOVE, pitch * 0.3))


def _bar(
    canvas: Canvas, plan: Plan, top: float, name: Caption, long: float, *, is_point: bool
) -> None:
    palette, room = canvas.palette, canvas.room
    tall = _tall(canvas, plan.pitch)
    upper = _upper(canvas, plan, top)
    if room.is_wide:
        draw_caption(canvas, (room.left, upper + tall / 2), name, anchor="lm")
    else:
        draw_caption(canvas, (room.left, upper - 22), name, anchor="ls")
    fill = palette.accent if is_point else palette.line
    radius = min(canvas.theme.radius, tall / 4, long / 2)
    canvas.rectangle((plan.left, upper, max(2, long), tall), fill=fill, radius=radius)


def _upper(canvas: Canvas, plan: Plan, top: float) -> float:
    """Upper edge of the bar in its row."""
    tall = _tall(canvas, plan.pitch)
    return top + (plan.pitch - tall) / 2 if canvas.room.is_wide else _lower(plan, top, tall)


def _lower(plan: Plan, top: float, tall: float) -> float:
    """Upper edge of a bar that has its name above it."""
    above = _above(plan.pitch)
    return top + above + max(0, plan.pitch - above - tall - 22) / 2


def _figure(
    canvas: Canvas, plan: Plan, top: float, long: float, words: tuple[str, str], *, is_point: bool
) -> None:
    palette, theme = canvas.palette, canvas.theme
    figure, unit = words
    middle = _upper(canvas, plan, top) + _tall(canvas, plan.pitch) / 2
    style = Style(font=theme.numerals, colour=palette.ink, anchor="lm")
    if is_point:
        style["colour"] = palette.accent_text
    left = plan.left + long + BESIDE
    canvas.text((left, middle), figure, plan.size, **style)
    baseline = middle + canvas.type.capital(theme.numerals, plan.size) / 2
    beside = left + canvas.type.width(figure, theme.numerals, plan.size) + 14
    if unit:
        canvas.text((beside, baseline), unit, UNIT, colour=palette.muted)
