"""How a block states its height: the first bytes of its coinbase script (BIP 34)."""

from influencer.adapters.images.canvas import Canvas
from influencer.adapters.images.drawing import Drawing
from influencer.adapters.images.templates.layouts.cells import fields
from influencer.adapters.images.templates.layouts.field import Field
from influencer.domain.facts import Fact

HEIGHT = 227_835 + 1
"""The block after the last one of version 1 (BIP 34, “Result”)."""


def draw(canvas: Canvas, fact: Fact) -> Drawing:
    top = canvas.room.top
    height = HEIGHT.to_bytes(3, "little")
    length = bytes((len(height),))
    parts = (
        Field(data=length, reading=str(len(height)), name="bytes follow"),
        Field(
            data=height, reading=f"{HEIGHT:,}", name="height, lowest byte first", marked=range(3)
        ),
    )
    fields(canvas, top, parts, f"How the coinbase of block {HEIGHT:,} has to begin")
    codes = [f"{byte:02x}" for byte in length + height]
    return Drawing(
        alt_text=(
            f"The coinbase of block {HEIGHT:,} has to begin with the bytes {' '.join(codes)}: "
            f"{len(height)} bytes follow, and they are the height, lowest byte first."
        ),
        computed=(HEIGHT, len(height)),
        literals=tuple(codes),
    )
