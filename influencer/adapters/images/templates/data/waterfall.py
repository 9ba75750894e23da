"""The parts of a whole in rows, each bar beginning where the one before it ends."""

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
from influencer.adapters.images.templates.layouts.telling import (
    amounts_drawing,
    is_point,
    portions,
)
from influencer.adapters.images.templates.wording import diagram_of
from influencer.domain.facts import Diagram, Fact

PITCH, HIGH_PITCH = 150, 250
"""Largest distance of two bars, in a wide room and in another one."""

NAMES = 0.33
"""Share of a wide room that the names may take."""

BESIDE = 34
ABOVE = 0.28
"""Of the distance, what is above a bar for its name and its amount in a room that is not wide."""

LEAST, MOST = 50, 72
"""Pixels that this is at least and at most."""

Box = tuple[float, float, float, float]


def draw(canvas: Canvas, fact: Fact) -> Drawing:
    diagram = diagram_of(fact)
    set_footnote(canvas, [f"in {diagram.unit}", diagram.note])
    room, count = canvas.room, len(diagram.rows)
    pitch = min(PITCH if room.is_wide else HIGH_PITCH, room.height / count)
    size = _figure_size(canvas, diagram, pitch)
    widest = max(canvas.type.width(row[1], canvas.theme.numerals, size) for row in diagram.rows)
    wide = room.width * NAMES if room.is_wide else room.width - widest - BESIDE
    tall = pitch - 12 if room.is_wide else _above(pitch) - 16
    largest = 44 if room.is_wide else 60
    names = fit_captions(canvas, [(row[0], "") for row in diagram.rows], (wide, tall), largest)
    left = room.left
    if room.is_wide:
        left += max(caption_width(canvas, name) for name in names) + BESIDE
    whole = room.right - left - (widest + BESIDE if room.is_wide else 0)
    top = room.middle - pitch * count / 2
    for place, (row, (start, long)) in enumerate(
        zip(diagram.rows, portions(diagram, whole), strict=True)
    ):
        box = _box(canvas, top + place * pitch, pitch, (left + start, long))
        point = is_point(diagram, row)
        _track(canvas, (left, whole), box, 0 if place + 1 == count else pitch)
        canvas.rectangle(box, fill=canvas.palette.accent if point else canvas.palette.muted)
        middle = box[1] + box[3] / 2 if room.is_wide else box[1] - 18
        anchor = "m" if room.is_wide else "s"
        draw_caption(canvas, (room.left, middle), names[place], anchor=f"l{anchor}")
        ink = canvas.palette.accent_text if point else canvas.palette.ink
        style = Style(font=canvas.theme.numerals, colour=ink, anchor=f"r{anchor}")
        canvas.text((room.right, middle), row[1], size, **style)
    return amounts_drawing(diagram, "Parts true to scale, one after the other")


def _figure_size(canvas: Canvas, diagram: Diagram, pitch: float) -> float:
    largest = pitch * 0.6 if canvas.room.is_wide else _above(pitch)
    sizes = range(round(max(36, min(56, largest))), 33, -2)
    figures = [row[1] for row in diagram.rows]
    return common_size(canvas, figures, canvas.theme.numerals, canvas.room.width * 0.36, sizes)


def _box(canvas: Canvas, top: float, pitch: float, slice_: tuple[float, float]) -> Box:
    start, long = slice_
    if canvas.room.is_wide:
        tall = pitch * 0.6
        return start, top + (pitch - tall) / 2, max(3, long), tall
    return start, top + _above(pitch), max(3, long), pitch - _above(pitch) - 16


def _above(pitch: float) -> float:
    return min(MOST, max(LEAST, pitch * ABOVE))


def _track(canvas: Canvas, whole: tuple[float, float], box: Box, pitch: float) -> None:
    """A pale strip for the whole, and a line down to where the next part, if any, begins."""
    (left, wide), (start, top, long, tall) = whole, box
    canvas.rectangle((left, top, wide, tall), fill=canvas.palette.panel)
    if pitch:
        across = start + long
        canvas.line([(across, top), (across, top + pitch)], canvas.palette.line, 3)
