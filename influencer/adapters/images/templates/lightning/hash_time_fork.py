"""The contract at the heart of Lightning: coins go to who shows the secret, or back in time."""

from influencer.adapters.images.canvas import Canvas
from influencer.adapters.images.colour import Colour
from influencer.adapters.images.drawing import Drawing
from influencer.adapters.images.sketch import Point
from influencer.adapters.images.styles import Style
from influencer.domain.facts import Fact
from influencer.domain.protocol_facts.hash_lock import PREIMAGE, payment_hash

CARD = 0.37
"""Width of a card, as a share of a wide room's."""

TALLEST = 230


def draw(canvas: Canvas, fact: Fact) -> Drawing:
    room, palette = canvas.room, canvas.palette
    key, secret = payment_hash(PREIMAGE), PREIMAGE
    lock = ("Locked", f"by hash {key[:6]}…")
    paid = ("Paid", f"secret {secret[:6]}…")
    back = ("Paid back", "too late")
    boxes = _boxes(canvas)
    for box, words, fill in zip(
        boxes,
        (lock, paid, back),
        (palette.panel, palette.accent, palette.panel),
        strict=True,
    ):
        _card(canvas, box, words, fill)
    for box, colour in zip(boxes[1:], (palette.accent, palette.muted), strict=True):
        start, end = _link(boxes[0], box, is_wide=room.is_wide)
        canvas.arrow(start, end, colour, 7, 30)
    return Drawing(
        alt_text=(
            f"A fork: coins are locked {lock[1]} of an example secret. Who shows the {paid[1]} in "
            "time is paid; when it is too late for that, the coins are paid back."
        ),
        literals=(key, secret),
    )


def _boxes(canvas: Canvas) -> list[tuple[float, float, float, float]]:
    """The lock, and its two ways out beside it or below it."""
    room = canvas.room
    gap = 36
    if room.is_wide:
        wide, tall = room.width * CARD, min(TALLEST, (room.height - gap) / 2)
        top = room.middle - tall - gap / 2
        right = room.right - wide
        return [
            (room.left, room.middle - tall / 2, wide, tall),
            (right, top, wide, tall),
            (right, top + tall + gap, wide, tall),
        ]
    wide, tall = (room.width - gap) / 2, min(TALLEST, room.height * 0.34)
    top = room.middle - tall - 70
    return [
        (room.centre - wide * 0.6, top, wide * 1.2, tall),
        (room.left, top + tall + 140, wide, tall),
        (room.right - wide, top + tall + 140, wide, tall),
    ]


def _link(
    start: tuple[float, float, float, float],
    end: tuple[float, float, float, float],
    *,
    is_wide: bool,
) -> tuple[Point, Point]:
    if is_wide:
        out = (start[0] + start[2] + 14, start[1] + start[3] / 2)
        return out, (end[0] - 14, end[1] + end[3] / 2)
    out = (start[0] + start[2] / 2, start[1] + start[3] + 14)
    return out, (end[0] + end[2] / 2, end[1] - 14)


def _card(
    canvas: Canvas,
    box: tuple[float, float, float, float],
    words: tuple[str, str],
    fill: Colour,
) -> None:
    palette, theme, (left, top, wide, tall) = canvas.palette, canvas.theme, box
    is_point = fill == palette.accent
    outline = None if is_point else palette.line
    canvas.rectangle(box, fill=fill, outline=outline, width=4, radius=min(theme.radius, 20))
    ink = palette.on_accent if is_point else palette.ink
    middle, room = top + tall / 2, (wide - 40, 60)
    name = canvas.type.fit(words[0], theme.bold, room, range(60, 43, -1)).size
    style = Style(font=theme.bold, colour=ink, anchor="ms")
    canvas.text((left + wide / 2, middle - 2), words[0], name, **style)
    size = canvas.type.fit(words[1], theme.body, room, range(42, 33, -1)).size
    canvas.text((left + wide / 2, middle + 32), words[1], size, colour=ink, anchor="ma")
