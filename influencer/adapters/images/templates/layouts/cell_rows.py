"""Fields of cells one above the other: what a field means stands below its cells or beside them.

Below, where they take most of the room's width; beside them, where they leave half of it.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from influencer.adapters.images.canvas import Canvas
from influencer.adapters.images.styles import Style
from influencer.adapters.images.templates.layouts.field import GAP, Field, bracket, letters, row
from influencer.adapters.images.templates.layouts.labels import caption, common_size

CAPTION = 66
MEANING = 154
"""Pixels below cells for bracket, reading and name."""

LETTERS = 76
BETWEEN = 30
"""Pixels between two fields."""

BESIDE, AIR = 0.52, 30
"""Share of the width that cells may take to have their meaning beside them; pixels between."""

LOWEST, TALLEST = 100, 1.25
"""Least height of cells that are read below, in pixels; greatest of all, as a share of the width.
"""


@dataclass(frozen=True, slots=True)
class Plan:
    """Width and height of a cell, sizes of reading and name, and which fields are read below."""

    wide: float
    tall: float
    reading: float
    name: float
    below: tuple[bool, ...]


def fields_in_rows(canvas: Canvas, shown: Sequence[Field], note: str) -> None:
    """Fill the room with the fields and a note below them."""
    room = canvas.room
    floor = room.bottom - CAPTION - caption(canvas, note)
    plan = _plan(canvas, shown, floor - room.top)
    spare = floor - room.top - _height(plan, shown)
    top = room.top + spare / 2
    for one, is_below in zip(shown, plan.below, strict=True):
        row(canvas, (room.left, top, plan.wide, plan.tall), one.data, one.marked)
        if is_below:
            _below(canvas, top + plan.tall, one, plan)
        else:
            _beside(canvas, top + plan.tall / 2, one, plan)
        top += plan.tall + _extra(one, is_below) + BETWEEN


def _plan(canvas: Canvas, shown: Sequence[Field], height: float) -> Plan:
    """Cells over the whole width; over half of it, all read beside, where they came out low."""
    wide = (canvas.room.width + GAP) / max(len(one.data) for one in shown)
    below = tuple(len(one.data) * wide > BESIDE * canvas.room.width for one in shown)
    tall = _tall(shown, below, height, wide)
    if tall < LOWEST:
        wide, below = wide * BESIDE, (False,) * len(shown)
        tall = _tall(shown, below, height, wide)
    sizes = [
        _sizes(canvas, one, _width(canvas, one, wide, is_below), None if is_below else tall)
        for one, is_below in zip(shown, below, strict=True)
    ]
    reading, name = (min(of_all) for of_all in zip(*sizes, strict=True))
    return Plan(wide, tall, reading, name, below)


def _tall(shown: Sequence[Field], below: Sequence[bool], height: float, wide: float) -> float:
    """Height of a cell."""
    extra = sum(map(_extra, shown, below)) + BETWEEN * (len(shown) - 1)
    return min((height - extra) / len(shown), wide * TALLEST)


def _sizes(canvas: Canvas, one: Field, wide: float, tall: float | None) -> tuple[float, float]:
    """Of reading and name, which stand one above the other in that height where it is given."""
    largest = min(80, int(tall * 0.52)) if tall else 80
    name = min(46, int(tall * 0.42)) if tall else 46
    readings, names = range(max(46, largest), 43, -2), range(max(34, name), 33, -1)
    theme = canvas.theme
    return (
        common_size(canvas, [one.reading], theme.numerals, wide, readings),
        common_size(canvas, [one.name], theme.body, wide, names),
    )


def _extra(one: Field, is_below: bool) -> float:
    """Pixels that a field takes below its cells."""
    return (MEANING if is_below else 0) + (LETTERS if one.letters else 0)


def _height(plan: Plan, shown: Sequence[Field]) -> float:
    extra = sum(map(_extra, shown, plan.below))
    return plan.tall * len(shown) + extra + BETWEEN * (len(shown) - 1)


def _width(canvas: Canvas, one: Field, wide: float, is_below: bool) -> float:
    """What there is for the words of a field."""
    cells = len(one.data) * wide
    return cells if is_below else canvas.room.width - cells - AIR


def _below(canvas: Canvas, top: float, one: Field, plan: Plan) -> None:
    left, right = canvas.room.left, canvas.room.left + plan.wide * len(one.data) - GAP
    if one.letters:
        letters(canvas, (left, top + LETTERS / 2 + 4, plan.wide), one.letters, 60)
        top += LETTERS
    bracket(canvas, (left, right), top + 10, is_marked=bool(one.marked))
    middle = (left + right) / 2
    style = Style(font=canvas.theme.numerals, anchor="ms")
    canvas.text((middle, top + 40 + plan.reading * 0.72), one.reading, plan.reading, **style)
    muted = canvas.palette.muted
    canvas.text((middle, top + MEANING - 4), one.name, plan.name, colour=muted, anchor="ms")


def _beside(canvas: Canvas, middle: float, one: Field, plan: Plan) -> None:
    theme, left = canvas.theme, canvas.room.left + plan.wide * len(one.data) + AIR
    above = canvas.type.capital(theme.numerals, plan.reading)
    gap = min(24, plan.reading * 0.3)
    baseline = middle + (above - gap - canvas.type.capital(theme.body, plan.name)) / 2
    canvas.text((left, baseline), one.reading, plan.reading, font=theme.numerals)
    muted = canvas.palette.muted
    canvas.text((left, baseline + gap), one.name, plan.name, colour=muted, anchor="la")
