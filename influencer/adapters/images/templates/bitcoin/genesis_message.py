"""What the first coinbase says: its bytes, and beside them the newspaper's headline in letters."""

from influencer.adapters.images.canvas import Canvas
from influencer.adapters.images.drawing import Drawing
from influencer.adapters.images.templates.layouts.window import Line, Piece, window
from influencer.domain.facts import Fact
from influencer.domain.protocol_facts import genesis

BYTES_PER_LINE = 16
GROUP = 4
LETTERS = BYTES_PER_LINE // GROUP * (2 * GROUP + 1) + 1
"""Column in which the letters begin."""


def draw(canvas: Canvas, fact: Fact) -> Drawing:
    top = canvas.room.top
    script = genesis.COINBASE_SCRIPT
    palette = canvas.palette
    command = [Piece(0, "$", palette.muted), Piece(2, "hexdump coinbase", palette.ink)]
    rows = [script[start : start + BYTES_PER_LINE] for start in range(0, len(script), 16)]
    window(canvas, top, [command, *(_row(canvas, row) for row in rows)])
    return Drawing(
        alt_text=(
            "Hexadecimal dump of the script in the genesis block's coinbase transaction. Its "
            f"letters read: {genesis.HEADLINE.decode()}."
        ),
        literals=tuple(word for row in rows for word in (*_groups(row), *_letters(row).split())),
    )


def _row(canvas: Canvas, row: bytes) -> Line:
    palette = canvas.palette
    bytes_shown = [
        Piece(number * (2 * GROUP + 1), text, palette.muted)
        for number, text in enumerate(_groups(row))
    ]
    letters = _letters(row)
    start = LETTERS + len(letters) - len(letters.lstrip())
    return [*bytes_shown, Piece(start, letters.strip(), palette.accent_text, is_bold=True)]


def _groups(row: bytes) -> list[str]:
    return [row[start : start + GROUP].hex() for start in range(0, len(row), GROUP)]


def _letters(row: bytes) -> str:
    """As every hexdump shows them: a dot for what is no letter."""
    return "".join(chr(byte) if chr(byte).isascii() and byte >= ord(" ") else "." for byte in row)
