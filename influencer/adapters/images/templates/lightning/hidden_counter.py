"""Where a commitment transaction hides its number (BOLT 3, “Commitment Transaction”)."""

from influencer.adapters.images.canvas import Canvas
from influencer.adapters.images.drawing import Drawing
from influencer.adapters.images.templates.layouts.cells import fields
from influencer.adapters.images.templates.layouts.field import Field
from influencer.domain.facts import Fact

NUMBER, MASK = 42, 0x2BB038521914
"""The test vector of BOLT 3, appendix C."""

SEQUENCE_START, LOCKTIME_START = b"\x80", b"\x20"
"""The upper 8 bits of either field."""

HIDDEN = range(1, 4)


def draw(canvas: Canvas, fact: Fact) -> Drawing:
    top = canvas.room.top
    masked = (NUMBER ^ MASK).to_bytes(6)
    parts = (
        Field(data=SEQUENCE_START + masked[:3], reading="24 bits", name="sequence", marked=HIDDEN),
        Field(data=LOCKTIME_START + masked[3:], reading="24 bits", name="locktime", marked=HIDDEN),
    )
    example = f"BOLT 3 test vector: state {NUMBER}, masked with {MASK:012x}"
    fields(canvas, top, parts, example)
    codes = [f"{byte:02x}" for part in parts for byte in part.data]
    return Drawing(
        alt_text=(
            f"Sequence {''.join(codes[:4])} and locktime {''.join(codes[4:])} of a commitment "
            f"transaction. 24 bits of each hide its number: {NUMBER} in BOLT 3's test vector, "
            "masked with a value that only the two peers know."
        ),
        computed=(24, 48, NUMBER, 3),
        literals=(*codes, "".join(codes[:4]), "".join(codes[4:]), f"{MASK:012x}"),
    )
