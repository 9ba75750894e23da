"""The four fields of an onion packet, to scale (BOLT 4, “Packet Structure”)."""

from itertools import accumulate, pairwise

from influencer.adapters.images.canvas import Canvas
from influencer.adapters.images.colour import mix
from influencer.adapters.images.drawing import Drawing
from influencer.adapters.images.styles import Style
from influencer.domain.facts import Fact

VERSION, KEY, PAYLOADS, CHECK = 1, 33, 1_300, 32
LENGTHS = (VERSION, KEY, PAYLOADS, CHECK)
TOTAL = sum(LENGTHS)
HOPS = ("leaving Alice", "leaving Bob", "leaving Carol")


def draw(canvas: Canvas, fact: Fact) -> Drawing:
    top = canvas.room.top
    most = 78 if canvas.room.is_wide else 150
    pitch = (canvas.room.bottom - 64 - _fields(canvas) - top) / len(HOPS)
    for number, hop in enumerate(HOPS):
        _packet(canvas, (top + number * pitch, min(most, pitch - 70)), hop)
    return Drawing(
        alt_text=(
            f"The same packet at three nodes, to scale: {TOTAL:,} bytes each time. {VERSION} for "
            f"the version, {KEY} for a key, {PAYLOADS:,} for what the hops have to know, always "
            f"filled up, {CHECK} for a checksum."
        ),
        computed=(*LENGTHS, TOTAL),
    )


def _packet(canvas: Canvas, place: tuple[float, float], hop: str) -> None:
    palette, theme = canvas.palette, canvas.theme
    top, tall = place
    canvas.text((canvas.room.left, top + 34), hop, 40, colour=palette.muted)
    amount = Style(font=theme.bold, colour=palette.ink, anchor="rs")
    canvas.text((canvas.room.right, top + 34), f"{TOTAL:,} bytes", 40, **amount)
    grey = mix(palette.ground, palette.muted, 0.7)
    fills = (palette.ink, grey, palette.accent, grey)
    edges = [
        canvas.room.left + canvas.room.width * sum_ / TOTAL for sum_ in accumulate((0, *LENGTHS))
    ]
    for (left, right), fill in zip(pairwise(edges), fills, strict=True):
        canvas.rectangle((left, top + 52, max(2, right - left - 2), tall), fill=fill)


def _fields(canvas: Canvas) -> float:
    """The lengths; in a square room in two lines, and as much as it returns higher."""
    palette, theme, room = canvas.palette, canvas.theme, canvas.room
    baseline = room.bottom - 4
    hops, accent = f"{PAYLOADS:,} for the hops", palette.accent_text
    first, last = f"{VERSION} version · {KEY} key", f"{CHECK} check"
    if not room.is_wide:
        canvas.text((room.left, baseline - 54), hops, 44, font=theme.bold, colour=accent)
        canvas.text((room.left, baseline), f"{first} · {last}", 38, colour=palette.muted)
        return 54
    canvas.text((room.left, baseline), first, 36, colour=palette.muted)
    style = Style(font=theme.bold, colour=accent, anchor="ms")
    canvas.text((room.centre, baseline), hops, 38, **style)
    canvas.text((room.right, baseline), last, 36, colour=palette.muted, anchor="rs")
    return 0
