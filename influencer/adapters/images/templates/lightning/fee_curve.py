"""What a route takes of a payment, in per cent, by its amount: flat fees weigh on small ones."""

import math

from influencer.adapters.images.canvas import Canvas
from influencer.adapters.images.charts import Chart, channels, points
from influencer.adapters.images.drawing import Drawing
from influencer.adapters.images.styles import Style
from influencer.domain.derived_calls import whole_calls_of
from influencer.domain.facts import Fact
from influencer.domain.protocol_facts.routing import MILLIONTHS, route_fee

EXAMPLE = ((4, 1_000, 250, 100_000_000),)
"""Hops, base and rate of each, and what arrives; for facts that set no example of their own."""

MILLISATOSHI = 1_000
DECADES = 2
"""Drawn on either side of the amounts that are named."""

MOST_LABELS = 8
"""Powers of ten that have room beside each other in a wide room."""

STEPS = 160
AXIS = 66
"""Pixels below the axis for its labels."""

SIZE = 38
"""Of the words beside a share."""

HEAD, TALL_HEAD = 94, 200
"""Pixels above the curve for what stands over its first point, in one line or in two."""


def draw(canvas: Canvas, fact: Fact) -> Drawing:
    calls = whole_calls_of(fact, "route_fee") or EXAMPLE
    hops, base, rate, _ = calls[0]
    amounts = sorted({call[3] for call in calls if call[:3] == (hops, base, rate)})
    shares = [_percent(hops, base, rate, amount) for amount in amounts]
    chart = _chart(canvas, (hops, base, rate), amounts)
    for amount, share in zip(amounts, shares, strict=True):
        _mark(canvas, chart, (amount, share), is_first=amount == amounts[0])
    terms = f"{hops} nodes, each {base // MILLISATOSHI} sat"
    terms += f" + {rate} millionths" if rate else ""
    _caption(canvas, terms)
    told = " and ".join(
        f"{share:g}% of {amount // MILLISATOSHI:,} sat"
        for amount, share in zip(amounts, shares, strict=True)
    )
    return Drawing(
        alt_text=(
            f"Falling curve of the share of a Lightning payment that goes to fees, by its amount: "
            f"{told}, over {terms}. Both axes are logarithmic."
        ),
        computed=(
            *(hops, base / MILLISATOSHI, rate, *shares),
            *(amount / MILLISATOSHI for amount in amounts),
            *(10.0**power for power in range(-3, 12)),
        ),
    )


def _percent(hops: int, base: int, rate: int, amount: int) -> float:
    return round(100 * route_fee(hops, base, rate, amount) / amount, 3)


def _chart(canvas: Canvas, terms: tuple[int, int, int], amounts: list[int]) -> Chart:
    """The curve, and an axis of powers of ten in satoshis below it."""
    room, palette = canvas.room, canvas.palette
    low = math.floor(math.log10(amounts[0] / MILLISATOSHI)) - (0 if amounts[1:] else DECADES)
    low, high = max(0, low), math.ceil(math.log10(amounts[-1] / MILLISATOSHI)) + DECADES
    across = [low + (high - low) * number / STEPS for number in range(STEPS + 1)]
    exact = [_exact(terms, MILLISATOSHI * 10**one) for one in across]
    up = [math.log10(one) for one in exact]
    head = HEAD if room.is_wide else TALL_HEAD
    room_of_curve = (room.left, room.top + head, room.width, room.height - head - AXIS - 24)
    chart = Chart(canvas, room_of_curve, (low, high), (min(up) - 0.25, max(up)))
    chart.axes.plot(across, up, color=channels(palette.accent), linewidth=points(8))
    chart.finish()
    floor = room.bottom - AXIS - 24
    canvas.line([(room.left, floor), (room.right, floor)], palette.line, 4)
    step = 1 if room.is_wide and high - low < MOST_LABELS else 2
    for power in range(low, high + 1, step):
        place, _ = chart.point(power, 0)
        side = "l" if power == low else "r" if power == high else "m"
        style = Style(colour=palette.muted, anchor=f"{side}a")
        text = f"{10**power:,}" + (" sat" if power == low else "")
        canvas.text((place, floor + 24), text, 36, **style)
    return chart


def _exact(terms: tuple[int, int, int], amount: float) -> float:
    """The fee in per cent without rounding down, for a smooth line (BOLT 7)."""
    hops, base, rate = terms
    total = amount
    for _ in range(hops):
        total += base + total * rate / MILLIONTHS
    return 100 * (total - amount) / amount


def _mark(canvas: Canvas, chart: Chart, point: tuple[int, float], *, is_first: bool) -> None:
    palette, theme = canvas.palette, canvas.theme
    place = math.log10(point[0] / MILLISATOSHI), math.log10(point[1])
    across, down = chart.point(*place)
    canvas.circle((across, down), 16, fill=palette.accent)
    canvas.circle((across, down), 8, fill=palette.ground)
    style = Style(font=theme.numerals, anchor="ls", role="hero" if is_first else "label")
    size = 104 if is_first else 76
    share, amount = f"{point[1]:g}%", f"of {point[0] // MILLISATOSHI:,} sat"
    beside = across + canvas.type.width(share, theme.numerals, size) + 52
    is_beside = beside + canvas.type.width(amount, theme.body, SIZE) <= canvas.room.right
    is_beside = is_beside and canvas.room.is_wide
    canvas.text((across + 34, down - (14 if is_beside else 66)), share, size, **style)
    muted = Style(colour=palette.muted, anchor="ls")
    canvas.text((beside if is_beside else across + 36, down - 14), amount, SIZE, **muted)


def _caption(canvas: Canvas, terms: str) -> None:
    room = canvas.room
    place = (room.width * 0.6, 140) if room.is_wide else (room.width * 0.5, 190)
    words = f"over {terms}; log scales"
    block = canvas.type.fit(words, canvas.theme.body, place, range(40, 33, -1))
    canvas.block((room.right, room.top), block, colour=canvas.palette.muted, anchor="ra")
