"""All bitcoin as one field, halved again and again: what comes in which era, and what is left."""

from collections.abc import Iterator

from influencer.adapters.images.canvas import Canvas
from influencer.adapters.images.colour import mix
from influencer.adapters.images.drawing import Drawing
from influencer.adapters.images.styles import Style
from influencer.adapters.images.templates.layouts.figures import hero, percent
from influencer.adapters.images.type import SMALLEST
from influencer.domain.derived_calls import calls_of
from influencer.domain.facts import Fact
from influencer.domain.protocol_facts.issuance import (
    HALVING_INTERVAL,
    issued_percent,
)

DRAWN = 8
"""Eras with a field of their own; those after them share the last corner."""

MOST = 10
"""A later era's field would be smaller than a point."""

LATE = 7
"""Eras from which on the fact is about what is left."""

LABELLED = 4
RING = 34
GAP = 5
ASIDE, BELOW = 420, 218
"""Pixels for the number, beside the field or below it."""

SPACE = 52

Field = tuple[float, float, float, float]


def eras_of(fact: Fact) -> int:
    """After how many eras the fact looks back."""
    eras = [int(call[0]) for call in calls_of(fact, "halving_height")]
    return next((number for number in eras if number <= 32), 1)  # noqa: PLR2004 - the last one


def draw(canvas: Canvas, fact: Fact) -> Drawing:
    eras, room = eras_of(fact), canvas.room
    wide = room.width - (ASIDE + SPACE if room.is_wide else 0)
    tall = room.height - (0 if room.is_wide else BELOW + SPACE)
    fields = list(_fields((room.left, room.top, wide, tall), max(DRAWN, min(eras, MOST))))
    is_rest = eras >= LATE
    for era, field in enumerate(fields):
        _field(canvas, field, era, is_lit=(era >= eras) == is_rest)
    share = float(round(issued_percent(eras * HALVING_INTERVAL), 2))
    corner = (room.left + wide + SPACE, room.top)
    if not room.is_wide:
        corner = (room.left, room.top + tall + SPACE)
    if eras > DRAWN:
        _ring(canvas, fields[-1])
    told, caption = _told(fact, share)
    hero(canvas, corner, told, caption, "l", room.right - corner[0])
    lit = f"all that comes after {eras} eras" if is_rest else f"the first {percent(share)}"
    return Drawing(
        alt_text=(
            "A field that stands for all bitcoin: cut in half, the rest in half again and so on, a "
            f"part for each era of {HALVING_INTERVAL:,} blocks. Lit: {lit}. "
            f"{told} {caption}."
        ),
        computed=(HALVING_INTERVAL, eras, share, *(100 / 2**era for era in range(LABELLED + 1))),
    )


def _told(fact: Fact, share: float) -> tuple[str, str]:
    """The fact's figure, where its arithmetic is about eras; else the share of the first one."""
    if fact.figure and calls_of(fact, "halving_height"):
        return fact.figure.value, fact.figure.caption
    return percent(share), "of all bitcoin come in the first era"


def _fields(whole: Field, count: int) -> Iterator[Field]:
    """The halves, the longer side cut each time; last what is left."""
    left, top, wide, tall = whole
    for _ in range(count):
        if wide > tall:
            yield left, top, wide / 2, tall
            left, wide = left + wide / 2, wide / 2
        else:
            yield left, top, wide, tall / 2
            top, tall = top + tall / 2, tall / 2
    yield left, top, wide, tall


def _field(canvas: Canvas, field: Field, era: int, *, is_lit: bool) -> None:
    palette, theme = canvas.palette, canvas.theme
    left, top, wide, tall = field
    gap = min(GAP, wide / 4, tall / 4)
    fill = palette.accent if is_lit else mix(palette.ground, palette.muted, 0.26)
    radius = min(theme.radius, 14, wide / 8, tall / 8)
    canvas.rectangle((left, top, wide - gap, tall - gap), fill=fill, radius=radius)
    size = min(84, wide / 3.6, tall / 2)
    if era < LABELLED and size >= SMALLEST:
        colour = palette.on_accent if is_lit else palette.ink
        style = Style(font=theme.numerals, colour=colour, anchor="mm")
        text = percent(100 / 2 ** (era + 1))
        canvas.text((left + (wide - gap) / 2, top + (tall - gap) / 2), text, size, **style)


def _ring(canvas: Canvas, field: Field) -> None:
    """Around the last corner, which is too small to be seen."""
    centre = (field[0] + field[2] / 2, field[1] + field[3] / 2)
    canvas.circle(centre, RING, outline=canvas.palette.accent, width=7)
