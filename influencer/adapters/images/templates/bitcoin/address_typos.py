"""A SegWit address with four mistyped characters, which its checksum gives away (BIP 173)."""

from influencer.adapters.images.canvas import Canvas
from influencer.adapters.images.drawing import Drawing
from influencer.adapters.images.templates.layouts.field import GAP, row
from influencer.adapters.images.templates.layouts.labels import Note, foot
from influencer.domain.facts import Fact

ADDRESS = "bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4"
"""The example of BIP 173; its key is published there, too."""

TYPOS = {6: "9", 13: "s", 24: "t", 31: "s"}
"""Places and what was typed there: neighbours of the right keys, and look-alikes."""

CHECKSUM = 6
WIDE, SQUARE = 21, 7
"""Characters in a line; both fill all lines."""


def mistyped() -> str:
    return "".join(TYPOS.get(place, letter) for place, letter in enumerate(ADDRESS))


def draw(canvas: Canvas, fact: Fact) -> Drawing:
    room, text = canvas.room, mistyped()
    columns = WIDE if room.is_wide else SQUARE
    lines = [text[start : start + columns] for start in range(0, len(text), columns)]
    floor = room.bottom - 78 - _notes(canvas)
    pitch = min(168, (floor - room.top) / len(lines))
    top = room.top + (floor - room.top - len(lines) * pitch) / 2
    cell = ((room.width + GAP) / columns, pitch - 14)
    for line, letters in enumerate(lines):
        is_last = line == len(lines) - 1
        marked = range(columns - CHECKSUM, columns) if is_last else range(0)
        row(canvas, (room.left, top + line * pitch, *cell), letters, marked)
    for place in TYPOS:
        line, column = divmod(place, columns)
        _frame(canvas, (room.left + column * cell[0], top + line * pitch), cell)
    return Drawing(
        alt_text=(
            f"The example address of BIP 173 with {len(TYPOS)} mistyped characters, framed. Its "
            f"last {CHECKSUM} characters, highlighted, are the checksum. It does not fit the rest, "
            "so a wallet refuses the address."
        ),
        computed=(len(TYPOS), CHECKSUM, 173),
        literals=tuple(letter for letter in text),
    )


def _frame(canvas: Canvas, corner: tuple[float, float], cell: tuple[float, float]) -> None:
    """Around a character that is wrong."""
    box = (corner[0] - 5, corner[1] - 5, cell[0] - GAP + 10, cell[1] + 10)
    radius = min(canvas.theme.radius, 12)
    canvas.rectangle(box, outline=canvas.palette.bad, width=9, radius=radius)


def _notes(canvas: Canvas) -> float:
    """Returns the height of its lines above the last one."""
    palette, bold = canvas.palette, canvas.theme.bold
    refused = Note(f"{len(TYPOS)} typos: refused", 44, palette.ink, bold)
    return foot(
        canvas, refused, Note(f"{CHECKSUM} check characters", 44, palette.accent_text, bold)
    )
