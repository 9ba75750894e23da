"""What waits for a block as bands by what they offer: which are mined first, and dropped first."""

from collections.abc import Sequence

from influencer.adapters.images.canvas import Canvas
from influencer.adapters.images.drawing import Drawing
from influencer.adapters.images.styles import Style
from influencer.adapters.images.templates.layouts.labels import caption
from influencer.domain.facts import Fact
from influencer.domain.protocol_facts.fees import WAITING, Bid, blocks_needed
from influencer.domain.protocol_facts.sizes import BLOCK_VBYTES

BANDS = (slice(0, 5), slice(5, 7), slice(7, 8), slice(8, 9))
"""Offers that are shown as one band: those of the first block, the second one …"""

GAP = 8
NOTE, NOTE_OF_TWO = 66, 120
"""Pixels below for a note of one line, or of two in a square room."""

SIDE = 330
"""Pixels beside the bands for what is said of them."""


def draw(canvas: Canvas, fact: Fact) -> Drawing:
    room, note = canvas.room, NOTE if canvas.room.is_wide else NOTE_OF_TWO
    bands = [WAITING[part] for part in BANDS]
    sizes = [sum(bid.vbytes for bid in band) for band in bands]
    unit = (room.height - note - GAP * (len(bands) - 1)) / sum(sizes)
    top, right = room.top, room.right - SIDE
    for place, (band, size) in enumerate(zip(bands, sizes, strict=True)):
        box = (room.left, top, right - room.left, size * unit)
        is_last = place == len(bands) - 1
        _band(canvas, box, band, is_point=is_last)
        if place == 0 or is_last:
            words = ("mined first", "mined last, dropped first")[is_last]
            edge = top + size * unit if is_last else top
            _aside(canvas, (right + 30, edge), words, is_point=is_last)
        top += size * unit + GAP
    caption(canvas, f"Heights are the room they want: {sum(sizes):,} vbytes, an example")
    lowest, last = WAITING[-1], blocks_needed(WAITING)[-1]
    return Drawing(
        alt_text=(
            "Bands of waiting payments, an example, the best offers on top: from "
            f"{WAITING[0].rate} down to {lowest.rate} satoshis a vbyte, in all {sum(sizes):,} "
            f"vbytes, enough for {last} blocks. The lowest band, mined last, is lit: a full node "
            "should drop it first."
        ),
        computed=(*(bid.rate for bid in WAITING), sum(sizes), last, BLOCK_VBYTES),
    )


def _band(
    canvas: Canvas,
    box: tuple[float, float, float, float],
    band: Sequence[Bid],
    *,
    is_point: bool,
) -> None:
    palette, radius = canvas.palette, min(canvas.theme.radius, 10)
    if is_point:
        canvas.rectangle(box, fill=palette.accent, radius=radius)
    else:
        canvas.rectangle(box, fill=palette.panel, outline=palette.line, width=3, radius=radius)
    first, last = band[0].rate, band[-1].rate
    text = f"{first} sat/vB" if first == last else f"{first} to {last} sat/vB"
    ink = palette.on_accent if is_point else palette.ink
    style = Style(font=canvas.theme.bold, colour=ink, anchor="lm")
    canvas.text((box[0] + 28, box[1] + box[3] / 2), text, 42, **style)


def _aside(canvas: Canvas, point: tuple[float, float], words: str, *, is_point: bool) -> None:
    """Words beside the upper edge of a band, or those of the point up from its lower edge."""
    colour = canvas.palette.accent_text if is_point else canvas.palette.muted
    room, sizes = (canvas.room.right - point[0], 160), range(44, 33, -1)
    anchor, font = "ls" if is_point else "la", canvas.theme.bold
    canvas.paragraph(point, words, room, sizes, font=font, colour=colour, anchor=anchor)
