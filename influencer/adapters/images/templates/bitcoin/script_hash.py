"""A spending script for three keys, and the hash that stands for it (BIP 16), byte by byte."""

from influencer.adapters.images.canvas import Canvas
from influencer.adapters.images.drawing import Drawing
from influencer.adapters.images.templates.layouts.byte_bars import Bar, byte_bars
from influencer.domain.facts import Fact

HASH = 20
KEY = 33
"""Bytes of a compressed public key (SEC 1)."""

NEEDED, KEYS = 2, 3
SCRIPT = 1 + KEYS * (1 + KEY) + 2
"""Bytes of ``2 <key> <key> <key> 3 CHECKMULTISIG``: a push before each key, one byte otherwise."""


def draw(canvas: Canvas, fact: Fact) -> Drawing:
    top = canvas.room.top
    bars = (
        Bar(
            length=SCRIPT,
            amount=f"{SCRIPT} bytes",
            name=f"the script, here {NEEDED} of {KEYS} keys",
        ),
        Bar(
            length=HASH,
            amount=f"{HASH} bytes",
            name="its hash: all the sender needs",
            is_point=True,
        ),
    )
    byte_bars(canvas, top, bars, SCRIPT // KEYS if canvas.room.is_wide else None)
    return Drawing(
        alt_text=(
            f"A cell for each byte: the example script, in which {NEEDED} of {KEYS} "
            f"keys may spend, has {SCRIPT} bytes; the hash that the sender pays to has {HASH}."
        ),
        computed=(HASH, SCRIPT, NEEDED, KEYS),
    )
