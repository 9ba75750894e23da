"""How many hops fit below the longest deadline that a node accepts (BOLT 4, ``max_htlc_cltv``)."""

from influencer.adapters.images.canvas import Canvas
from influencer.adapters.images.drawing import Drawing
from influencer.adapters.images.styles import Style
from influencer.adapters.images.templates.layouts.stairs import Stair, stairs
from influencer.domain.facts import Fact
from influencer.domain.protocol_facts.routing import LONGEST_EXPIRY, Hop, locks

DELTA, FINAL_EXPIRY = 144, 18
"""Blocks: a day for each hop is an example; the last is BOLT 11's default."""


def draw(canvas: Canvas, fact: Fact) -> Drawing:
    hop = Hop(base=0, rate=0, delta=DELTA)
    count = -(-(LONGEST_EXPIRY - FINAL_EXPIRY) // DELTA)
    expiries = [lock.expiry for lock in locks(1, FINAL_EXPIRY, [hop] * count)]
    shown = [Stair(height=one, is_bad=one > LONGEST_EXPIRY) for one in expiries]
    names = ("payer", *[""] * (count - 1), "", "payee")
    floor, unit = stairs(canvas, shown, names)
    _ceiling(canvas, floor - LONGEST_EXPIRY * unit)
    return Drawing(
        alt_text=(
            f"Stairs of deadlines, an example with {DELTA} blocks a hop: from {expiries[-1]} "
            f"at the payee up to {expiries[0]:,} at the payer, after {count} hops. Only the "
            f"highest stands out above the limit of {LONGEST_EXPIRY:,} blocks."
        ),
        computed=(DELTA, count, LONGEST_EXPIRY, expiries[0], expiries[-1]),
    )


def _ceiling(canvas: Canvas, down: float) -> None:
    palette, room, theme = canvas.palette, canvas.room, canvas.theme
    canvas.line([(room.left, down), (room.right, down)], palette.accent, 6)
    number = Style(font=theme.numerals, colour=palette.accent_text, anchor="ra", role="hero")
    hero = f"{LONGEST_EXPIRY:,}"
    canvas.text((room.right, down + 28), hero, 116, **number)
    edge, below = room.right, down + 140
    if room.is_wide:
        edge, below = edge - canvas.type.width(hero, theme.numerals, 116) - 32, down + 34
    muted = Style(colour=palette.muted, anchor="ra")
    canvas.text((edge, below), "blocks at most", 40, **muted)
    canvas.text((edge, below + 52), f"here {DELTA} a hop", 36, **muted)
