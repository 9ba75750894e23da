"""How many hops fit below the longest deadline that a node accepts (BOLT 4, ``max_htlc_cltv``)."""

from influencer.adapters.images.canvas import Canvas
from influencer.adapters.images.drawing import Drawing
from influencer.adapters.images.styles import Style
from influencer.adapters.images.templates.layouts.stairs import Stair, stairs
from influencer.domain.facts import Fact
from influencer.domain.protocol_facts.routing import LONGEST_EXPIRY, Hop, locks

DELTA, FINAL_EXPIRY = 144, 18
"""Blocks: a day for each hop is an example; the last is BOLT 11's default."""

HOPS = 20
"""An example too: enough for what is over the limit to be seen."""


def draw(canvas: Canvas, fact: Fact) -> Drawing:
    hop = Hop(base=0, rate=0, delta=DELTA)
    expiries = [lock.expiry for lock in locks(1, FINAL_EXPIRY, [hop] * HOPS)]
    shown = [Stair(height=one, is_bad=one > LONGEST_EXPIRY) for one in expiries]
    over = sum(stair.is_bad for stair in shown)
    names = ("payer", *[""] * (HOPS - 1), "", "payee")
    floor, unit = stairs(canvas, shown, names)
    longest = Style(font=canvas.theme.bold, colour=canvas.palette.bad, anchor="ls")
    corner = (canvas.room.left, floor - expiries[0] * unit - 18)
    canvas.text(corner, f"{expiries[0]:,}", 46, **longest)
    _ceiling(canvas, floor - LONGEST_EXPIRY * unit)
    return Drawing(
        alt_text=(
            f"Stairs of deadlines, an example with {DELTA} blocks a hop: from {expiries[-1]} "
            f"at the payee up to {expiries[0]:,} at the payer, after {HOPS} hops. The {over} "
            f"highest stand out above the limit of {LONGEST_EXPIRY:,} blocks."
        ),
        computed=(DELTA, HOPS, over, LONGEST_EXPIRY, expiries[0], expiries[-1]),
    )


def _ceiling(canvas: Canvas, down: float) -> None:
    """The limit, and on it what it is, on the right, where no stair is as high."""
    palette, room, theme = canvas.palette, canvas.room, canvas.theme
    canvas.line([(room.left, down), (room.right, down)], palette.accent, 6)
    number = Style(font=theme.numerals, colour=palette.accent_text, anchor="rs", role="hero")
    hero, base = f"{LONGEST_EXPIRY:,}", down - 28
    canvas.text((room.right, base if room.is_wide else base - 110), hero, 116, **number)
    edge = room.right
    if room.is_wide:
        edge -= canvas.type.width(hero, theme.numerals, 116) + 32
    muted = Style(colour=palette.muted, anchor="rs")
    canvas.text((edge, base - 52), "blocks at most", 40, **muted)
    canvas.text((edge, base), f"here {DELTA} a hop", 36, **muted)
