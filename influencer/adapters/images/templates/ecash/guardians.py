"""How many traitors a federation withstands: one in four, two in seven (Fedimint's 3m + 1)."""

import math

from influencer.adapters.images.canvas import Canvas, Style
from influencer.adapters.images.drawing import Drawing
from influencer.adapters.images.sketch import Point
from influencer.domain.facts import Fact

TOLERATED = (1, 2)
STRETCH = 2.0
"""Rings are this many times wider than high."""

LABEL = 128
"""Pixels for the two lines below a ring."""


def guardians(malicious: int) -> int:
    """The smallest federation that withstands so many (Fedimint README)."""
    return 3 * malicious + 1


RING = 0.56
"""Share of the width that rings one above the other take."""


def draw(canvas: Canvas, fact: Fact) -> Drawing:
    if canvas.room.is_wide:
        _side_by_side(canvas)
    else:
        _stacked(canvas)
    few, many = (guardians(malicious) for malicious in TOLERATED)
    return Drawing(
        alt_text=(
            f"Two rings of guardians, all joined to each other. Of {few}, {TOLERATED[0]} may be "
            f"malicious; of {many}, {TOLERATED[1]} may. The rule is 3m + 1."
        ),
        computed=(few, many, *TOLERATED, 3),
    )


def _side_by_side(canvas: Canvas) -> None:
    room = canvas.room
    wide, reach = room.width / len(TOLERATED), (room.height - LABEL) / 2
    for place, malicious in enumerate(TOLERATED):
        middle = (room.left + (place + 0.5) * wide, room.top + reach)
        _ring(canvas, middle, (reach * STRETCH, reach), malicious)
        _label(canvas, middle[0], malicious)


def _stacked(canvas: Canvas) -> None:
    """One ring above the other, what it withstands beside it."""
    room, tall = canvas.room, canvas.room.height / len(TOLERATED)
    wide = room.width * RING
    for place, malicious in enumerate(TOLERATED):
        middle = room.top + (place + 0.5) * tall
        _ring(canvas, (room.left + wide / 2, middle), (wide / 2, tall / 2 - 28), malicious)
        _beside(canvas, (room.left + wide + 44, middle), malicious)


def _ring(canvas: Canvas, middle: Point, reach: tuple[float, float], malicious: int) -> None:
    palette = canvas.palette
    count, radius = guardians(malicious), 44
    stretch = STRETCH if canvas.room.is_wide else 1
    turn = [2 * math.pi * (number / count - 0.25) for number in range(count)]
    places = [
        (
            middle[0] + math.cos(angle) * (reach[0] - radius * stretch),
            middle[1] + math.sin(angle) * (reach[1] - radius),
        )
        for angle in turn
    ]
    for number, place in enumerate(places):
        for other in places[number + 1 :]:
            canvas.line([place, other], palette.line, 3)
    for number, place in enumerate(places):
        if number < count - malicious:
            canvas.circle(place, radius, fill=palette.accent)
            canvas.line(_tick(place), palette.on_accent, 9)
        else:
            canvas.circle(place, radius, fill=palette.ground, outline=palette.bad, width=7)
            across, down = place
            canvas.line([(across - 17, down - 17), (across + 17, down + 17)], palette.bad, 9)
            canvas.line([(across - 17, down + 17), (across + 17, down - 17)], palette.bad, 9)


def _tick(place: Point) -> list[Point]:
    across, down = place
    return [(across - 20, down + 1), (across - 6, down + 16), (across + 20, down - 16)]


def _label(canvas: Canvas, across: float, malicious: int) -> None:
    palette, theme = canvas.palette, canvas.theme
    count = Style(font=theme.bold, anchor="ms")
    canvas.text((across, canvas.room.bottom - 58), f"{guardians(malicious)} guardians", 48, **count)
    limit = Style(colour=palette.muted, anchor="ms")
    canvas.text((across, canvas.room.bottom - 6), f"withstand {_traitors(malicious)}", 42, **limit)


def _beside(canvas: Canvas, place: Point, malicious: int) -> None:
    """Number and words from that left edge on, around that middle."""
    (left, middle), theme = place, canvas.theme
    canvas.text((left, middle - 40), str(guardians(malicious)), 130, font=theme.numerals)
    canvas.text((left, middle + 22), "guardians", 46, font=theme.bold)
    muted = canvas.palette.muted
    canvas.text((left, middle + 78), "withstand", 42, colour=muted)
    canvas.text((left, middle + 130), _traitors(malicious), 42, colour=muted)


def _traitors(malicious: int) -> str:
    return f"{malicious} traitor" if malicious == 1 else f"{malicious} traitors"
