"""Things that lead to one another, as stairs of stone that go down."""

from influencer.adapters.images.canvas import Canvas
from influencer.adapters.images.colour import mix
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

PITCH, HIGH_PITCH = 170, 250
"""Largest height of a step, in a wide room and in another one."""

LEAST = 44
"""Smallest depth of a step; the largest is an equal share of the room's width."""

LARGEST, HIGH_LARGEST = 54, 64
"""Largest type of a name."""

INSET = 26
"""Pixels between a step's edge and its words."""

ABOVE = 22
"""Pixels between words and the step that they stand on."""

FOOT = 40
"""Pixels of stone below the lowest step."""

TREAD = 12
"""Pixels of a step's upper side."""

STONE = 0.24
"""Of the colour of the stairs, how much is not ground."""


def draw(canvas: Canvas, fact: Fact) -> Drawing:
    diagram = diagram_of(fact)
    set_footnote(canvas, [diagram.note])
    room, count = canvas.room, len(diagram.rows)
    pitch = min(PITCH if room.is_wide else HIGH_PITCH, (room.height - FOOT) / count)
    captions, deep = _captions(canvas, diagram, pitch)
    top = room.middle - (pitch * count + FOOT) / 2
    for number, (row, caption) in enumerate(zip(diagram.rows, captions, strict=True)):
        left, down = room.left + number * deep, top + (number + 1) * pitch
        right = room.right if number + 1 == count else left + deep
        box = (left, down, right - left, top + pitch * count + FOOT - down)
        point = is_point(diagram, row)
        _step(canvas, box, is_point=point)
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
    for size in range(LARGEST if room.is_wide else HIGH_LARGEST, SMALLEST - 1, -2):
        place = (room.width - INSET - LEAST * gaps, pitch - ABOVE - 22)
        captions = fit_rows(canvas, pairs, place, size)
        depths = [
            (room.width - INSET - caption_width(canvas, caption)) / max(1, number)
            for number, caption in enumerate(captions)
        ]
        if (deep := min(room.width / (gaps + 1), *depths)) >= LEAST:
            return captions, deep
    raise TextDoesNotFitError(f"no room for {len(pairs)} steps")


def _step(canvas: Canvas, box: tuple[float, float, float, float], *, is_point: bool) -> None:
    """A block of stone down to the foot of the stairs, and its upper side."""
    palette, (left, top, wide, _) = canvas.palette, box
    stone = mix(palette.ground, palette.muted, STONE)
    canvas.rectangle(box, fill=palette.accent if is_point else stone)
    if not is_point:
        canvas.rectangle((left, top, wide, TREAD), fill=palette.muted)
