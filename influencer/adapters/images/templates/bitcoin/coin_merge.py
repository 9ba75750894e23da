"""Many small coins that a payment merges into one, with the room that this takes."""

import math

from influencer.adapters.images.canvas import Canvas
from influencer.adapters.images.drawing import Drawing
from influencer.adapters.images.room import Room
from influencer.adapters.images.styles import Style
from influencer.adapters.images.templates.layouts.figures import hero
from influencer.domain.derived_calls import whole_calls_of
from influencer.domain.facts import Fact
from influencer.domain.protocol_facts.sizes import p2wpkh_vbytes

EXAMPLE = 50
"""Coins, where the fact merges no others."""

ONE = 0.3
"""Share of the longer side that the one coin and its arrow take."""

FOOT = 330
"""Pixels below for the number and the payments."""

ROWS = 4
"""Of the payments that weigh as much; half as many where the place is flat."""

FLAT = 8
"""So many times as wide as high."""

GAP = 12


def draw(canvas: Canvas, fact: Fact) -> Drawing:
    count = merged_of(fact)
    size, simple = p2wpkh_vbytes(count, 1), p2wpkh_vbytes(1, 2)
    payments = round(size / simple)
    room, wide = canvas.room, canvas.room.is_wide
    across = 0.4 * room.width if wide else 0.0
    field = Room(
        left=room.left,
        top=room.top,
        right=room.right - across,
        bottom=room.bottom if wide else room.bottom - FOOT - 50,
    )
    _coins(canvas, field, count)
    caption = f"vbytes, as much as {payments} simple payments"
    left = field.right + 60 if wide else room.left
    top = room.top if wide else field.bottom + 50
    below = hero(canvas, (left, top), f"{size:,}", caption, "l", room.right - left)[3]
    place = Room(left=left, top=below + 24, right=room.right, bottom=room.bottom)
    _payments(canvas, place, payments)
    return Drawing(
        alt_text=(
            f"{count} small coins and an arrow to a single one: merging them in one payment from "
            f"bc1q addresses takes {size:,} vbytes. Below, a block for each of {payments} simple "
            f"payments that weigh as much, {simple} vbytes each, with one coin in and change out."
        ),
        computed=(count, size, payments, simple, 1),
    )


def merged_of(fact: Fact) -> int:
    """How many coins the fact merges into one."""
    calls = whole_calls_of(fact, "p2wpkh_vbytes")
    return max((coins for coins, outputs in calls if outputs == 1), default=EXAMPLE)


def _coins(canvas: Canvas, field: Room, count: int) -> None:
    """The many at the left, the one at the right, an arrow between them."""
    palette = canvas.palette
    many = field.width * (1 - ONE)
    columns = math.ceil(math.sqrt(count * many / field.height))
    rows = math.ceil(count / columns)
    step = min(many / columns, field.height / rows)
    top = field.middle - step * rows / 2
    for number in range(count):
        row, column = divmod(number, columns)
        centre = (field.left + (column + 0.5) * step, top + (row + 0.5) * step)
        canvas.circle(centre, step * 0.38, fill=palette.grey)
    edge = field.left + columns * step
    radius = min(field.width - columns * step - 110, field.height) * 0.36
    centre = (field.right - radius, field.middle)
    canvas.arrow((edge + 14, field.middle), (centre[0] - radius - 16, field.middle), palette.ink, 8)
    canvas.circle(centre, radius, fill=palette.accent)
    style = Style(font=canvas.theme.numerals, colour=palette.on_accent, anchor="mm")
    canvas.text(centre, "1", max(64, min(120, radius)), **style)


def _payments(canvas: Canvas, place: Room, count: int) -> None:
    """A block for each."""
    columns = math.ceil(count / (ROWS if place.width < FLAT * place.height else ROWS // 2))
    rows = math.ceil(count / columns)
    step, pitch = (place.width + GAP) / columns, min(84, (place.height + GAP) / rows)
    radius = min(canvas.theme.radius, 8)
    for number in range(count):
        row, column = divmod(number, columns)
        corner = (place.left + column * step, place.top + row * pitch)
        box = (*corner, step - GAP, pitch - GAP)
        canvas.rectangle(box, fill=canvas.palette.grey, radius=radius)
