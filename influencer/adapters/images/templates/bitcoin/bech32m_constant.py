"""The constant in which bech32m differs from bech32 (BIP 350)."""

from influencer.adapters.images.canvas import Canvas
from influencer.adapters.images.drawing import Drawing
from influencer.adapters.images.templates.layouts.cells import fields
from influencer.adapters.images.templates.layouts.field import Field, cells_of
from influencer.domain.facts import Fact

BECH32, BECH32M = 1, 0x2BC830A3
"""Mixed into the end of the checksum."""


def draw(canvas: Canvas, fact: Fact) -> Drawing:
    top = canvas.room.top
    parts = (
        Field(data=BECH32.to_bytes(4), reading="bech32", name="SegWit version 0"),
        Field(
            data=BECH32M.to_bytes(4), reading="bech32m", name="versions 1 to 16", marked=range(4)
        ),
    )
    fields(canvas, top, parts, "The number that goes into the checksum")
    return Drawing(
        alt_text=(
            f"Two constants of four bytes: {BECH32:08x} makes bech32, used for SegWit version 0; "
            f"{BECH32M:08x} makes bech32m, used for versions 1 to 16."
        ),
        computed=(0, 1, 16, 32),
        literals=(
            *(f"{BECH32:08x}", f"{BECH32M:08x}"),
            *(cell for part in parts for cell in cells_of(part.data)),
        ),
    )
