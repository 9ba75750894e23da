"""One opcode of tapscript, and the four that would do the same (BIP 342)."""

from influencer.adapters.images.canvas import Canvas
from influencer.adapters.images.drawing import Drawing
from influencer.adapters.images.templates.layouts.cells import fields
from influencer.adapters.images.templates.layouts.field import Field, cells_of
from influencer.domain.facts import Fact

BEFORE = bytes.fromhex("7b7cac93")
"""OP_ROT, OP_SWAP, OP_CHECKSIG, OP_ADD."""

NOW = bytes.fromhex("ba")
"""OP_CHECKSIGADD."""


def draw(canvas: Canvas, fact: Fact) -> Drawing:
    top = canvas.room.top
    parts = (
        Field(data=BEFORE, reading="4 opcodes", name="rot, swap, checksig, add"),
        Field(data=NOW, reading="1 does it", name="checksigadd", marked=range(1)),
    )
    fields(canvas, top, parts, "Checks a signature, and adds the result to a count")
    return Drawing(
        alt_text=(
            f"The opcodes rot, swap, checksig and add, {BEFORE.hex(' ')}, and beside them the "
            f"single one that replaces all 4: checksigadd, {NOW.hex()}, in tapscript."
        ),
        computed=(1, 4),
        literals=(*(cell for part in parts for cell in cells_of(part.data)),),
    )
