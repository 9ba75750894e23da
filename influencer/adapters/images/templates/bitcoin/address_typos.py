"""A SegWit address with four mistyped characters, which its checksum gives away (BIP 173)."""

from influencer.adapters.images.canvas import Canvas, Style
from influencer.adapters.images.drawing import Drawing
from influencer.adapters.images.templates.layouts.cells import GAP, row
from influencer.domain.facts import Fact

ADDRESS = "bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4"
"""The example of BIP 173; its key is published there, too."""

TYPOS = {6: "9", 13: "s", 24: "t", 31: "s"}
"""Places and what was typed there: neighbours of the right keys, and look-alikes."""

CHECKSUM = 6
COLUMNS = 21


def mistyped() -> str:
    return "".join(TYPOS.get(place, letter) for place, letter in enumerate(ADDRESS))


def draw(canvas: Canvas, fact: Fact) -> Drawing:
    top = canvas.room.top
    text, wide = mistyped(), (canvas.room.width + GAP) / COLUMNS
    pitch = min(168, (canvas.room.bottom - 78 - top) / 2)
    top += (canvas.room.bottom - 78 - top - 2 * pitch) / 2
    checksum = range(COLUMNS - CHECKSUM, COLUMNS)
    lines = [text[start : start + COLUMNS] for start in range(0, len(text), COLUMNS)]
    for line, (letters, marked) in enumerate(zip(lines, (range(0), checksum), strict=True)):
        row(canvas, (canvas.room.left, top + line * pitch, wide, pitch - 14), letters, marked)
    for place in TYPOS:
        line, column = divmod(place, COLUMNS)
        box = (
            canvas.room.left + column * wide - 5,
            top + line * pitch - 5,
            wide - GAP + 10,
            pitch - 4,
        )
        radius = min(canvas.theme.radius, 12)
        canvas.rectangle(box, outline=canvas.palette.bad, width=9, radius=radius)
    _notes(canvas)
    return Drawing(
        alt_text=(
            f"The example address of BIP 173 with {len(TYPOS)} mistyped characters, framed. Its "
            f"last {CHECKSUM} characters, highlighted, are the checksum. It does not fit the rest, "
            "so a wallet refuses the address."
        ),
        computed=(len(TYPOS), CHECKSUM, 173),
        literals=tuple(letter for letter in text),
    )


def _notes(canvas: Canvas) -> None:
    palette, theme, baseline = canvas.palette, canvas.theme, canvas.room.bottom - 4
    canvas.text((canvas.room.left, baseline), f"{len(TYPOS)} typos: refused", 44, font=theme.bold)
    style = Style(font=theme.bold, colour=palette.accent_text, anchor="rs")
    canvas.text((canvas.room.right, baseline), f"{CHECKSUM} check characters", 44, **style)
