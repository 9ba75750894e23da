"""Fields of cells one above the other: what a field means stands below its cells or beside them.

Below, where they take most of the room's width; beside them, where they leave half of it.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from influencer.adapters.images.canvas import Canvas, Style
from influencer.adapters.images.templates.layouts.field import GAP, Field, bracket, letters, row
from influencer.adapters.images.templates.layouts.labels import caption, common_size

CAPTION = 66
MEANING = 154
"""Pixels below cells for bracket, reading and name."""

LETTERS = 76
BETWEEN = 30
"""Pixels between two fields."""

BESIDE, AIR = 0.52, 34
"""Share of the width that cells may take to have their meaning beside them; pixels between."""

TALLEST = 1.25
"""Height of a cell, as a share of its width."""


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
    """As large as the fields fit the width; all beside where three would be read below."""
    longest = max(len(one.data) for one in shown)
    wide = (canvas.room.width + GAP) / longest
    below = tuple(len(one.data) * wide > BESIDE * canvas.room.width for one in shown)
    if sum(below) > 2:
        wide, below = wide * BESIDE, (False,) * len(shown)
    extra = sum(map(_extra, shown, below)) + BETWEEN * (len(shown) - 1)
    tall = min((height - extra) / len(shown), wide * TALLEST)
    rooms = [
        _width(canvas, one, wide, is_below) for one, is_below in zip(shown, below, strict=True)
    ]
    largest = 92 if any(below) else min(92, int(tall * 0.52))
    theme = canvas.theme
    readings = [
        common_size(canvas, [one.reading], theme.numerals, room, range(largest, 43, -2))
        for one, room in zip(shown, rooms, strict=True)
    ]
    names = [
        common_size(canvas, [one.name], theme.body, room, range(46, 33, -1))
        for one, room in zip(shown, rooms, strict=True)
    ]
    return Plan(wide, tall, min(readings), min(names), below)


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
    left = canvas.room.left + plan.wide * len(one.data) + AIR
    canvas.text((left, middle - 2), one.reading, plan.reading, font=canvas.theme.numerals)
    muted = canvas.palette.muted
    canvas.text((left, middle + 20), one.name, plan.name, colour=muted, anchor="la")
