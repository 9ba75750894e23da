"""A Lightning payment over three nodes, each with its fee and timeout, added up by BOLT 7."""

from itertools import pairwise
from zlib import crc32

from influencer.adapters.images.canvas import Canvas
from influencer.adapters.images.drawing import Drawing
from influencer.adapters.images.sketch import Point
from influencer.adapters.images.styles import Style
from influencer.domain.facts import Fact
from influencer.domain.protocol_facts.routing import Hop, Lock, locks

NAMES = ("Alice", "Bob", "Carol", "Dave", "Eve")
HOPS = (
    Hop(base=1_000, rate=200, delta=40),
    Hop(base=0, rate=500, delta=80),
    Hop(base=1_000, rate=50, delta=144),
)
AMOUNTS = (21_000, 50_000, 100_000, 250_000)
"""Satoshis; which one is paid depends on the fact, so that two pictures show different data."""

FINAL_EXPIRY = 18
"""Blocks; BOLT 11's default ``min_final_cltv_expiry_delta``."""

INSET = 104
"""Middle of the first node from the edge: its caption is wider than itself."""

RADIUS, RADIUS_SQUARE = 64, 46

CAPTIONS = 230
"""Pixels that the lines below a node take up."""


def draw(canvas: Canvas, fact: Fact) -> Drawing:
    amount = AMOUNTS[crc32(fact.id.encode()) % len(AMOUNTS)]
    route = locks(amount * 1000, FINAL_EXPIRY, HOPS)
    fees = [before.amount - after.amount for before, after in pairwise(route)]
    centres = _centres(canvas)
    for number, lock in enumerate(route):
        _channel(canvas, centres[number], centres[number + 1], lock)
    for number, centre in enumerate(centres):
        _node(canvas, centre, NAMES[number], is_end=number in {0, len(NAMES) - 1})
    _captions(canvas, centres[0], (f"{route[0].amount / 1000:,.2f}", "sat leave", "an example"))
    for centre, hop, fee in zip(centres[1:-1], HOPS, fees, strict=True):
        lines = (f"+{fee / 1000:,.2f} sat", _terms(hop), f"+{hop.delta} blocks")
        _captions(canvas, centre, lines)
    _captions(canvas, centres[-1], (f"{amount:,}", "sat arrive", ""))
    return _describe(route, fees, amount)


def _centres(canvas: Canvas) -> list[Point]:
    """Of the nodes: from left to right, or from the top down."""
    room, last = canvas.room, len(NAMES) - 1
    if room.is_wide:
        middle = room.top + max((room.height - CAPTIONS) / 2 + 10, RADIUS + 50)
        step = (room.width - 2 * INSET) / last
        return [(room.left + INSET + number * step, middle) for number in range(len(NAMES))]
    step = (room.height - 2 * RADIUS_SQUARE - 4) / last
    across = room.left + RADIUS_SQUARE + 2
    top = room.top + RADIUS_SQUARE + 2
    return [(across, top + number * step) for number in range(len(NAMES))]


def _describe(route: tuple[Lock, ...], fees: list[int], amount: int) -> Drawing:
    sats = [lock.amount / 1000 for lock in route]
    total = sum(fees) / 1000
    return Drawing(
        alt_text=(
            f"Example of a Lightning payment from Alice over Bob, Carol and Dave to Eve: Alice "
            f"sends {sats[0]:,.2f} sat, the three keep {total:,.2f} sat, Eve gets {amount:,}. "
            f"The timeout falls from {route[0].expiry} to {route[-1].expiry} blocks."
        ),
        computed=(
            amount,
            round(total, 2),
            *(round(sat, digits) for sat in sats for digits in (1, 2)),
            *(round(fee / 1000, 2) for fee in fees),
            *(number for hop in HOPS for number in (hop.base / 1000, hop.rate, hop.delta)),
            *(lock.expiry for lock in route),
        ),
    )


def _terms(hop: Hop) -> str:
    return f"{hop.base / 1000:g} + {hop.rate} ppm"


def _channel(canvas: Canvas, start: Point, end: Point, lock: Lock) -> None:
    """An arrow with the amount above it, or beside it where it points down."""
    text = f"{lock.amount / 1000:,.1f}".removesuffix(".0")
    bold, colour = canvas.theme.bold, canvas.palette.accent
    if canvas.room.is_wide:
        reach = RADIUS + 12
        left, right = (start[0] + reach, start[1]), (end[0] - reach, end[1])
        canvas.arrow(left, right, colour, 7, 28)
        is_long = canvas.type.width(text, bold, 38) > right[0] - left[0]
        above = ((left[0] + right[0]) / 2, start[1] - (RADIUS + 16 if is_long else 34))
        canvas.text(above, text, 38, font=bold, anchor="ms")
        return
    reach = RADIUS_SQUARE + 6
    canvas.arrow((start[0], start[1] + reach), (end[0], end[1] - reach), colour, 7, 26)
    beside = (start[0] + RADIUS_SQUARE + 30, (start[1] + end[1]) / 2)
    canvas.text(beside, text, 36, anchor="lm", colour=canvas.palette.muted)


def _node(canvas: Canvas, centre: Point, name: str, *, is_end: bool) -> None:
    palette, theme = canvas.palette, canvas.theme
    fill = palette.accent if is_end else palette.panel
    radius, size = (RADIUS, 60) if canvas.room.is_wide else (RADIUS_SQUARE, 50)
    canvas.circle(centre, radius, fill=fill, outline=palette.accent, width=5)
    colour = palette.on_accent if is_end else palette.ink
    if canvas.room.is_wide:
        canvas.text(centre, name[0], size, font=theme.display, colour=colour, anchor="mm")
        below = (centre[0], centre[1] + RADIUS + 26)
        canvas.text(below, name, 42, font=theme.bold, anchor="ma")
    else:
        canvas.glyph(centre, name[0], theme.display, size, colour)
        beside = (centre[0] + RADIUS_SQUARE + 30, centre[1])
        canvas.text(beside, name, 48, font=theme.bold, anchor="lm")


def _captions(canvas: Canvas, centre: Point, lines: tuple[str, str, str]) -> None:
    """Three lines below a node, or two at the right edge beside it."""
    palette, bold, room = canvas.palette, canvas.theme.bold, canvas.room
    accent = palette.accent_text
    if room.is_wide:
        across, top = centre[0], centre[1] + RADIUS + 96
        canvas.text((across, top), lines[0], 38, font=bold, colour=accent, anchor="ma")
        for line, down in zip(lines[1:], (54, 102), strict=True):
            if line:
                canvas.text((across, top + down), line, 34, colour=palette.muted, anchor="ma")
        return
    style = Style(font=bold, colour=accent, anchor="rs")
    canvas.text((room.right, centre[1] - 4), lines[0], 42, **style)
    note = ", ".join(line.replace(" + ", "+") for line in lines[1:] if line)
    canvas.text((room.right, centre[1] + 38), note, 34, colour=palette.muted, anchor="rs")
