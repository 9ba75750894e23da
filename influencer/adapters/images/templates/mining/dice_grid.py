"""All throws of two dice, and the few that win: what a low target does to the odds."""

import re

from influencer.adapters.images.canvas import Canvas
from influencer.adapters.images.colour import Colour, mix
from influencer.adapters.images.drawing import Drawing
from influencer.adapters.images.templates.layouts.figures import hero
from influencer.domain.facts import Fact

FACES = 6
_PAIRS = {1: ((-1, -1), (1, 1)), 2: ((1, -1), (-1, 1)), 3: ((-1, 0), (1, 0))}
PIPS = {
    1: ((0, 0),),
    2: _PAIRS[1],
    3: ((0, 0), *_PAIRS[1]),
    4: (*_PAIRS[1], *_PAIRS[2]),
    5: ((0, 0), *_PAIRS[1], *_PAIRS[2]),
    6: (*_PAIRS[1], *_PAIRS[2], *_PAIRS[3]),
}
"""Where the pips of each face lie, as seen from the middle."""

TARGET = 3
"""A total below it wins, where the fact names no other."""

GAP = 8
ASIDE, BELOW, SPACE = 470, 200, 60
_TARGET = re.compile(r"total below (\d+)")


def draw(canvas: Canvas, fact: Fact) -> Drawing:
    room = canvas.room
    found = next(filter(None, map(_TARGET.search, fact.phrasings)), None)
    target = int(found[1]) if found else TARGET
    wide = room.width - (ASIDE + SPACE if room.is_wide else 0)
    tall = room.height - (0 if room.is_wide else BELOW + SPACE)
    throws = [(row, column) for row in range(1, FACES + 1) for column in range(1, FACES + 1)]
    wins = [throw for throw in throws if sum(throw) < target]
    for throw in throws:
        _cell(canvas, (wide + GAP, tall + GAP), throw, is_win=throw in wins)
    corner = (room.left + wide + SPACE, room.top)
    if not room.is_wide:
        corner = (room.left, room.top + tall + SPACE)
    told, caption = f"{len(wins)} in {len(throws)}", f"throws has a total below {target}"
    hero(canvas, corner, told, caption, "l", room.right - corner[0])
    return Drawing(
        alt_text=(
            f"A grid of all {len(throws)} throws of two dice. Those with a total below {target} "
            f"are lit: {len(wins)} in {len(throws)}."
        ),
        computed=(len(wins), len(throws), target),
    )


def _cell(
    canvas: Canvas, size: tuple[float, float], throw: tuple[int, int], *, is_win: bool
) -> None:
    palette, theme, room = canvas.palette, canvas.theme, canvas.room
    row, column = throw
    wide, tall = size[0] / FACES, size[1] / FACES
    left, top = room.left + (column - 1) * wide, room.top + (row - 1) * tall
    fill = palette.accent if is_win else mix(palette.ground, palette.muted, 0.18)
    radius = min(theme.radius, 12)
    canvas.rectangle((left, top, wide - GAP, tall - GAP), fill=fill, radius=radius)
    colour = palette.on_accent if is_win else palette.ink
    middle = (left + (wide - GAP) / 2, top + (tall - GAP) / 2)
    side = min((wide - GAP) * 0.4, (tall - GAP) * 0.78)
    for face, aside in zip(throw, (-0.58, 0.58), strict=True):
        _die(canvas, (middle[0] + aside * side, middle[1]), side, face, colour)


def _die(
    canvas: Canvas, centre: tuple[float, float], side: float, face: int, colour: Colour
) -> None:
    """The pips alone, in thirds of the side."""
    for across, down in PIPS[face]:
        point = (centre[0] + across * side * 0.27, centre[1] + down * side * 0.27)
        canvas.circle(point, side * 0.095, fill=colour)
