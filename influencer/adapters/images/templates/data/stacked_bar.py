"""The parts of a whole as one bar, each led to its name and its amount."""

from collections.abc import Sequence

from influencer.adapters.images.canvas import Canvas
from influencer.adapters.images.drawing import Drawing
from influencer.adapters.images.templates.layouts.flags import (
    BETWEEN,
    USUAL,
    Flag,
    Setting,
    draw_flag,
    fit_near,
    level_of,
)
from influencer.adapters.images.templates.layouts.footnote import set_footnote
from influencer.adapters.images.templates.layouts.leaders import Spot, arrange
from influencer.adapters.images.templates.layouts.telling import (
    amounts_drawing,
    is_point,
    long_unit,
    portions,
    with_unit,
)
from influencer.adapters.images.templates.layouts.tints import ground_inks, part_tints
from influencer.adapters.images.templates.wording import diagram_of
from influencer.domain.facts import Fact

HIGH_SETTING = Setting(largest=60, shares=(0.6, 0.45, 0.36, 0.28, 0.22))
"""Of labels in a room that is not wide, which has height for large ones."""

THICKEST, THINNEST = 0.36, 56
"""Of the bar: a share of the room's height, and pixels."""

BELOW = 44
"""Pixels between the bar and the nearest labels."""

SEAM = 5
"""Pixels of ground between two parts."""

DEEP = 20
"""Pixels between where a leader begins and the bar's lower edge."""


def draw(canvas: Canvas, fact: Fact) -> Drawing:
    diagram = diagram_of(fact)
    set_footnote(canvas, [long_unit(diagram), diagram.note])
    room, ink = canvas.room, canvas.palette.ink
    slices = portions(diagram, room.width)
    middles = [room.left + start + long / 2 for start, long in slices]

    def place(level: float, widths: Sequence[float], most: int) -> list[Spot] | None:
        levels = int((room.height - THINNEST - BELOW - 10 + BETWEEN) / level)
        return arrange(middles, widths, (room.left, room.right), min(levels, most))

    pairs = [(row[0], with_unit(diagram, row[1])) for row in diagram.rows]
    setting = USUAL if room.is_wide else HIGH_SETTING
    captions, spots = fit_near(canvas, pairs, place, setting)
    level = level_of(captions)
    deep = level * (1 + max(spot.level for spot in spots)) - BETWEEN
    tall = min(THICKEST * room.height, room.height - BELOW - deep - 10)
    top = room.middle - (tall + BELOW + deep) / 2
    for (start, long), fill in zip(slices, part_tints(canvas, diagram), strict=True):
        canvas.rectangle((room.left + start, top, max(2, long - SEAM), tall), fill=fill)
    for row, caption, spot, across in zip(diagram.rows, captions, spots, middles, strict=True):
        start_of_leader = (across, top + tall - DEEP)
        near = top + tall + BELOW + spot.level * level
        inks = ground_inks(canvas, is_point=is_point(diagram, row))
        draw_flag(canvas, Flag(caption, spot, start_of_leader, near), inks, ink)
        canvas.circle(start_of_leader, 7, fill=ink)
    return amounts_drawing(diagram, "One bar of parts true to scale")
