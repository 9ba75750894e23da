"""Dated events on a line that is true to scale: across a wide room, down another one."""

from collections.abc import Sequence

from influencer.adapters.images.canvas import Canvas
from influencer.adapters.images.drawing import Drawing
from influencer.adapters.images.templates.layouts.beside import LEADER, Label, draw_beside
from influencer.adapters.images.templates.layouts.captions import Pair
from influencer.adapters.images.templates.layouts.flags import (
    BETWEEN,
    Flag,
    draw_flag,
    fit_flags,
    level_of,
)
from influencer.adapters.images.templates.layouts.footnote import set_footnote
from influencer.adapters.images.templates.layouts.sides import Place, both_sides
from influencer.adapters.images.templates.layouts.span import (
    NEAR,
    PAIR,
    span_across,
    span_down,
    span_words,
    with_span,
)
from influencer.adapters.images.templates.layouts.telling import (
    date_words,
    is_point,
    moments,
    rows_drawing,
)
from influencer.adapters.images.templates.layouts.tints import ground_inks
from influencer.adapters.images.templates.wording import diagram_of
from influencer.domain.facts import Diagram, Fact

DOT, LARGE_DOT = 13, 20
HIGH_DOT, HIGH_LARGE_DOT = 18, 30
"""Radius of a dot, and of the point's, on a line across and on one down."""

FEW, HIGH_LABEL, LABEL = 3, 68, 56
"""Up to how many events a line down has large labels, their size, and that of more of them."""

INSET = 24
"""Pixels between the ends of the line and its first and last event."""

NOTE = "true to scale"


def draw(canvas: Canvas, fact: Fact) -> Drawing:
    diagram = diagram_of(fact)
    set_footnote(canvas, [NOTE, diagram.note])
    span = span_words(diagram) if len(diagram.rows) == PAIR else ""
    is_told = (_across if canvas.room.is_wide else _down)(canvas, diagram, span)
    drawing = rows_drawing(diagram, "A timeline, true to scale")
    return with_span(drawing, span) if is_told else drawing


def _pair(row: tuple[str, ...]) -> Pair:
    return row[1], date_words(row[0])


def _across(canvas: Canvas, diagram: Diagram, span: str) -> bool:
    room, palette = canvas.room, canvas.palette
    points = moments(diagram, room.left + INSET, room.right - INSET)

    def place(level: float, widths: Sequence[float]) -> list[Place] | None:
        levels = int((room.height / 2 - NEAR + BETWEEN - 8) / level)
        return both_sides(points, widths, (room.left, room.right), levels)

    captions, places = fit_flags(canvas, [_pair(row) for row in diagram.rows], place)
    level = level_of(captions)
    canvas.line([(room.left, room.middle), (room.right, room.middle)], palette.muted, 6)
    for row, caption, found, across in zip(diagram.rows, captions, places, points, strict=True):
        reach = NEAR + found.spot.level * level
        near = room.middle + (-reach if found.is_above else reach)
        flag = Flag(caption, found.spot, (across, room.middle), near, found.is_above)
        draw_flag(canvas, flag, ground_inks(canvas, is_point=is_point(diagram, row)), palette.muted)
    is_told = span_across(canvas, span, places, is_point=not diagram.point)
    if is_told and not diagram.point:
        canvas.line([(points[0], room.middle), (points[-1], room.middle)], palette.accent, 12)
    for row, across in zip(diagram.rows, points, strict=True):
        _dot(canvas, (across, room.middle), (DOT, LARGE_DOT), is_point=is_point(diagram, row))
    return is_told


def _down(canvas: Canvas, diagram: Diagram, span: str) -> bool:
    room, left = canvas.room, canvas.room.left + HIGH_LARGE_DOT
    points = moments(diagram, room.top + INSET, room.bottom - INSET)
    canvas.line([(left, room.top), (left, room.bottom)], canvas.palette.muted, 9)
    labels = [
        Label(_pair(row), (left, down), is_point(diagram, row))
        for row, down in zip(diagram.rows, points, strict=True)
    ]
    largest = HIGH_LABEL if len(labels) <= FEW else LABEL
    draw_beside(canvas, labels, left + HIGH_LARGE_DOT + LEADER, largest)
    for label in labels:
        _dot(canvas, label.anchor, (HIGH_DOT, HIGH_LARGE_DOT), is_point=label.is_point)
    return bool(span) and span_down(
        canvas, span, left + HIGH_LARGE_DOT + LEADER, is_point=not diagram.point
    )


def _dot(
    canvas: Canvas, centre: tuple[float, float], radii: tuple[float, float], *, is_point: bool
) -> None:
    palette, (small, large) = canvas.palette, radii
    if is_point:
        canvas.circle(centre, large, fill=palette.accent)
    else:
        canvas.circle(centre, small, fill=palette.ground, outline=palette.ink, width=4)
