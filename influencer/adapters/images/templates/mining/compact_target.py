"""How four bytes of a header say which hashes are low enough: 32 bytes, mostly zeros."""

from influencer.adapters.images.canvas import Canvas
from influencer.adapters.images.colour import mix
from influencer.adapters.images.drawing import Drawing
from influencer.adapters.images.styles import Style
from influencer.domain.derived_calls import first_call
from influencer.domain.facts import Fact
from influencer.domain.protocol_facts.difficulty import target
from influencer.domain.protocol_facts.genesis import BITS

COLUMNS = {True: 16, False: 8}
"""Bytes in a line, in a wide room and in others."""

GAP = 8
HEAD = 92
NOTE = 66
LENGTH = 32


def draw(canvas: Canvas, fact: Fact) -> Drawing:
    (bits,) = first_call(fact, "difficulty", (BITS,))
    room, palette, theme = canvas.room, canvas.palette, canvas.theme
    written, value = f"0x{int(bits):08x}", target(int(bits)).to_bytes(LENGTH)
    length = int(bits) >> 24
    zeros = _leading_zeros(value)
    style = Style(font=theme.mono_bold, colour=palette.accent_text, anchor="la", role="hero")
    box = canvas.text((room.left, room.top), written, 76, **style)
    aside = "4 bytes in the header" if room.is_wide else "4 bytes"
    canvas.text((box.right + 30, room.top + 56), aside, 42, colour=palette.muted)
    _cells(canvas, value, length)
    note = f"hashes must start with {zeros} zero bits"
    canvas.paragraph(
        (room.left, room.bottom - 4),
        note,
        (room.width, 40),
        range(42, 33, -1),
        colour=palette.ink,
        anchor="ls",
    )
    return Drawing(
        alt_text=(
            f"The 4 bytes {written} and the number of {LENGTH} bytes that they stand for: "
            f"{LENGTH - length} bytes of zeros, the 3 bytes {value[LENGTH - length :][:3].hex()}, "
            f"then zeros again. A hash must not be larger, so it begins with {zeros} zero bits."
        ),
        computed=(4, 3, LENGTH, LENGTH - length, zeros, *value),
        literals=(written, value[LENGTH - length :][:3].hex(), *(f"{one:02x}" for one in value)),
    )


def _leading_zeros(value: bytes) -> int:
    return 8 * len(value) - int.from_bytes(value).bit_length()


def _cells(canvas: Canvas, value: bytes, length: int) -> None:
    """A cell for each byte; the three that the header gives are in the accent colour.

    Beside a column of words the zeros after them stay empty: there would be too many to read.
    """
    room, palette, theme = canvas.room, canvas.palette, canvas.theme
    columns = COLUMNS[room.is_wide]
    rows = LENGTH // columns
    step = (room.width + GAP) / columns
    tall = min(130, (room.height - HEAD - NOTE) / rows)
    top = room.top + HEAD + (room.height - HEAD - NOTE - tall * rows) / 2
    given = range(LENGTH - length, LENGTH - length + 3)
    for number, byte in enumerate(value):
        row, column = divmod(number, columns)
        box = (room.left + column * step, top + row * tall, step - GAP, tall - GAP)
        is_given = number in given
        fill = palette.accent if is_given else mix(palette.ground, palette.muted, 0.16)
        canvas.rectangle(box, fill=fill, radius=min(theme.radius, 12))
        if number > given[-1] and not room.is_wide:
            continue
        colour = palette.on_accent if is_given else palette.ink
        style = Style(font=theme.mono_bold, colour=colour, anchor="mm", role="code")
        middle = (box[0] + box[2] / 2, box[1] + box[3] / 2)
        canvas.text(middle, f"{byte:02x}", min(46, box[3] * 0.6), **style)
