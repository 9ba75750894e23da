"""A Lightning payment over three nodes, each with its fee and timeout, added up by BOLT 7."""

from itertools import pairwise
from zlib import crc32

from influencer.adapters.images import frame
from influencer.adapters.images.canvas import Canvas, Style
from influencer.adapters.images.drawing import Drawing
from influencer.adapters.images.sketch import Point
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

RADIUS = 64

CAPTIONS = 230
"""Pixels that the lines below a node take up."""


def draw(canvas: Canvas, fact: Fact) -> Drawing:
    top = canvas.room.top
    amount = AMOUNTS[crc32(fact.id.encode()) % len(AMOUNTS)]
    route = locks(amount * 1000, FINAL_EXPIRY, HOPS)
    fees = [before.amount - after.amount for before, after in pairwise(route)]
    middle = top + (canvas.room.bottom - top - CAPTIONS) / 2 + 10
    centres = [(_inset(canvas) + number * _step(canvas), middle) for number in range(len(NAMES))]
    for number, lock in enumerate(route):
        _channel(canvas, centres[number], centres[number + 1], lock)
    for number, centre in enumerate(centres):
        _node(canvas, centre, NAMES[number], is_end=number in {0, len(NAMES) - 1})
    for centre, hop, fee in zip(centres[1:-1], HOPS, fees, strict=True):
        _captions(canvas, centre, f"+{fee / 1000:,.2f} sat", _terms(hop), f"+{hop.delta} blocks")
    example = Style(colour=canvas.palette.muted, anchor="rm")
    canvas.text((canvas.room.right, frame.TOP), "an example", 36, **example)
    _captions(canvas, centres[0], f"{route[0].amount / 1000:,.2f}", "sat leave", "")
    _captions(canvas, centres[-1], f"{amount:,}", "sat arrive", "")
    return _describe(route, fees, amount)


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
    reach = RADIUS + 12
    left, right = (start[0] + reach, start[1]), (end[0] - reach, end[1])
    canvas.arrow(left, right, canvas.palette.accent, 7, 28)
    above = ((left[0] + right[0]) / 2, start[1] - 34)
    text = f"{lock.amount / 1000:,.1f}".removesuffix(".0")
    canvas.text(above, text, 38, font=canvas.theme.bold, anchor="ms")


def _node(canvas: Canvas, centre: Point, name: str, *, is_end: bool) -> None:
    palette, theme = canvas.palette, canvas.theme
    fill = palette.accent if is_end else palette.panel
    canvas.circle(centre, RADIUS, fill=fill, outline=palette.accent, width=5)
    colour = palette.on_accent if is_end else palette.ink
    canvas.text(centre, name[0], 60, font=theme.display, colour=colour, anchor="mm")
    below = (centre[0], centre[1] + RADIUS + 26)
    canvas.text(below, name, 42, font=theme.bold, anchor="ma")


def _captions(canvas: Canvas, centre: Point, first: str, second: str, third: str) -> None:
    palette = canvas.palette
    across, top = centre[0], centre[1] + RADIUS + 96
    canvas.text(
        (across, top), first, 38, font=canvas.theme.bold, colour=palette.accent_text, anchor="ma"
    )
    canvas.text((across, top + 54), second, 34, colour=palette.muted, anchor="ma")
    if third:
        canvas.text((across, top + 102), third, 34, colour=palette.muted, anchor="ma")


def _inset(canvas: Canvas) -> float:
    """Middle of the first node: its caption is wider than itself."""
    return canvas.room.left + 94


def _step(canvas: Canvas) -> float:
    return (canvas.width - 2 * _inset(canvas)) / (len(NAMES) - 1)
