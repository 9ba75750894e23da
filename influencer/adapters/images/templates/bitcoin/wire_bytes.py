"""What a listener sees of a link between two nodes: without BIP 324, and with it."""

from influencer.adapters.images.canvas import Canvas
from influencer.adapters.images.drawing import Drawing
from influencer.adapters.images.styles import BlockStyle, Style
from influencer.adapters.images.templates.layouts.field import GAP, letters, row
from influencer.domain.facts import Fact

MAGIC = bytes.fromhex("f9beb4d9")
"""What every message of the first wire format begins with (Bitcoin Core, ``chainparams.cpp``)."""

PLAIN = MAGIC + b"version" + b"\0"
ENCRYPTED = bytes.fromhex("ec0adff257bbfe500c188c80")
"""How the key begins that opens a link, in the first of BIP 324's packet encoding vectors."""

NAMES = ("First wire format: the same start every time", "With BIP 324 (test vector)")
LETTERS = 50
PER_LINE, BETWEEN, NAME = 4, 44, 190
"""In a square room: bytes to a line, and pixels between the streams and for their names."""


STREAMS = tuple(zip(NAMES, (PLAIN, ENCRYPTED), (range(len(MAGIC)), range(0)), strict=True))
"""Name, bytes, and which of them are in the accent colour."""


def draw(canvas: Canvas, fact: Fact) -> Drawing:
    if canvas.room.is_wide:
        _rows(canvas)
    else:
        for number in range(len(STREAMS)):
            _column(canvas, number)
    return Drawing(
        alt_text=(
            "Two rows of 12 bytes as a listener sees them. In the first wire format they are "
            f"{MAGIC.hex(' ')}, then the message's name, version, in plain letters. Under BIP 324 "
            "there is nothing to recognize."
        ),
        computed=(len(PLAIN), 324),
        literals=tuple(f"{byte:02x}" for byte in PLAIN + ENCRYPTED),
    )


def _rows(canvas: Canvas) -> None:
    """One stream above the other, each in one line."""
    room = canvas.room
    pitch = (room.height + 30) / len(STREAMS)
    wide = (room.width + GAP) / len(PLAIN)
    tall = min(110, pitch - 60 - LETTERS - 30)
    for number, (name, data, marked) in enumerate(STREAMS):
        upper = room.top + number * pitch
        canvas.text((room.left, upper), name, 40, font=canvas.theme.bold, anchor="la")
        row(canvas, (room.left, upper + 56, wide, tall), data, marked)
        middle = upper + 56 + tall + LETTERS / 2 + 4
        letters(canvas, (room.left, middle, wide), _shown(data), 38)


def _column(canvas: Canvas, number: int) -> None:
    """A stream in half of the room, four bytes to a line, with the letters of a line below it."""
    room, (name, data, marked) = canvas.room, STREAMS[number]
    width = (room.width - BETWEEN) / len(STREAMS)
    left, wide = room.left + number * (width + BETWEEN), (width + GAP) / PER_LINE
    style = BlockStyle(font=canvas.theme.bold, anchor="la", role="label")
    canvas.paragraph((left, room.top), name, (width, NAME - 40), range(46, 33, -1), **style)
    pitch = (room.height - NAME) / (len(data) // PER_LINE)
    for line, start in enumerate(range(0, len(data), PER_LINE)):
        upper, piece = room.top + NAME + line * pitch, data[start : start + PER_LINE]
        tall = pitch - LETTERS - 18
        row(
            canvas,
            (left, upper, wide, tall),
            piece,
            range(PER_LINE if start in marked else 0),
        )
        if number == 0:
            _word(canvas, (left, upper + tall + 12, wide), _shown(piece))


def _word(canvas: Canvas, place: tuple[float, float, float], word: str) -> None:
    """Letterspaced, so that each letter stands below its byte."""
    left, top, wide = place
    advance = canvas.type.width("0", canvas.theme.mono, 42)
    start = (left + (wide - GAP - advance) / 2, top)
    if not word.strip():
        return
    spread = Style(font=canvas.theme.mono, anchor="la", role="code", tracking=wide - advance)
    spread["colour"] = canvas.palette.muted
    canvas.text(start, word.rstrip(), 42, **spread)


def _shown(data: bytes) -> str:
    """Its letters, and blanks for the other bytes."""
    return "".join(chr(byte) if bytes((byte,)).isalnum() else " " for byte in data)
