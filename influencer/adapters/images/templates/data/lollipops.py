"""A fact's amounts as dots, as far from one line as they are large."""

from dataclasses import dataclass

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
from influencer.domain.facts import Diagram, Fact

PITCH, HIGH_PITCH = 190, 380
"""Largest distance of two stems, in a wide room and in another one."""

DOT, HIGH_DOT = 30, 58
FIGURE, HIGH_FIGURE = 72, 96
NAME, HIGH_NAME = 44, 60
"""Largest radius of a dot, and largest sizes of amounts and names."""

NAMES = 0.36
"""Share of a wide room that the names may take."""

INSET = 44
"""Pixels between the line of zero and a name."""

LIFT = 0.32
"""Of a row that is not wide: the share of it below its stem."""

BESIDE = 22
"""Pixels between a dot and its figure."""


@dataclass(frozen=True, slots=True)
class Stem:
    """How far down it is, where it begins, how long it is, and the radius of its dot."""

    down: float
    left: float
    long: float
    radius: float


@dataclass(frozen=True, slots=True)
class Measures:
    """Distance of two stems, radius of a dot, and the sizes of amounts and names."""

    pitch: float
    radius: float
    figures: float
    names: float


def draw(canvas: Canvas, fact: Fact) -> Drawing:
    diagram = diagram_of(fact)
    set_footnote(canvas, [f"in {diagram.unit}", diagram.note])
    room, sizes = canvas.room, _measures(canvas, diagram)
    names = _names(canvas, diagram, sizes.names)
    aside = max(caption_width(canvas, name) for name in names) + INSET / 2 if room.is_wide else 0
    stems = _stems(canvas, diagram, room.left + aside, sizes)
    top, tall = room.middle - sizes.pitch * len(stems) / 2, sizes.pitch * len(stems)
    ends = [(stems[0].left, top), (stems[0].left, top + tall)]
    canvas.line(ends, canvas.palette.muted, 4)
    for row, stem, name in zip(diagram.rows, stems, names, strict=True):
        point = is_point(diagram, row) or not diagram.point
        _lollipop(canvas, stem, (row[1], sizes.figures), is_point=point)
        _name(canvas, stem, name, sizes)
    return amounts_drawing(diagram, "Dots on stems of one scale")


def _measures(canvas: Canvas, diagram: Diagram) -> Measures:
    room, wide = canvas.room, canvas.room.is_wide
    pitch = min(PITCH if wide else HIGH_PITCH, room.height / len(diagram.rows))
    radius = min(DOT, pitch * 0.22) if wide else min(HIGH_DOT, pitch * 0.18)
    most, share = (FIGURE, 0.62) if wide else (HIGH_FIGURE, 0.34)
    sizes = range(round(min(most, max(40, pitch * share))), 37, -2)
    figures = [row[1] for row in diagram.rows]
    size = common_size(canvas, figures, canvas.theme.numerals, room.width / 3, sizes)
    return Measures(pitch, radius, size, NAME if wide else max(NAME, min(HIGH_NAME, pitch * 0.24)))


def _names(canvas: Canvas, diagram: Diagram, largest: float) -> list[Caption]:
    room = canvas.room
    pitch = min(PITCH, room.height / len(diagram.rows))
    place = (room.width - INSET, largest * 0.76)
    if room.is_wide:
        place = (room.width * NAMES, pitch - 14)
    return fit_captions(canvas, [(row[0], "") for row in diagram.rows], place, largest)


def _stems(canvas: Canvas, diagram: Diagram, left: float, sizes: Measures) -> list[Stem]:
    room, pitch, radius = canvas.room, sizes.pitch, sizes.radius
    figures = (
        canvas.type.width(row[1], canvas.theme.numerals, sizes.figures) for row in diagram.rows
    )
    longest = room.right - left - 2 * radius - BESIDE - max(figures) - 4
    first = room.middle - pitch * len(diagram.rows) / 2
    first += pitch * 0.5 if room.is_wide else pitch - max(radius + 4, pitch * LIFT)
    return [
        Stem(first + number * pitch, left, long, radius)
        for number, long in enumerate(lengths(diagram, longest))
    ]


def _name(canvas: Canvas, stem: Stem, name: Caption, sizes: Measures) -> None:
    """Beside its stem, or above it where the room is not wide."""
    if canvas.room.is_wide:
        draw_caption(canvas, (stem.left - INSET / 2, stem.down), name, anchor="rm")
    else:
        air = max(6, min(26, sizes.pitch * 0.07))
        clear = max(stem.radius + air, sizes.figures * 0.37 + 5 + air)
        draw_caption(canvas, (stem.left + INSET, stem.down - clear), name, anchor="ls")


def _lollipop(canvas: Canvas, stem: Stem, figure: tuple[str, float], *, is_point: bool) -> None:
    palette, (text, size) = canvas.palette, figure
    fill = palette.accent if is_point else palette.muted
    end = stem.left + stem.long
    canvas.line([(stem.left, stem.down), (end, stem.down)], fill, 8)
    canvas.circle((end + stem.radius, stem.down), stem.radius, fill=fill)
    ink = palette.accent_text if is_point else palette.ink
    style = Style(font=canvas.theme.numerals, colour=ink, anchor="lm")
    canvas.text((end + 2 * stem.radius + BESIDE, stem.down), text, size, **style)
