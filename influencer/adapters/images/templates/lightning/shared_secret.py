"""A submarine swap: coins on the chain for a Lightning payment, locked by the same hash."""

from influencer.adapters.images.canvas import Canvas
from influencer.adapters.images.colour import Colour
from influencer.adapters.images.drawing import Drawing
from influencer.adapters.images.styles import Style
from influencer.adapters.images.templates.layouts.station import station
from influencer.domain.facts import Fact
from influencer.domain.protocol_facts.hash_lock import PREIMAGE, payment_hash

NAMES = ("You", "Swapper")
NAME = 62
"""Pixels below a circle for its name."""


def draw(canvas: Canvas, fact: Fact) -> Drawing:
    room, palette, key = canvas.room, canvas.palette, payment_hash(PREIMAGE)
    radius = min(104, room.height * 0.2, room.width * 0.11)
    middle = room.middle - NAME / 2
    edges = (room.left + radius + 20, room.right - radius - 20)
    for across, name in zip(edges, NAMES, strict=True):
        station(canvas, (across, middle), radius, name, is_end=name == NAMES[0])
        style = Style(font=canvas.theme.bold, anchor="ma")
        canvas.text((across, middle + radius + 18), name, 40, **style)
    lift = min(150, room.height * 0.25)
    ends = (edges[0] + radius + 24, edges[1] - radius - 24)
    _way(canvas, ends, middle - lift, "on the chain", palette.second)
    _way(canvas, (ends[1], ends[0]), middle + lift, "by Lightning", palette.accent)
    _lock(canvas, (room.centre, middle), f"{key[:6]}…{key[-4:]}")
    return Drawing(
        alt_text=(
            f"Two arrows between you and a swap service: your coins on the chain go there, coins "
            f"on Lightning come back. Both hang on the same lock between them, the hash "
            f"{key[:6]}…{key[-4:]} of an example secret."
        ),
        literals=(key,),
    )


def _way(
    canvas: Canvas, ends: tuple[float, float], down: float, words: str, colour: Colour
) -> None:
    palette, theme = canvas.palette, canvas.theme
    canvas.arrow((ends[0], down), (ends[1], down), colour, 9, 36)
    ink = palette.accent_text if colour == palette.accent else colour
    is_upper = down < canvas.room.middle - 40
    style = Style(font=theme.bold, colour=ink, anchor="ms" if is_upper else "ma")
    across = sum(ends) / 2
    canvas.text((across, down - 24 if is_upper else down + 24), words, 44, **style)


def _lock(canvas: Canvas, middle: tuple[float, float], code: str) -> None:
    """The hash that both payments are locked by, on a card between them."""
    palette, theme = canvas.palette, canvas.theme
    font = theme.mono_bold
    size = canvas.type.fit(code, font, (canvas.room.width * 0.4, 60), range(52, 33, -1)).size
    wide, tall = canvas.type.width(code, font, size) + 64, 118
    box = (middle[0] - wide / 2, middle[1] - tall / 2, wide, tall)
    radius = min(theme.radius, 18)
    canvas.rectangle(box, fill=palette.panel, outline=palette.line, width=4, radius=radius)
    style = Style(font=font, anchor="ms", role="code")
    canvas.text((middle[0], middle[1] - 2), code, size, **style)
    muted = Style(colour=palette.muted, anchor="ma")
    canvas.text((middle[0], middle[1] + 14), "one hash", 36, **muted)
