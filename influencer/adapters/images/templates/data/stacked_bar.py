"""The parts of a whole as one bar, each led to its name and its amount."""

from influencer.adapters.images.canvas import Canvas
from influencer.adapters.images.drawing import Drawing
from influencer.adapters.images.templates.layouts.captions import (
    Caption,
    caption_width,
    draw_caption,
    fit_captions,
)
from influencer.adapters.images.templates.layouts.card import ground_inks
from influencer.adapters.images.templates.layouts.footnote import set_footnote
from influencer.adapters.images.templates.layouts.leaders import Spot, arrange
from influencer.adapters.images.templates.layouts.telling import (
    amounts_drawing,
    is_point,
    portions,
)
from influencer.adapters.images.templates.wording import diagram_of
from influencer.adapters.images.type import SMALLEST, TextDoesNotFitError
from influencer.domain.facts import Diagram, Fact

THICKEST, THINNEST = 0.36, 56
"""Of the bar: a share of the room's height, and pixels."""

BELOW = 44
"""Pixels between the bar and the nearest labels."""

BETWEEN = 32
"""Pixels between two levels of labels."""

SEAM = 5
"""Pixels of ground between two parts."""


def draw(canvas: Canvas, fact: Fact) -> Drawing:
    diagram = diagram_of(fact)
    set_footnote(canvas, [diagram.note])
    room = canvas.room
    slices = portions(diagram, room.width)
    middles = [room.left + start + long / 2 for start, long in slices]
    labels, spots = _labels(canvas, diagram, middles)
    level = max(label.height for label in labels) + BETWEEN
    deep = level * (1 + max(spot.level for spot in spots)) - BETWEEN
    tall = min(THICKEST * room.height, room.height - BELOW - deep - 10)
    top = room.middle - (tall + BELOW + deep) / 2
    for row, (start, long) in zip(diagram.rows, slices, strict=True):
        _part(canvas, (room.left + start, top, long, tall), is_point=is_point(diagram, row))
    for row, label, spot, across in zip(diagram.rows, labels, spots, middles, strict=True):
        down = top + tall + BELOW + spot.level * level
        end = down - 12 if spot.left < across < spot.right else down + 26
        canvas.line([(across, top + tall - 20), (across, end)], canvas.palette.ink, 3)
        canvas.circle((across, top + tall - 20), 7, fill=canvas.palette.ink)
        inks = ground_inks(canvas, is_point=is_point(diagram, row))
        anchor, edge = ("ra", spot.right) if spot.right < across else ("la", spot.left)
        draw_caption(canvas, (edge, down), label, anchor=anchor, inks=inks)
    return amounts_drawing(diagram, "One bar of parts true to scale")


def _labels(
    canvas: Canvas, diagram: Diagram, middles: list[float]
) -> tuple[list[Caption], list[Spot]]:
    """At the largest size at which all can be led to; the bar keeps its least height.

    Raises:
        TextDoesNotFitError: they fit at none.
    """
    room = canvas.room
    pairs = [(row[0], f"{row[1]} {diagram.unit}") for row in diagram.rows]
    for size in range(46, SMALLEST - 1, -2):
        labels = fit_captions(canvas, pairs, (room.width / 2, room.height / 3), size)
        level = max(label.height for label in labels) + BETWEEN
        levels = int((room.height - THINNEST - BELOW - 10 + BETWEEN) / level)
        widths = [caption_width(canvas, label) for label in labels]
        spots = arrange(middles, widths, (room.left, room.right), min(levels, len(labels)))
        if spots:
            return labels, spots
    raise TextDoesNotFitError(f"no room for the labels of {len(pairs)} parts")


def _part(canvas: Canvas, box: tuple[float, float, float, float], *, is_point: bool) -> None:
    left, top, long, tall = box
    fill = canvas.palette.accent if is_point else canvas.palette.line
    canvas.rectangle((left, top, max(2, long - SEAM), tall), fill=fill)
