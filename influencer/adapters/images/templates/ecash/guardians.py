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


def draw(canvas: Canvas, fact: Fact) -> Drawing:
    top = canvas.room.top
    wide = canvas.room.width / len(TOLERATED)
    for place, malicious in enumerate(TOLERATED):
        middle = (canvas.room.left + (place + 0.5) * wide, (top + canvas.room.bottom - LABEL) / 2)
        _ring(canvas, middle, (canvas.room.bottom - LABEL - top) / 2, malicious)
        _label(canvas, middle[0], malicious)
    few, many = (guardians(malicious) for malicious in TOLERATED)
    return Drawing(
        alt_text=(
            f"Two rings of guardians, all joined to each other. Of {few}, {TOLERATED[0]} may be "
            f"malicious; of {many}, {TOLERATED[1]} may. The rule is 3m + 1."
        ),
        computed=(few, many, *TOLERATED, 3),
    )


def _ring(canvas: Canvas, middle: Point, reach: float, malicious: int) -> None:
    palette = canvas.palette
    count, radius = guardians(malicious), 44
    turn = [2 * math.pi * (number / count - 0.25) for number in range(count)]
    places = [
        (
            middle[0] + math.cos(angle) * (reach - radius) * STRETCH,
            middle[1] + math.sin(angle) * (reach - radius),
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
    word = "traitor" if malicious == 1 else "traitors"
    limit = Style(colour=palette.muted, anchor="ms")
    canvas.text((across, canvas.room.bottom - 6), f"withstand {malicious} {word}", 42, **limit)
