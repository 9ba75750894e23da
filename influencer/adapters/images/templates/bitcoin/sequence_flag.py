"""Which sequence numbers say that a payment may be replaced (BIP 125)."""

from influencer.adapters.images.canvas import Canvas
from influencer.adapters.images.drawing import Drawing
from influencer.adapters.images.templates.layouts.cells import fields
from influencer.adapters.images.templates.layouts.field import Field, cells_of
from influencer.domain.facts import Fact

FINAL = 0xFFFFFFFF
LARGEST_SIGNAL = FINAL - 2
"""The largest number below 0xffffffff - 1."""


def draw(canvas: Canvas, fact: Fact) -> Drawing:
    top = canvas.room.top
    parts = (
        Field(
            data=LARGEST_SIGNAL.to_bytes(4),
            reading="replaceable",
            name="or anything lower",
            marked=range(4),
        ),
        Field(data=(FINAL - 1).to_bytes(4), reading="no signal", name="or one higher"),
    )
    fields(canvas, top, parts, "An input’s sequence number, highest byte first")
    return Drawing(
        alt_text=(
            f"Two sequence numbers: {LARGEST_SIGNAL:08x}, or anything lower, flags a payment as "
            f"replaceable; {FINAL - 1:08x}, or one higher, does not."
        ),
        computed=(),
        literals=(
            *(f"{LARGEST_SIGNAL:08x}", f"{FINAL - 1:08x}"),
            *(cell for part in parts for cell in cells_of(part.data)),
        ),
    )
