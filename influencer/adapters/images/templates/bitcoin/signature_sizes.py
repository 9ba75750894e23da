"""What BIP 340 changed about sizes: a cell for each byte of keys and signatures."""

from influencer.adapters.images.canvas import Canvas
from influencer.adapters.images.drawing import Drawing
from influencer.adapters.images.templates.layouts.byte_bars import Bar, byte_bars
from influencer.domain.facts import Fact

SIGNATURE, KEY, OLDER_SIGNATURE = 64, 32, 72
"""Bytes; the last one an upper limit (BIP 340, “Motivation”)."""


def draw(canvas: Canvas, fact: Fact) -> Drawing:
    top = canvas.room.top
    bars = (
        Bar(length=SIGNATURE, amount=f"{SIGNATURE} bytes", name="Schnorr signature", is_point=True),
        Bar(
            length=OLDER_SIGNATURE,
            amount=f"up to {OLDER_SIGNATURE} bytes",
            name="older signature",
            is_upper_limit=True,
        ),
        Bar(length=KEY, amount=f"{KEY} bytes", name="public key"),
    )
    byte_bars(canvas, top, bars, OLDER_SIGNATURE if canvas.room.is_wide else None)
    return Drawing(
        alt_text=(
            f"Three rows with a cell for each byte: a Schnorr signature has {SIGNATURE}, always; "
            f"an older signature up to {OLDER_SIGNATURE}; a public key under BIP 340 has {KEY}."
        ),
        computed=(SIGNATURE, KEY, OLDER_SIGNATURE, 340),
    )
