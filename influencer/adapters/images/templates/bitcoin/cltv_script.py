"""A time lock in a script: a height, then the opcode that was spare (BIP 65)."""

from influencer.adapters.images.canvas import Canvas
from influencer.adapters.images.drawing import Drawing
from influencer.adapters.images.templates.layouts.cells import fields
from influencer.adapters.images.templates.layouts.field import Field, cells_of
from influencer.domain.facts import Fact

HEIGHT = 1_000_000
"""An example."""

PUSH, LOCK, DROP = b"\x03", b"\xb1", b"\x75"


def draw(canvas: Canvas, fact: Fact) -> Drawing:
    top = canvas.room.top
    parts = (
        Field(data=PUSH + HEIGHT.to_bytes(3, "little"), reading=f"{HEIGHT:,}", name="a height"),
        Field(data=LOCK, reading="CLTV", name="was NOP2", marked=range(1)),
        Field(data=DROP, reading="drop", name="tidy up"),
    )
    fields(canvas, top, parts, f"An example: locked until block {HEIGHT:,}")
    return Drawing(
        alt_text=(
            f"The start of an example script, byte by byte: the height {HEIGHT:,}, then b1, once "
            f"NOP2 and now the time lock, then drop. Not spendable until block {HEIGHT:,}."
        ),
        computed=(HEIGHT, 2),
        literals=(
            *(cell for part in parts for cell in cells_of(part.data)),
            "b1",
        ),
    )
