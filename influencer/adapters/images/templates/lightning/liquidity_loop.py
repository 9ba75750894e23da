"""Three channels in a circle: the same loop, used again and again, runs one of them dry."""

from influencer.adapters.images.canvas import Canvas
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
    note = f"An example: {times} rounds of {PAID:,} sat"
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
    """What one can send to the next, and what it was before."""
    (top, tall), (before, now) = place, pair
    room, palette, theme = canvas.room, canvas.palette, canvas.theme
    unit, top = room.width / now.capacity, top + LABEL
    radius = min(theme.radius, tall / 2)
    canvas.rectangle((room.left, top, room.width, tall), fill=palette.line, radius=radius)
    if now.ours:
        long = now.ours * unit
        canvas.rectangle((room.left, top, long, tall), fill=palette.accent, radius=radius)
    start, end = room.left + before.ours * unit, room.left + now.ours * unit
    middle = top + tall / 2
    canvas.arrow((start, middle), (end + 8, middle), palette.ink, 7, 30)
    canvas.line([(start, top), (start, top + tall)], palette.ink, 5)
    canvas.text((room.left, top - 18), f"{names[0]} to {names[1]}", 40, font=theme.bold)
    is_dry = not now.ours
    text = "dry" if is_dry else f"{now.ours:,}"
    style = Style(colour=palette.bad if is_dry else palette.ink, font=theme.bold, anchor="rs")
    canvas.text((room.right, top - 18), text, 44, **style)
