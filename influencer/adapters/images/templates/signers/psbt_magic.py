"""The five bytes that every PSBT begins with (BIP 174, “Specification”)."""

from influencer.adapters.images.canvas import Canvas
from influencer.adapters.images.drawing import Drawing
from influencer.adapters.images.templates.layouts.cells import fields
from influencer.adapters.images.templates.layouts.field import Field
from influencer.domain.facts import Fact

NAME, END = b"psbt", b"\xff"


def draw(canvas: Canvas, fact: Fact) -> Drawing:
    top = canvas.room.top
    parts = (
        Field(data=NAME, reading="4 letters", name="a name in ASCII", letters=NAME.decode()),
        Field(data=END, reading="no letter", name="breaks parsers", marked=range(1)),
    )
    fields(canvas, top, parts, "A signing device knows the file by these bytes")
    codes = [f"{byte:02x}" for byte in NAME + END]
    return Drawing(
        alt_text=(
            f"Five large cells with the bytes {' '.join(codes)}. The first 4 are the letters "
            f"{NAME.decode()} in ASCII; the last, ff, is no letter and makes ordinary parsers fail."
        ),
        computed=(len(NAME), len(NAME + END)),
        literals=tuple(codes),
    )
