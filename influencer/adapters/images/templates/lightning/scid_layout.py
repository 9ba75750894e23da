"""The eight bytes of a channel's id: block, transaction, output (BOLT 7)."""

from influencer.adapters.images.canvas import Canvas
from influencer.adapters.images.drawing import Drawing
from influencer.adapters.images.templates.layouts.cells import fields
from influencer.adapters.images.templates.layouts.field import Field
from influencer.domain.facts import Fact

BLOCK, TRANSACTION, OUTPUT = 539_268, 845, 1
"""The example of BOLT 7, “Definition of short_channel_id”."""


def draw(canvas: Canvas, fact: Fact) -> Drawing:
    top = canvas.room.top
    parts = (
        Field(data=BLOCK.to_bytes(3), reading=str(BLOCK), name="block height", marked=range(3)),
        Field(data=TRANSACTION.to_bytes(3), reading=str(TRANSACTION), name="transaction index"),
        Field(data=OUTPUT.to_bytes(2), reading=str(OUTPUT), name="output index"),
    )
    whole = f"{BLOCK}x{TRANSACTION}x{OUTPUT}"
    fields(canvas, top, parts, f"BOLT 7’s example, written {whole}")
    return Drawing(
        alt_text=(
            f"The example id {whole} as 8 bytes: 3 for block height {BLOCK}, 3 for transaction "
            f"index {TRANSACTION}, 2 for output index {OUTPUT}."
        ),
        computed=(BLOCK, TRANSACTION, OUTPUT, 2, 3, 7, 8),
        literals=(whole, *(f"{byte:02x}" for part in parts for byte in part.data)),
    )
