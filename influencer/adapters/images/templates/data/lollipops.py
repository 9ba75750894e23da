"""A fact's amounts as dots, as far from one line as they are large."""

from dataclasses import dataclass

from influencer.adapters.images.canvas import Canvas
from influencer.adapters.images.drawing import Drawing
from influencer.adapters.images.styles import Style
from influencer.adapters.images.templates.layouts.captions import (
    caption_width,
    draw_caption,
    fit_captions,
)
from influencer.adapters.images.templates.layouts.footnote import set_footnote
from influencer.adapters.images.templates.layouts.labels import common_size
from influencer.adapters.images.templates.layouts.telling import amounts_drawing, is_point, lengths
from influencer.adapters.images.templates.wording import diagram_of
from influencer.domain.facts import Fact

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


def draw(canvas: Canvas, fact: Fact) -> Drawing:
    diagram = diagram_of(fact)
    set_footnote(canvas, [f"in {diagram.unit}", diagram.note])
    room, theme, count = canvas.room, canvas.theme, len(diagram.rows)
    pitch = min(PITCH if room.is_wide else HIGH_PITCH, room.height / count)
    radius = min(DOT, pitch * 0.22) if room.is_wide else min(HIGH_DOT, pitch * 0.18)
    most, share = (FIGURE, 0.62) if room.is_wide else (HIGH_FIGURE, 0.34)
    largest = NAME if room.is_wide else max(NAME, min(HIGH_NAME, pitch * 0.24))
    figures, sizes = (
        [row[1] for row in diagram.rows],
        range(round(min(most, max(40, pitch * share))), 37, -2),
    )
    size = common_size(canvas, figures, theme.numerals, room.width / 3, sizes)
    widest = max(canvas.type.width(text, theme.numerals, size) for text in figures)
    place = (
        (room.width * NAMES, pitch - 14) if room.is_wide else (room.width - INSET, largest * 0.76)
    )
    names = fit_captions(canvas, [(row[0], "") for row in diagram.rows], place, largest)
    aside = max(caption_width(canvas, name) for name in names) + INSET / 2 if room.is_wide else 0
    left = room.left + aside
    longest = room.right - left - 2 * radius - BESIDE - widest - 4
    top = room.middle - pitch * count / 2
    canvas.line([(left, top), (left, top + pitch * count)], canvas.palette.muted, 4)
    for place_down, (row, long) in enumerate(
        zip(diagram.rows, lengths(diagram, longest), strict=True)
    ):
        down = top + (place_down + (0.5 if room.is_wide else 1)) * pitch
        down -= 0 if room.is_wide else max(radius + 4, pitch * LIFT)
        stem = Stem(down, left, long, radius)
        point = is_point(diagram, row) or not diagram.point
        _lollipop(canvas, stem, (row[1], size), is_point=point)
        if room.is_wide:
            draw_caption(canvas, (left - INSET / 2, down), names[place_down], anchor="rm")
        else:
            air = max(6, min(26, pitch * 0.07))
            above = (left + INSET, down - max(radius + air, size * 0.37 + 5 + air))
            draw_caption(canvas, above, names[place_down], anchor="ls")
    return amounts_drawing(diagram, "Dots on stems of one scale")


def _lollipop(canvas: Canvas, stem: Stem, figure: tuple[str, float], *, is_point: bool) -> None:
    palette, (text, size) = canvas.palette, figure
    fill = palette.accent if is_point else palette.muted
    end = stem.left + stem.long
    canvas.line([(stem.left, stem.down), (end, stem.down)], fill, 8)
    canvas.circle((end + stem.radius, stem.down), stem.radius, fill=fill)
    ink = palette.accent_text if is_point else palette.ink
    style = Style(font=canvas.theme.numerals, colour=ink, anchor="lm")
    canvas.text((end + 2 * stem.radius + BESIDE, stem.down), text, size, **style)
