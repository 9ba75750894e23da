"""What the first coinbase says: its bytes, and beside them the newspaper's headline in letters."""

from influencer.adapters.images.canvas import Canvas
from influencer.adapters.images.drawing import Drawing
from influencer.adapters.images.templates.layouts.window import Line, Piece, window
from influencer.domain.facts import Fact
from influencer.domain.protocol_facts import genesis

BYTES_PER_LINE, BYTES_PER_NARROW_LINE = 16, 8
GROUP = 4


def draw(canvas: Canvas, fact: Fact) -> Drawing:
    top = canvas.room.top
    script = genesis.COINBASE_SCRIPT
    palette = canvas.palette
    command = [Piece(0, "$", palette.muted), Piece(2, "hexdump coinbase", palette.ink)]
    count = BYTES_PER_LINE if canvas.room.is_wide else BYTES_PER_NARROW_LINE
    rows = [script[start : start + count] for start in range(0, len(script), count)]
    window(canvas, top, [command, *(_row(canvas, row, count) for row in rows)])
    return Drawing(
        alt_text=(
            "Hexadecimal dump of the script in the genesis block's coinbase transaction. Its "
            f"letters read: {genesis.HEADLINE.decode()}."
        ),
        literals=tuple(word for row in rows for word in (*_groups(row), *_letters(row).split())),
    )


def _row(canvas: Canvas, row: bytes, count: int) -> Line:
    """Up to so many bytes in groups, and their letters from one column on."""
    palette = canvas.palette
    bytes_shown = [
        Piece(number * (2 * GROUP + 1), text, palette.muted)
        for number, text in enumerate(_groups(row))
    ]
    letters = _letters(row)
    column = count // GROUP * (2 * GROUP + 1) + 1
    start = column + len(letters) - len(letters.lstrip())
    return [*bytes_shown, Piece(start, letters.strip(), palette.accent_text, is_bold=True)]


def _groups(row: bytes) -> list[str]:
    return [row[start : start + GROUP].hex() for start in range(0, len(row), GROUP)]


def _letters(row: bytes) -> str:
    """As every hexdump shows them: a dot for what is no letter."""
    return "".join(chr(byte) if chr(byte).isascii() and byte >= ord(" ") else "." for byte in row)
