"""Things that lead to one another, as steps that go down."""

from influencer.adapters.images.canvas import Canvas
from influencer.adapters.images.drawing import Drawing
from influencer.adapters.images.templates.layouts.captions import (
    Caption,
    caption_width,
    draw_caption,
)
from influencer.adapters.images.templates.layouts.footnote import set_footnote
from influencer.adapters.images.templates.layouts.lines import fit_rows
from influencer.adapters.images.templates.layouts.telling import (
    is_point,
    rows_drawing,
    second,
)
from influencer.adapters.images.templates.layouts.tints import ground_inks
from influencer.adapters.images.templates.wording import diagram_of
from influencer.adapters.images.type import SMALLEST, TextDoesNotFitError
from influencer.domain.facts import Diagram, Fact

PITCH = 200
"""Largest height of a step."""

DEEPEST, LEAST = 260, 44
"""Largest and smallest depth of a step."""

INSET = 26
"""Pixels between a step's edge and its words."""

ABOVE = 18
"""Pixels between words and the step that they stand on."""

WEIGHT = 7


def draw(canvas: Canvas, fact: Fact) -> Drawing:
    diagram = diagram_of(fact)
    set_footnote(canvas, [diagram.note])
    room, count = canvas.room, len(diagram.rows)
    pitch = min(PITCH, (room.height - WEIGHT) / count)
    captions, deep = _captions(canvas, diagram, pitch)
    top = room.middle - pitch * count / 2
    for number, (row, caption) in enumerate(zip(diagram.rows, captions, strict=True)):
        left, down = room.left + number * deep, top + (number + 1) * pitch
        point, is_last = is_point(diagram, row), number + 1 == count
        _step(canvas, (left, down), (deep, pitch), is_point=point, is_last=is_last)
        words = (left + INSET, down - ABOVE)
        inks = ground_inks(canvas, is_point=point)
        draw_caption(canvas, words, caption, anchor="ls", inks=inks)
    return rows_drawing(diagram, "Steps down, each leading to the next")


def _captions(canvas: Canvas, diagram: Diagram, pitch: float) -> tuple[list[Caption], float]:
    """The words at the largest size that leaves the steps some depth, and that depth.

    Raises:
        TextDoesNotFitError: there is none.
    """
    room, gaps = canvas.room, len(diagram.rows) - 1
    pairs = [(row[0], second(row)) for row in diagram.rows]
    for size in range(52, SMALLEST - 1, -2):
        place = (room.width - INSET - LEAST * gaps, pitch - ABOVE - 22)
        captions = fit_rows(canvas, pairs, place, size)
        depths = [
            (room.width - INSET - caption_width(canvas, caption)) / max(1, number)
            for number, caption in enumerate(captions)
        ]
        if (deep := min(DEEPEST, room.width / (gaps + 1), *depths)) >= LEAST:
            return captions, deep
    raise TextDoesNotFitError(f"no room for {len(pairs)} steps")


def _step(
    canvas: Canvas,
    corner: tuple[float, float],
    shape: tuple[float, float],
    *,
    is_point: bool,
    is_last: bool,
) -> None:
    """Tread and riser below it; the last tread runs to the edge."""
    palette, (left, down), (deep, tall) = canvas.palette, corner, shape
    colour = palette.accent if is_point else palette.muted
    if is_last:
        canvas.arrow((left, down), (canvas.room.right, down), colour, WEIGHT, 30)
        return
    canvas.line([(left, down), (left + deep, down)], colour, WEIGHT)
    canvas.line([(left + deep, down), (left + deep, down + tall)], palette.muted, WEIGHT)
