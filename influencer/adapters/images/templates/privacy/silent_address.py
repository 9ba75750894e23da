"""The address of BIP 352's test vectors, letter by letter: two whole keys and little more."""

from influencer.adapters.images.canvas import Canvas
from influencer.adapters.images.drawing import Drawing
from influencer.adapters.images.templates.layouts.codes import shortened
from influencer.adapters.images.templates.layouts.long_code import Meaning, Piece, long_code
from influencer.domain.facts import Fact
from influencer.domain.protocol_facts.bech32 import CHECKSUM_LENGTH
from influencer.domain.protocol_facts.silent_payment import ADDRESS, SCAN_KEY, SPEND_KEY

HEAD = len("sp1q")
KEY = -(-33 * 8 // 5)
"""Letters of a key; the last letter of the first one holds a bit of the second."""


def draw(canvas: Canvas, fact: Fact) -> Drawing:
    scan, rest = ADDRESS[HEAD : HEAD + KEY], ADDRESS[HEAD + KEY :]
    spend, checksum = rest[:-CHECKSUM_LENGTH], rest[-CHECKSUM_LENGTH:]
    pieces = (
        Piece(text=ADDRESS[:HEAD]),
        Piece(text=scan, is_point=True),
        Piece(text=spend, is_told=True),
        Piece(text=checksum),
    )
    size = len(SCAN_KEY) // 2
    meanings = (
        Meaning(code=ADDRESS[:HEAD], says="version zero"),
        Meaning(code=shortened(SCAN_KEY, 6, 4), says="the scan key", is_point=True),
        Meaning(code=shortened(SPEND_KEY, 6, 4), says="the spend key"),
        Meaning(code=checksum, says="checksum"),
    )
    shown = long_code(canvas, pieces, meanings)
    return Drawing(
        alt_text=(
            f"The address of BIP 352's test vectors, {len(ADDRESS)} letters in parts: "
            f"{ADDRESS[:HEAD]} for the version, a scan key of {size} bytes, "
            f"{shortened(SCAN_KEY, 6, 4)}, a spend key of {size}, "
            f"{shortened(SPEND_KEY, 6, 4)}, and a checksum."
        ),
        computed=(352, len(ADDRESS), size),
        literals=(*shown, SCAN_KEY, SPEND_KEY),
    )
