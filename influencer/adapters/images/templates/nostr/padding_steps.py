"""To which length a private message is filled up: stairs above the message's own (NIP-44)."""

from influencer.adapters.images.canvas import Canvas
from influencer.adapters.images.charts import Chart, channels, points
from influencer.adapters.images.drawing import Drawing
from influencer.adapters.images.styles import Style
from influencer.domain.derived_calls import whole_calls_of
from influencer.domain.facts import Fact
from influencer.domain.protocol_facts.nostr import padded_length

EXAMPLE = ((33,),)
"""Bytes, for facts that count with none of their own."""

SHORTEST = 256
"""Bytes at least that the axes reach to."""

AXIS = 70
HEAD = 140
"""Pixels that the marked number takes up above its stair."""


def draw(canvas: Canvas, fact: Fact) -> Drawing:
    room = canvas.room
    lengths = [one for (one,) in whole_calls_of(fact, "padded_length") or EXAMPLE]
    length = max(lengths, key=lambda one: padded_length(one) - one)
    size = padded_length(length)
    limit = max(SHORTEST, 1 << (size - 1).bit_length())
    head = max(16, HEAD - (1 - size / limit) * (room.height - AXIS - HEAD))
    box = (room.left, room.top + head, room.width, room.height - head - AXIS)
    chart = Chart(canvas, box, (0, limit), (0, limit))
    _stairs(canvas, chart, limit)
    _mark(canvas, chart, length, size)
    return Drawing(
        alt_text=(
            f"Stairs of the length to which a private Nostr message is filled up, above a dotted "
            f"line of its own length, up to {limit:,} bytes. Marked: {length:,} bytes become "
            f"{size:,}."
        ),
        computed=(limit, length, size),
    )


def _stairs(canvas: Canvas, chart: Chart, limit: int) -> None:
    palette, room = canvas.palette, canvas.room
    across, up, length = [0], [padded_length(1)], 1
    while length <= limit:
        size = padded_length(length)
        across += [length - 1, size]
        up += [size, size]
        length = size + 1
    accent, muted = channels(palette.accent), channels(palette.muted)
    chart.axes.fill_between(across, up, across, color=accent, alpha=0.22, linewidth=0)
    style = (0, (0.1, 2.2))
    chart.axes.plot(
        [0, limit],
        [0, limit],
        color=muted,
        linewidth=points(5),
        linestyle=style,
        dash_capstyle="round",
    )
    chart.axes.plot(across, up, color=accent, linewidth=points(7))
    chart.finish()
    floor = room.bottom - AXIS
    canvas.line([(room.left, floor), (room.right, floor)], palette.line, 4)
    end = Style(colour=palette.muted, anchor="ra")
    canvas.text((room.right, floor + 22), f"{limit:,}", 36, **end)


def _mark(canvas: Canvas, chart: Chart, length: int, size: int) -> None:
    palette, theme, room = canvas.palette, canvas.theme, canvas.room
    across, down = chart.point(length, size)
    floor = room.bottom - AXIS
    canvas.line([(across, down), (across, floor)], palette.accent, 3)
    canvas.circle((across, down), 15, fill=palette.accent)
    canvas.circle((across, down), 7, fill=palette.ground)
    text = f"{size:,}"
    left = max(room.left, across - 26 - canvas.type.width(text, theme.numerals, 110))
    style = Style(font=theme.numerals, colour=palette.accent_text, role="hero")
    canvas.text((left, down - 22), text, 110, **style)
    name = f"{length:,} bytes"
    half = canvas.type.width(name, theme.body, 38) / 2
    middle = max(room.left + half, min(across, room.right - half - 190))
    canvas.text((middle, floor + 22), name, 38, anchor="ma")
