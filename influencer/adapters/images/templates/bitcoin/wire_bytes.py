"""What a listener sees of a link between two nodes: without BIP 324, and with it."""

from influencer.adapters.images.canvas import Canvas
from influencer.adapters.images.drawing import Drawing
from influencer.adapters.images.templates.layouts.cells import letters, row
from influencer.domain.facts import Fact

MAGIC = bytes.fromhex("f9beb4d9")
"""What every message of the first wire format begins with (Bitcoin Core, ``chainparams.cpp``)."""

PLAIN = MAGIC + b"version" + b"\0"
ENCRYPTED = bytes.fromhex("ec0adff257bbfe500c188c80")
"""How the key begins that opens a link, in the first of BIP 324's packet encoding vectors."""

NAMES = ("First wire format: the same start every time", "With BIP 324 (test vector)")
LETTERS = 50


def draw(canvas: Canvas, fact: Fact) -> Drawing:
    top = canvas.room.top
    pitch = (canvas.room.bottom - top + 30) / 2
    wide = (canvas.room.width + 6) / len(PLAIN)
    tall = min(110, pitch - 60 - LETTERS - 30)
    streams = zip(NAMES, (PLAIN, ENCRYPTED), (range(len(MAGIC)), range(0)), strict=True)
    for number, (name, data, marked) in enumerate(streams):
        upper = top + number * pitch
        canvas.text((canvas.room.left, upper), name, 40, font=canvas.theme.bold, anchor="la")
        row(canvas, (canvas.room.left, upper + 56, wide, tall), data, marked)
        shown = "".join(chr(byte) if bytes((byte,)).isalnum() else " " for byte in data)
        letters(canvas, (canvas.room.left, upper + 56 + tall + LETTERS / 2 + 4, wide), shown, 38)
    return Drawing(
        alt_text=(
            "Two rows of 12 bytes as a listener sees them. In the first wire format they are "
            f"{MAGIC.hex(' ')}, then the message's name, version, in plain letters. Under BIP 324 "
            "there is nothing to recognize."
        ),
        computed=(len(PLAIN), 324),
        literals=tuple(f"{byte:02x}" for byte in PLAIN + ENCRYPTED),
    )
