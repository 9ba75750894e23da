"""Three channels in a circle: the same loop, used again and again, runs one of them dry."""

from influencer.adapters.images.canvas import Canvas
from influencer.adapters.images.colour import mix
from influencer.adapters.images.drawing import Drawing
from influencer.adapters.images.styles import Style
from influencer.domain.facts import Fact
from influencer.domain.protocol_facts.balances import Balance, go_round, rounds

NAMES = ("Alice", "Bob", "Carol")
CIRCLE = (Balance(600_000, 400_000), Balance(800_000, 200_000), Balance(300_000, 700_000))
"""Satoshis on either side of the channels from each to the next one; an example."""

PAID = 100_000
GAP = 30
LABEL = 56
NOTE = 62
TALLEST = 120
SENT = 0.4
"""How strong the accent is in what has been sent."""


def draw(canvas: Canvas, fact: Fact) -> Drawing:
    times = rounds(CIRCLE, PAID)
    after: tuple[Balance, ...] = CIRCLE
    for _ in range(times):
        after = go_round(after, PAID)
    room, count = canvas.room, len(CIRCLE)
    tall = min(TALLEST, (room.height - NOTE - GAP * (count - 1)) / count - LABEL)
    pitch = tall + LABEL + GAP
    top = room.top + (room.height - NOTE - count * pitch + GAP) / 2
    for place, pair in enumerate(zip(CIRCLE, after, strict=True)):
        names = NAMES[place], NAMES[(place + 1) % count]
        _channel(canvas, (top + place * pitch, tall), names, pair)
    note = f"Left to send after {times} rounds; an example"
    block = canvas.type.fit(note, canvas.theme.body, (room.width, 40), range(38, 33, -1))
    canvas.block((room.left, room.bottom), block, colour=canvas.palette.muted, anchor="ls")
    told = ", ".join(
        f"{name} from {before.ours:,} to {now.ours:,}"
        for name, before, now in zip(NAMES, CIRCLE, after, strict=True)
    )
    return Drawing(
        alt_text=(
            f"Example of three channels in a circle, from Alice to Bob to Carol and back. After "
            f"{times} payments of {PAID:,} sat all the way round, what each can still send has "
            f"fallen: {told}."
        ),
        computed=(times, PAID, *(one.ours for one in (*CIRCLE, *after))),
    )


def _channel(
    canvas: Canvas,
    place: tuple[float, float],
    names: tuple[str, str],
    pair: tuple[Balance, Balance],
) -> None:
    """What one can send to the next, and, paler, what has been sent.

    No arrow stands for what was lost: it would point against the payments.
    """
    (top, tall), (before, now) = place, pair
    room, palette, theme = canvas.room, canvas.palette, canvas.theme
    unit, top = room.width / now.capacity, top + LABEL
    radius = min(theme.radius, tall / 2)
    canvas.rectangle((room.left, top, room.width, tall), fill=palette.line, radius=radius)
    sent = mix(palette.line, palette.accent, SENT)
    for amount, fill in ((before.ours, sent), (now.ours, palette.accent)):
        if amount:
            canvas.rectangle((room.left, top, amount * unit, tall), fill=fill, radius=radius)
    name = canvas.text((room.left, top - 18), f"{names[0]} to {names[1]}", 40, font=theme.bold)
    is_dry = not now.ours
    text = f"{now.ours:,} of {before.ours:,}" + (": dry" if is_dry else "")
    left = (room.right - name.right - 30, 50)
    size = canvas.type.fit(text, theme.bold, left, range(44, 33, -1)).size
    style = Style(colour=palette.bad if is_dry else palette.ink, font=theme.bold, anchor="rs")
    canvas.text((room.right, top - 18), text, size, **style)
