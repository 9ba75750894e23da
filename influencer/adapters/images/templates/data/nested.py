"""Layers as boxes within boxes, the outermost first."""

from itertools import product

from influencer.adapters.images.canvas import Canvas
from influencer.adapters.images.drawing import Drawing
from influencer.adapters.images.templates.layouts.captions import (
    Caption,
    draw_caption,
    fit_captions,
    fit_lines,
)
from influencer.adapters.images.templates.layouts.footnote import set_footnote
from influencer.adapters.images.templates.layouts.telling import (
    is_point,
    rows_drawing,
    second,
)
from influencer.adapters.images.templates.layouts.tints import tint
from influencer.adapters.images.templates.wording import diagram_of
from influencer.adapters.images.type import SMALLEST, TextDoesNotFitError
from influencer.domain.facts import Diagram, Fact

ASIDE = 20
"""Pixels between the sides of two boxes."""

BELOW = 8
"""Pixels between their lower edges, where the room is low; more where there is more."""

ROOMY = 24
PADDING = 28
ROOMS = (52, 28)
"""Pixels above and below the words of a layer together: what is wished, and what will do."""


def draw(canvas: Canvas, fact: Fact) -> Drawing:
    diagram = diagram_of(fact)
    set_footnote(canvas, [diagram.note])
    room, palette = canvas.room, canvas.palette
    captions = _captions(canvas, diagram)
    below = BELOW if room.is_wide else ROOMY
    tall = max(caption.height for caption in captions) + ROOMS[1]
    spare = (room.height - 6 - below * (len(captions) - 1)) / len(captions) - tall
    step = tall + max(0, min(spare, tall * 0.8))
    whole = step * len(captions) + below * (len(captions) - 1)
    top, bottom = room.middle - whole / 2, room.middle + whole / 2
    for number, (row, caption) in enumerate(zip(diagram.rows, captions, strict=True)):
        point = is_point(diagram, row)
        inks = tint(canvas, is_point=point)
        left, upper = room.left + number * ASIDE, top + number * step
        box = (left, upper, room.width - 2 * number * ASIDE, bottom - number * below - upper)
        fill = inks.fill if point or number % 2 == 0 else palette.ground
        radius = max(2, min(canvas.theme.radius, 28) - 3 * number)
        outline = palette.muted if inks.outline else None
        canvas.rectangle(box, fill=fill, outline=outline, width=3, radius=radius)
        middle = (left + PADDING, upper + step / 2)
        draw_caption(canvas, middle, caption, anchor="lm", inks=inks.inks)
    return rows_drawing(diagram, "Boxes within boxes, the outermost first")


def _captions(canvas: Canvas, diagram: Diagram) -> list[Caption]:
    """As large as the boxes have room for, in either way.

    Raises:
        TextDoesNotFitError: they have none.
    """
    room, count = canvas.room, len(diagram.rows)
    below = BELOW if room.is_wide else ROOMY
    pairs = [(row[0], second(row)) for row in diagram.rows]
    share = (room.height - 6 - below * (count - 1)) / count
    wide = room.width - 2 * (ASIDE * (count - 1) + PADDING)
    ways = (fit_lines, fit_captions) if room.is_wide else (fit_captions, fit_lines)
    for spare, fit in product(ROOMS, ways):
        try:
            return fit(canvas, pairs, (wide, share - spare), 54)
        except TextDoesNotFitError:
            continue
    raise TextDoesNotFitError(f"no room for {count} boxes of words under {SMALLEST} px")
