"""A Nostr public key as people see it, letter by letter: what each part is for."""

from dataclasses import dataclass

from influencer.adapters.images.canvas import Canvas
from influencer.adapters.images.colour import Colour, mix
from influencer.adapters.images.drawing import Drawing
from influencer.domain.facts import Fact
from influencer.domain.protocol_facts.bech32 import CHECKSUM_LENGTH, encode
from influencer.domain.protocol_facts.nostr import EXAMPLE_KEY

PREFIX = "npub"
COLUMNS, COLUMNS_SQUARE = 21, 13
"""Three full rows of the 63 characters, or five, in which the letters have air."""

NAMES, NAMES_SQUARE = 150, 262
"""Pixels for what the parts are: one or two rows of them."""

PITCH_SQUARE = 126
"""Between two rows of names."""

GAP = 4
LETTER = 64
"""The size from which a contrast of 3 is enough, so that the letters may wear colours."""


@dataclass(frozen=True, slots=True)
class Part:
    """A stretch of the key, with its name, its purpose and its colour."""

    text: str
    name: str
    purpose: str
    colour: Colour
    ink: Colour


def draw(canvas: Canvas, fact: Fact) -> Drawing:
    top = canvas.room.top
    parts = _parts(canvas)
    room = canvas.room.bottom - top
    columns = _columns(canvas)
    rows = -(-sum(len(part.text) for part in parts) // columns)
    names = NAMES if canvas.room.is_wide else NAMES_SQUARE
    row = min(104, (room - names) / rows)
    start = 0
    pieces: list[str] = []
    for part in parts:
        pieces += _cells(canvas, part, start, (top, row))
        start += len(part.text)
    below = 100 if canvas.room.is_wide else names - 24
    _names(canvas, parts, top + rows * row + (room - rows * row - below) / 2)
    data = len(parts[2].text)
    return Drawing(
        alt_text=(
            f"An npub split into its parts: the prefix {PREFIX}, the separator 1, "
            f"{data} characters for the 32-byte key, and a checksum of {CHECKSUM_LENGTH} "
            "characters that catches typing errors."
        ),
        computed=(1, data, 32, CHECKSUM_LENGTH),
        literals=tuple(pieces),
    )


def _parts(canvas: Canvas) -> tuple[Part, ...]:
    palette = canvas.palette
    code = encode(PREFIX, bytes.fromhex(EXAMPLE_KEY))
    body, checksum = code[len(PREFIX) + 1 : -CHECKSUM_LENGTH], code[-CHECKSUM_LENGTH:]
    return (
        Part(PREFIX, "prefix", "a public key", palette.accent, palette.accent_text),
        Part("1", "separator", "always a 1", palette.bad, palette.bad),
        Part(body, "the key", "32 bytes", palette.muted, palette.ink),
        Part(checksum, "checksum", "catches typos", palette.second, palette.second),
    )


def _cells(canvas: Canvas, part: Part, start: int, rows: tuple[float, float]) -> list[str]:
    """Tint a cell for each character, and set each row's characters as one text."""
    top, height = rows
    tint = mix(canvas.palette.ground, part.colour, 0.2)
    pieces = []
    for row, first, text in _rows(part.text, start, _columns(canvas)):
        middle = top + row * height + (height - GAP) / 2
        for column in range(first, first + len(text)):
            box = (
                canvas.room.left + column * _cell(canvas),
                top + row * height,
                _cell(canvas) - GAP,
                height - GAP,
            )
            canvas.rectangle(box, fill=tint, radius=min(8, canvas.theme.radius))
        advance = canvas.type.width("0", canvas.theme.mono_bold, LETTER)
        left = canvas.room.left + first * _cell(canvas) + (_cell(canvas) - GAP - advance) / 2
        canvas.text(
            (left, middle + LETTER * 0.29),
            text,
            LETTER,
            font=canvas.theme.mono_bold,
            colour=part.ink,
            tracking=_cell(canvas) - advance,
            role="code",
        )
        pieces.append(text)
    return pieces


def _rows(text: str, start: int, columns: int) -> list[tuple[int, int, str]]:
    """Row, first column and characters of each stretch that stays in one row."""
    found = []
    while text:
        row, column = divmod(start, columns)
        length = min(len(text), columns - column)
        found.append((row, column, text[:length]))
        text, start = text[length:], start + length
    return found


def _names(canvas: Canvas, parts: tuple[Part, ...], top: float) -> None:
    per_row = len(parts) if canvas.room.is_wide else 2
    wide, first = canvas.room.width / per_row, top
    for number, part in enumerate(parts):
        left = canvas.room.left + number % per_row * wide
        top = first + number // per_row * PITCH_SQUARE
        canvas.rectangle((left, top, 56, 12), fill=part.colour)
        down = (36, 92) if canvas.room.is_wide else (28, 76)
        canvas.text((left, top + down[0]), part.name, 42, font=canvas.theme.bold, anchor="la")
        muted = canvas.palette.muted
        canvas.text((left, top + down[1]), part.purpose, 36, colour=muted, anchor="la")


def _cell(canvas: Canvas) -> float:
    return canvas.room.width / _columns(canvas)


def _columns(canvas: Canvas) -> int:
    return COLUMNS if canvas.room.is_wide else COLUMNS_SQUARE
