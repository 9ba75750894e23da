"""How many traitors a federation withstands: one in four, two in seven (Fedimint's 3m + 1)."""

import math
from collections.abc import Sequence

from influencer.adapters.images.canvas import Canvas
from influencer.adapters.images.drawing import Drawing
from influencer.adapters.images.sketch import Point
from influencer.adapters.images.styles import Style
from influencer.domain.derived_calls import whole_calls_of
from influencer.domain.facts import Fact
from influencer.domain.protocol_facts.ecash import faulty_guardians, needed_guardians

SMALLEST = (4, 7)
"""Federations that withstand one traitor and two, for facts that name no others."""

STRETCH = 2.0
"""Rings are this many times wider than high in a wide room."""

LABEL = 128
"""Pixels for the two lines below a ring."""

RING_UNTIL = 20
"""Guardians; more of them stand in a grid."""

RADIUS, MARKED_FROM = 44, 20
SAME = 2
"""Of federations whose numbers are told beside each other."""


def draw(canvas: Canvas, fact: Fact) -> Drawing:
    room, sizes = canvas.room, sizes_of(fact)
    wide = room.width / len(sizes)
    tall = min(room.height - LABEL, 1.25 * wide)
    top = room.top + (room.height - LABEL - tall) / 2
    for place, size in enumerate(sizes):
        middle = (room.left + (place + 0.5) * wide, top + tall / 2)
        stretch = STRETCH if room.is_wide else 1
        reach = min(tall / 2, wide / 2 / stretch * 0.86)
        _guardians(canvas, _places(size, middle, reach, stretch), size)
        _label(canvas, (middle[0], top + tall), size)
    return _describe(sizes)


def sizes_of(fact: Fact) -> tuple[int, ...]:
    """The federations that the fact counts with, at most two."""
    families = ("faulty_guardians", "needed_guardians")
    asked = {size for family in families for (size,) in whole_calls_of(fact, family)}
    return tuple(sorted(asked))[:SAME] or SMALLEST


def _describe(sizes: Sequence[int]) -> Drawing:
    told = "; of ".join(
        f"{size}, {faulty_guardians(size)} may be malicious and {needed_guardians(size)} agree"
        for size in sizes
    )
    return Drawing(
        alt_text=f"Rings of guardians that run a federation. Of {told}. The rule is 3m + 1.",
        computed=(
            *(3, 1, *sizes),
            *(rule(size) for size in sizes for rule in (faulty_guardians, needed_guardians)),
        ),
    )


def _places(size: int, middle: Point, reach: float, stretch: float) -> list[tuple[Point, float]]:
    """Where each guardian stands, and how large it is drawn."""
    if size > RING_UNTIL:
        across = math.ceil(math.sqrt(size * stretch))
        down = -(-size // across)
        step = min(2 * reach / down, 2 * reach * stretch / across)
        left, top = middle[0] - step * across / 2, middle[1] - step * down / 2
        spots = [divmod(number, across) for number in range(size)]
        return [
            ((left + (column + 0.5) * step, top + (row + 0.5) * step), step * 0.4)
            for row, column in spots
        ]
    radius = min(RADIUS, reach * 2.2 / size)
    turns = [2 * math.pi * (number / size - 0.25) for number in range(size)]
    inner = reach - radius
    return [
        (
            (middle[0] + math.cos(turn) * inner * stretch, middle[1] + math.sin(turn) * inner),
            radius,
        )
        for turn in turns
    ]


def _guardians(canvas: Canvas, places: list[tuple[Point, float]], size: int) -> None:
    palette, honest = canvas.palette, needed_guardians(size)
    for number, (place, _) in enumerate(places if size <= RING_UNTIL else ()):
        for other, _ in places[number + 1 :]:
            canvas.line([place, other], palette.line, 3)
    for number, (place, radius) in enumerate(places):
        if number < honest:
            canvas.circle(place, radius, fill=palette.accent)
        else:
            width = min(7, radius * 0.3)
            canvas.circle(place, radius, fill=palette.ground, outline=palette.bad, width=width)
        if radius >= MARKED_FROM:
            _mark(canvas, place, radius / RADIUS, is_honest=number < honest)


def _mark(canvas: Canvas, place: Point, scale: float, *, is_honest: bool) -> None:
    """A tick or a cross."""
    palette, (across, down) = canvas.palette, place
    strokes: tuple[tuple[Point, ...], ...] = (
        (((-20, 1), (-6, 16), (20, -16)),)
        if is_honest
        else (((-17, -17), (17, 17)), ((-17, 17), (17, -17)))
    )
    for stroke in strokes:
        points = [(across + x * scale, down + y * scale) for x, y in stroke]
        canvas.line(points, palette.on_accent if is_honest else palette.bad, 9 * scale)


def _label(canvas: Canvas, corner: Point, size: int) -> None:
    palette, theme, (across, top) = canvas.palette, canvas.theme, corner
    count = Style(font=theme.bold, anchor="ms")
    canvas.text((across, top + 70), f"{size} guardians", 46, **count)
    malicious = faulty_guardians(size)
    word = "traitor" if malicious == 1 else "traitors"
    limit = Style(colour=palette.muted, anchor="ms")
    canvas.text((across, top + 122), f"bear {malicious} {word}", 40, **limit)
