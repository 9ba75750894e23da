"""The parts of a whole in rows, each bar beginning where the one before it ends."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

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
from influencer.adapters.images.templates.layouts.telling import (
    amounts_drawing,
    is_point,
    portions,
    total,
)
from influencer.adapters.images.templates.wording import diagram_of
from influencer.domain.facts import Diagram, Fact
from influencer.domain.grounding import numbers_of

PITCH, HIGH_PITCH = 150, 250
"""Largest distance of two bars, in a wide room and in another one."""

NAMES = 0.33
"""Share of a wide room that the names may take."""

BESIDE = 34
ABOVE = 0.28
"""Of the distance, what is above a bar for its name and its amount in a room that is not wide."""

LEAST, MOST = 50, 72
"""Pixels that this is at least and at most."""

IN_ALL = "in all"
FEW = 4
"""Up to how many parts there is room for a bar of the whole."""

Box = tuple[float, float, float, float]


@dataclass(frozen=True, slots=True)
class Bar:
    """A row: its words, where its bar begins and how long it is, as shares of the whole."""

    name: str
    figure: str
    start: float
    long: float
    is_point: bool


def draw(canvas: Canvas, fact: Fact) -> Drawing:
    diagram = diagram_of(fact)
    set_footnote(canvas, [f"in {diagram.unit}", diagram.note])
    bars = bars_of(fact, diagram)
    room, count = canvas.room, len(bars)
    pitch = min(PITCH if room.is_wide else HIGH_PITCH, room.height / count)
    size = _figure_size(canvas, [bar.figure for bar in bars], pitch)
    widest = max(canvas.type.width(bar.figure, canvas.theme.numerals, size) for bar in bars)
    wide = room.width * NAMES if room.is_wide else room.width - widest - BESIDE
    tall = pitch - 12 if room.is_wide else _above(pitch) - 16
    largest = 44 if room.is_wide else 60
    names = fit_captions(canvas, [(bar.name, "") for bar in bars], (wide, tall), largest)
    left = room.left
    if room.is_wide:
        left += max(caption_width(canvas, name) for name in names) + BESIDE
    whole = room.right - left - (widest + BESIDE if room.is_wide else 0)
    top = room.middle - pitch * count / 2
    for place, (bar, name) in enumerate(zip(bars, names, strict=True)):
        slice_ = (left + whole * bar.start, whole * bar.long)
        box = _box(canvas, top + place * pitch, pitch, slice_)
        _track(canvas, (left, whole), box)
        if place + 1 < len(diagram.rows) and not _hides(canvas, box, names[place + 1]):
            _link(canvas, box, pitch)
        _bar(canvas, bar, name, box, size)
    return _told(diagram, bars)


def bars_of(fact: Fact, diagram: Diagram) -> list[Bar]:
    """A bar for each part, and one for the whole where the fact itself names it."""
    slices = zip(diagram.rows, portions(diagram, 1), strict=True)
    bars = [
        Bar(row[0], row[1], start, long, is_point(diagram, row)) for row, (start, long) in slices
    ]
    whole = total(diagram)
    if len(bars) <= FEW and f"{whole}" in numbers_of(fact):
        bars.append(Bar(IN_ALL, f"{whole:,}", 0, 1, not diagram.point))
    return bars


def _bar(canvas: Canvas, bar: Bar, name: Caption, box: Box, size: float) -> None:
    room, palette = canvas.room, canvas.palette
    canvas.rectangle(box, fill=palette.accent if bar.is_point else palette.muted)
    middle = box[1] + box[3] / 2 if room.is_wide else box[1] - 18
    anchor = "m" if room.is_wide else "s"
    draw_caption(canvas, (room.left, middle), name, anchor=f"l{anchor}")
    ink = palette.accent_text if bar.is_point else palette.ink
    style = Style(font=canvas.theme.numerals, colour=ink, anchor=f"r{anchor}")
    canvas.text((room.right, middle), bar.figure, size, **style)


def _told(diagram: Diagram, bars: Sequence[Bar]) -> Drawing:
    told = amounts_drawing(diagram, "Parts true to scale, one after the other")
    if len(bars) == len(diagram.rows):
        return told
    return replace(told, alt_text=f"{told.alt_text} {IN_ALL.capitalize()}: {bars[-1].figure}.")


def _figure_size(canvas: Canvas, figures: Sequence[str], pitch: float) -> float:
    largest = pitch * 0.6 if canvas.room.is_wide else _above(pitch)
    sizes = range(round(max(36, min(56, largest))), 33, -2)
    return common_size(canvas, figures, canvas.theme.numerals, canvas.room.width * 0.36, sizes)


def _box(canvas: Canvas, top: float, pitch: float, slice_: tuple[float, float]) -> Box:
    start, long = slice_
    if canvas.room.is_wide:
        tall = pitch * 0.6
        return start, top + (pitch - tall) / 2, max(3, long), tall
    return start, top + _above(pitch), max(3, long), pitch - _above(pitch) - 16


def _above(pitch: float) -> float:
    return min(MOST, max(LEAST, pitch * ABOVE))


def _track(canvas: Canvas, whole: tuple[float, float], box: Box) -> None:
    """A pale strip for the whole."""
    (left, wide), (_, top, _, tall) = whole, box
    canvas.rectangle((left, top, wide, tall), fill=canvas.palette.panel)


def _link(canvas: Canvas, box: Box, pitch: float) -> None:
    """A line from a bar's end down to where the next part begins."""
    start, top, long, _ = box
    ends = [(start + long, top), (start + long, top + pitch)]
    canvas.line(ends, canvas.palette.line, 3)


def _hides(canvas: Canvas, box: Box, name: Caption) -> bool:
    """Whether that line would run through the next name, or touch it."""
    room, across = canvas.room, box[0] + box[2]
    return not room.is_wide and across < room.left + caption_width(canvas, name) + BESIDE / 2
