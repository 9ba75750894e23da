"""A blinded path twice: as the payer sees it, and as it is. Keys by BOLT 4, of its own nodes."""

from itertools import pairwise

from influencer.adapters.images.canvas import Canvas
from influencer.adapters.images.drawing import Drawing
from influencer.adapters.images.sketch import Point
from influencer.adapters.images.styles import Style
from influencer.adapters.images.templates.layouts.station import station
from influencer.domain.facts import Fact
from influencer.domain.protocol_facts.route_blinding import NODES, SESSION_KEY, blinded_ids

PAYER = "Alice"
HOPS = ("Bob", "Carol", "Dave")
LARGEST = 74
"""Radius of a node."""

CAPTION = 66
"""Pixels above each row for what it is."""

SEEN = 2
"""How many nodes, the payer among them, are known to the payer."""

REACH = 92
"""Half the width of a key in place of a node."""

GAP = 24
NAME = 56
"""Pixels below a node for its name."""


def draw(canvas: Canvas, fact: Fact) -> Drawing:
    room = canvas.room
    seen = blinded_ids([NODES[name] for name in HOPS], SESSION_KEY)
    radius = min(LARGEST, ((room.height - GAP) / 2 - CAPTION - NAME) / 2, room.width / 13)
    row = CAPTION + 2 * radius + NAME
    gap = max(GAP, min(130, (room.height - 2 * row) / 2))
    top = room.top + (room.height - 2 * row - gap) / 2
    places = _places(canvas, radius)
    rows = [top + number * (row + gap) + CAPTION + radius for number in range(2)]
    for across in places[2:]:
        canvas.dashes((across, rows[0] + 40), (across, rows[1] - radius), canvas.palette.line, 4)
    captions = ("What Alice sees", "What there is")
    for down, caption in zip(rows, captions, strict=True):
        corner = (room.left, down - radius - 26)
        canvas.text(corner, caption, 40, colour=canvas.palette.muted)
        _arrows(canvas, places, down, radius)
    for across, name in zip(places, (PAYER, *HOPS), strict=True):
        is_end = name in {PAYER, HOPS[-1]}
        _node(canvas, (across, rows[1]), radius, name, is_end=is_end)
        if name in {PAYER, HOPS[0]}:
            _node(canvas, (across, rows[0]), radius, name, is_end=is_end)
    for across, code in zip(places[2:], seen[1:], strict=True):
        _sealed(canvas, (across, rows[0]), radius, f"{code[:6]}…")
    return Drawing(
        alt_text=(
            f"A blinded path in two rows. What Alice sees: Bob, then two made-up keys, "
            f"{seen[1][:6]}… and {seen[2][:6]}…. What there is: Bob, Carol and Dave, who gets "
            "paid. The keys are computed for nodes of BOLT 4's test vectors."
        ),
        computed=(2, 4),
        literals=seen,
    )


def _places(canvas: Canvas, radius: float) -> list[float]:
    room, count = canvas.room, len(HOPS) + 1
    inset = max(radius, REACH)
    step = (room.width - 2 * inset) / (count - 1)
    return [room.left + inset + number * step for number in range(count)]


def _arrows(canvas: Canvas, places: list[float], down: float, radius: float) -> None:
    for number, (start, end) in enumerate(pairwise(places)):
        out = radius if number < SEEN else max(radius, REACH)
        left, right = start + out + 12, end - max(radius, REACH if number else 0) - 12
        canvas.arrow((left, down), (right, down), canvas.palette.muted, 6, 26)


def _node(canvas: Canvas, centre: Point, radius: float, name: str, *, is_end: bool) -> None:
    station(canvas, centre, radius, name, is_end=is_end)
    below = (centre[0], centre[1] + radius + 16)
    canvas.text(below, name, 40, font=canvas.theme.bold, anchor="ma")


def _sealed(canvas: Canvas, centre: Point, radius: float, code: str) -> None:
    """A key in place of a node."""
    palette, theme = canvas.palette, canvas.theme
    wide, tall = 2 * REACH, min(2 * radius, 96)
    box = (centre[0] - wide / 2, centre[1] - tall / 2, wide, tall)
    radius = min(theme.radius, 14)
    canvas.rectangle(box, fill=palette.panel, outline=palette.line, width=4, radius=radius)
    style = Style(font=theme.mono_bold, anchor="mm", role="code")
    canvas.text(centre, code, 38, **style)
