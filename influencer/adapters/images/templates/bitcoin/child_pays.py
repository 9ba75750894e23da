"""A parent that pays too little, and the child that pays for both: areas are fees."""

from influencer.adapters.images.canvas import Canvas
from influencer.adapters.images.colour import mix
from influencer.adapters.images.drawing import Drawing
from influencer.adapters.images.styles import Style
from influencer.adapters.images.templates.layouts.figures import hero, plain, rounded
from influencer.domain.facts import Fact
from influencer.domain.protocol_facts.fees import Bid, package_rate
from influencer.domain.protocol_facts.sizes import p2wpkh_vbytes

PARENT, CHILD = Bid(p2wpkh_vbytes(1, 2), 2), Bid(p2wpkh_vbytes(1, 1), 40)
"""An example: a simple bc1q payment, and its output spent onward."""

NAMES = 62
"""Pixels below for what the blocks are called."""

SHARE = 0.56
"""Of a wide room, for the blocks."""

BELOW = 220
SPACE = 60


def draw(canvas: Canvas, fact: Fact) -> Drawing:
    room = canvas.room
    wide = room.width * (SHARE if room.is_wide else 1)
    floor = room.bottom - NAMES - (0 if room.is_wide else BELOW)
    unit = wide / (PARENT.vbytes + CHILD.vbytes)
    rise = (floor - room.top - 20) / CHILD.rate
    together = package_rate((PARENT, CHILD))
    _blocks(canvas, floor, unit, rise)
    level = floor - together * rise
    canvas.dashes((room.left, level), (room.left + wide, level), canvas.palette.ink, 5)
    shown = rounded(together, 3)
    corner = (room.left + wide + SPACE, room.top)
    if not room.is_wide:
        corner = (room.left, floor + NAMES + 40)
    caption = "sat/vB for both, in this example"
    hero(canvas, corner, plain(shown), caption, "l", room.right - corner[0])
    return Drawing(
        alt_text=(
            f"Two blocks, as wide as a payment is large and as high as its fee rate. An example: "
            f"the parent, {PARENT.vbytes} vbytes at {PARENT.rate} sat/vB, is flat; its child, "
            f"{CHILD.vbytes} at {CHILD.rate}, towers. A dashed line marks what both pay together: "
            f"{plain(shown)}."
        ),
        computed=(shown, PARENT.vbytes, PARENT.rate, CHILD.vbytes, CHILD.rate),
    )


def _blocks(canvas: Canvas, floor: float, unit: float, rise: float) -> None:
    palette, theme, left = canvas.palette, canvas.theme, canvas.room.left
    soft = mix(palette.ground, palette.muted, 0.5)
    for bid, name, fill in ((PARENT, "parent", soft), (CHILD, "child", palette.accent)):
        wide, tall = bid.vbytes * unit, bid.rate * rise
        canvas.rectangle((left, floor - tall, wide - 6, tall), fill=fill)
        middle = left + wide / 2
        is_point = bid is CHILD
        colour = palette.accent_text if is_point else palette.ink
        style = Style(font=theme.bold, colour=colour, anchor="ms")
        canvas.text((middle, floor + 52), name, 42, **style)
        rate = Style(font=theme.bold, colour=palette.on_accent if is_point else colour, anchor="ms")
        above = floor - tall + (64 if is_point else -24)
        canvas.text((middle, above), f"{bid.rate} sat/vB", 42, **rate)
        left += wide
