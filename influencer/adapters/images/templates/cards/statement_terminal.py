"""A terminal in which the headline is hashed, and the digest that everybody gets who tries it."""

from collections.abc import Sequence

from influencer.adapters.images import frame
from influencer.adapters.images.canvas import Canvas
from influencer.adapters.images.drawing import Drawing
from influencer.adapters.images.room import Room
from influencer.adapters.images.styles import Style
from influencer.adapters.images.templates.layouts import fingerprint
from influencer.adapters.images.templates.layouts.window import pane
from influencer.adapters.images.templates.wording import statement
from influencer.adapters.images.type import TextDoesNotFitError
from influencer.domain.facts import Fact
from influencer.domain.protocol_facts.digest import digest_of
from influencer.errors import PictureError

PADDING = 48
TOP = 152
LARGEST, SMALLEST = 60, 38
PITCH, DIGEST_PITCH = 1.42, 1.3
DIGITS = {True: 32, False: 16}
"""Of the digest in a line, by whether the picture is wide."""

TYPED, PIPE = "$ printf %s ", " | sha256sum"
LOUD = '"$`\\!'
"""Characters that a shell would not take as they are within double quotation marks."""


def draw(canvas: Canvas, fact: Fact) -> Drawing:
    room = canvas.room
    frame.kicker(canvas, fact)
    left, wide, bottom = room.left - 20, room.width + 40, room.bottom - 10
    bar = pane(canvas, (left, TOP, wide, bottom - TOP))
    code = digest_of(fact.headline).hex()
    rows = fingerprint.groups(code, DIGITS[room.is_wide])
    inside = Room(left=left + PADDING, top=bar, right=left + wide - PADDING, bottom=bottom)
    _session(canvas, fact, rows, inside)
    return Drawing(
        alt_text=(
            f"{statement(fact)} The headline stands in a terminal, handed to sha256sum, and its "
            "SHA-256 below it in full."
        ),
        computed=fingerprint.KNOWN,
        literals=(code, *rows),
    )


def _session(canvas: Canvas, fact: Fact, rows: Sequence[str], room: Room) -> None:
    """The command, and under it the digest as wide as the window."""
    theme = canvas.theme
    digest_size = _size(canvas, room.width, len(rows[0]))
    digest_tall = DIGEST_PITCH * digest_size * len(rows)
    size, lines = _command(canvas, fact, (room.width, room.height - digest_tall - 120))
    height = size * PITCH * len(lines) + digest_tall
    down = room.top + (room.height - height) / 2 + size * 0.72
    for line in lines:
        canvas.text((room.left, down), line, size, font=theme.mono, role="title")
        down += size * PITCH
    down += digest_size * 0.5
    style = Style(font=theme.mono_bold, colour=canvas.palette.accent_text, role="code")
    for row in rows:
        canvas.text((room.left, down), row, digest_size, **style)
        down += digest_size * DIGEST_PITCH


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


def even_lines(headline: str, letters: int) -> list[str]:
    """As few lines as so many letters allow, but of like length."""
    lines = command_lines(headline, letters)
    for fewer in range(letters - 1, 0, -1) if len(lines) > 1 else ():
        narrower = command_lines(headline, fewer)
        if len(narrower) > len(lines) or max(map(len, narrower)) > fewer:
            break
        lines = narrower
    return lines


def _command(canvas: Canvas, fact: Fact, room: tuple[float, float]) -> tuple[float, list[str]]:
    """Size of type and lines, as large as the room lets them be."""
    letter = canvas.type.width("0", canvas.theme.mono, 100) / 100
    for size in range(LARGEST, SMALLEST - 1, -2):
        letters = int(room[0] / (letter * size))
        lines = even_lines(fact.headline, letters)
        if size * PITCH * len(lines) <= room[1] and max(map(len, lines)) <= letters:
            return size, lines
    raise TextDoesNotFitError(f"no room for {fact.headline!r} in a terminal")


def _size(canvas: Canvas, wide: float, letters: int) -> float:
    return int(wide / canvas.type.width("0" * letters, canvas.theme.mono_bold, 100) * 100)
