"""A terminal in which the headline is hashed, and the digest that everybody gets who tries it."""

from influencer.adapters.images import frame
from influencer.adapters.images.canvas import Canvas
from influencer.adapters.images.drawing import Drawing
from influencer.adapters.images.templates.layouts import fingerprint
from influencer.adapters.images.templates.layouts.window import pane
from influencer.adapters.images.type import TextDoesNotFitError
from influencer.domain.facts import Fact
from influencer.domain.protocol_facts.digest import digest_of
from influencer.errors import PictureError

PADDING = 48
TOP = 152
LARGEST, SMALLEST = 60, 38
PITCH = 1.42
DIGITS = {True: 32, False: 16}
"""Of the digest in a line, by whether the picture is wide."""

TYPED, PIPE = "$ printf %s ", " | sha256sum"
LOUD = '"$`\\!'
"""Characters that a shell would not take as they are within double quotation marks."""


def draw(canvas: Canvas, fact: Fact) -> Drawing:
    room, palette = canvas.room, canvas.palette
    frame.kicker(canvas, fact)
    box = (room.left - 20, TOP, room.width + 40, room.bottom - 10 - TOP)
    bar = pane(canvas, box)
    wide = room.width + 40 - 2 * PADDING
    code = digest_of(fact.headline).hex()
    rows = fingerprint.groups(code, DIGITS[room.is_wide])
    digest_size = _size(canvas, wide, DIGITS[room.is_wide])
    digest_tall = digest_size * 1.3 * len(rows)
    size, lines = _command(canvas, fact, (wide, room.bottom - 10 - bar - digest_tall - 120))
    height = size * PITCH * len(lines) + digest_tall
    down = bar + (room.bottom - 10 - bar - height) / 2 + size * 0.72
    left = room.left - 20 + PADDING
    for line in lines:
        canvas.text((left, down), line, size, font=canvas.theme.mono, role="title")
        down += size * PITCH
    down += digest_size * 0.5
    for row in rows:
        style = canvas.theme.mono_bold
        canvas.text(
            (left, down), row, digest_size, font=style, colour=palette.accent_text, role="code"
        )
        down += digest_size * 1.3
    return Drawing(
        alt_text=(
            "A terminal: printf hands these words to sha256sum, and the digest stands below, "
            f"{fingerprint.short(fact)}"
        ),
        computed=fingerprint.KNOWN,
        literals=(code, *rows),
    )


def command_lines(headline: str, letters: int) -> list[str]:
    """The command in lines of so many letters; a backslash at an end joins the next line to it.

    Raises:
        PictureError: no quotation marks of a shell hold the headline as it is.
    """
    mark = "'" if set(headline) & set(LOUD) else '"'
    if mark == "'" and "'" in headline:
        raise PictureError(f"no shell takes {headline!r} between one kind of quotation marks")
    *firsts, last = f"{mark}{headline}{mark}".split(" ")
    pieces = [*(f"{word} " for word in firsts), f"{last}{PIPE}"]
    return _joined([f"{TYPED}{pieces[0]}", *pieces[1:]], letters, mark)


def _joined(pieces: list[str], letters: int, mark: str) -> list[str]:
    lines = [""]
    for piece in pieces:
        if len(lines[-1] + piece.rstrip()) > letters - 2 and lines[-1]:
            lines.append("")
        lines[-1] += piece
    if len(lines) > 1 and mark == "'":
        raise PictureError("within single quotation marks a backslash joins no lines")
    return [f"{line}\\" for line in lines[:-1]] + lines[-1:]


def _command(canvas: Canvas, fact: Fact, room: tuple[float, float]) -> tuple[float, list[str]]:
    """Size of type and lines, as large as the room lets them be."""
    letter = canvas.type.width("0", canvas.theme.mono, 100) / 100
    for size in range(LARGEST, SMALLEST - 1, -2):
        letters = int(room[0] / (letter * size))
        lines = command_lines(fact.headline, letters)
        if size * PITCH * len(lines) <= room[1] and max(map(len, lines)) <= letters:
            return size, lines
    raise TextDoesNotFitError(f"no room for {fact.headline!r} in a terminal")


def _size(canvas: Canvas, wide: float, letters: int) -> float:
    return int(wide / canvas.type.width("0" * letters, canvas.theme.mono_bold, 100) * 100)
