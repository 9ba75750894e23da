"""A payment over one node: locks go forward with falling timeouts, the secret comes back."""

from influencer.adapters.images.canvas import Canvas
from influencer.adapters.images.drawing import Drawing
from influencer.adapters.images.styles import Style
from influencer.domain.facts import Fact
from influencer.domain.protocol_facts.hash_lock import PREIMAGE, payment_hash
from influencer.domain.protocol_facts.routing import Hop, locks

NAMES = ("Alice", "Bob", "Carol")
DELTA, FINAL_EXPIRY = 40, 18
"""Blocks: an example, and BOLT 11's default."""

HEAD = 72
LEAD = 88
"""Least pixels from the lanes' heads to the first arrow, whose words stand between the two."""

REACH = 14
SIGN = 186
"""Width of a name's sign."""


def draw(canvas: Canvas, fact: Fact) -> Drawing:
    room = canvas.room
    key = payment_hash(PREIMAGE)
    expiries = [lock.expiry for lock in locks(1, FINAL_EXPIRY, [Hop(base=0, rate=0, delta=DELTA)])]
    lanes = [room.left + SIGN / 2 + place * (room.width - SIGN) / 2 for place in range(3)]
    for across, name in zip(lanes, NAMES, strict=True):
        _lane(canvas, across, name)
    pitch = (room.height - HEAD) / 4.3
    first = room.top + HEAD + max(0.74 * pitch, LEAD)
    pitch = (room.bottom - first) / 3.56
    digits = 6 if room.is_wide else 4
    lock, secret = f"{key[:digits]}…", f"{PREIMAGE[:digits]}…"
    for place, expiry in enumerate(expiries):
        down = first + place * pitch
        ends = (lanes[place] + REACH, lanes[place + 1] - REACH)
        words = (f"hash {lock}", f"{expiry} blocks")
        if room.is_wide:
            words = (f"{words[0]} for {words[1]}", "")
        _arrow(canvas, (ends, down), words, is_forward=True)
    for place in range(2):
        down = first + (place + 2.16) * pitch
        ends = (lanes[2 - place] - REACH, lanes[1 - place] + REACH)
        _arrow(canvas, (ends, down), (f"secret {secret}", ""), is_forward=False)
    return Drawing(
        alt_text=(
            f"Messages between Alice, Bob and Carol. Forward go two locks with the same hash, "
            f"{lock}, the first for {expiries[0]} blocks, the second for {expiries[1]}. Back, "
            f"from Carol to Bob to Alice, comes the secret {secret} An example."
        ),
        computed=tuple(expiries),
        literals=(key, PREIMAGE),
    )


def _lane(canvas: Canvas, across: float, name: str) -> None:
    palette, theme, room = canvas.palette, canvas.theme, canvas.room
    canvas.dashes((across, room.top + HEAD), (across, room.bottom), palette.line, 4)
    box = (across - SIGN / 2, room.top, SIGN, HEAD)
    radius = min(theme.radius, HEAD / 2)
    canvas.rectangle(box, fill=palette.panel, outline=palette.muted, width=3, radius=radius)
    canvas.text((across, room.top + HEAD / 2), name, 44, font=theme.bold, anchor="mm")


def _arrow(
    canvas: Canvas,
    place: tuple[tuple[float, float], float],
    words: tuple[str, str],
    *,
    is_forward: bool,
) -> None:
    (start, end), down = place
    palette, theme = canvas.palette, canvas.theme
    colour = palette.accent if is_forward else palette.second
    canvas.arrow((start, down), (end, down), colour, 7, 30)
    ink = palette.accent_text if is_forward else palette.second
    middle, wide = (start + end) / 2, abs(end - start) - 20
    size = canvas.type.fit(words[0], theme.bold, (wide, 44), range(44, 33, -1)).size
    style = Style(font=theme.bold, colour=ink, anchor="ms")
    canvas.text((middle, down - 20), words[0], size, **style)
    if words[1]:
        canvas.text((middle, down + 18), words[1], 36, colour=palette.muted, anchor="ma")
