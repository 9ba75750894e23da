"""What each node of a long route has earned: fees on fees, so more than their sum (BOLT 7)."""

from itertools import pairwise

from influencer.adapters.images.canvas import Canvas
from influencer.adapters.images.charts import Chart, channels
from influencer.adapters.images.drawing import Drawing
from influencer.adapters.images.styles import Style
from influencer.domain.derived_calls import whole_calls_of
from influencer.domain.facts import Fact
from influencer.domain.protocol_facts.routing import MILLIONTHS, Hop, locks

EXAMPLE = ((20, 0, 10_000, 10**9),)
"""Hops, base and rate of each, and what arrives; for facts that set no example of their own."""

AXIS = 70
HEAD = 30


def draw(canvas: Canvas, fact: Fact) -> Drawing:
    hops, base, rate, amount = (whole_calls_of(fact, "route_fee") or EXAMPLE)[0]
    route = locks(amount, 0, [Hop(base=base, rate=rate, delta=0)] * hops)
    fees = [100 * (before.amount - after.amount) / amount for before, after in pairwise(route)]
    total, each = sum(fees), 100 * rate / MILLIONTHS
    room = canvas.room
    box = (room.left, room.top + HEAD, room.width, room.height - HEAD - AXIS)
    chart = Chart(canvas, box, (0.5, hops + 0.5), (0, fees[0] * 1.62))
    _bars(canvas, chart, fees)
    _ends(canvas, chart, fees)
    _hero(canvas, f"{total:.0f}%", f"for {hops} nodes at {each:g}% each")
    return Drawing(
        alt_text=(
            f"Bars of what each of {hops} nodes on a Lightning route earns, the payer's "
            f"neighbor first: from {fees[0]:.2f}% of the amount down to {fees[-1]:.2f}%. "
            f"Together {total:.0f}%, though each asks {each:g}% of what it passes on."
        ),
        computed=(hops, each, *(round(one, 2) for one in (*fees, total)), round(total), 1, 2),
    )


def _bars(canvas: Canvas, chart: Chart, fees: list[float]) -> None:
    palette, places = canvas.palette, range(1, len(fees) + 1)
    asked = [min(fees)] * len(fees)
    chart.axes.bar(places, asked, color=channels(palette.line), width=0.76, linewidth=0)
    more = [fee - least for fee, least in zip(fees, asked, strict=True)]
    chart.axes.bar(
        places, more, bottom=asked, color=channels(palette.accent), width=0.76, linewidth=0
    )
    chart.finish()


def _ends(canvas: Canvas, chart: Chart, fees: list[float]) -> None:
    palette, room = canvas.palette, canvas.room
    floor = room.bottom - AXIS
    canvas.line([(room.left, floor), (room.right, floor)], palette.line, 4)
    for place, name, side in ((1, "first node", "l"), (len(fees), "last", "r")):
        edge = room.left if side == "l" else room.right
        muted = Style(colour=palette.muted, anchor=f"{side}a")
        canvas.text((edge, floor + 24), name, 38, **muted)
        _, down = chart.point(place, fees[place - 1])
        bold = Style(font=canvas.theme.bold, anchor=f"{side}s")
        canvas.text((edge, down - 18), f"{fees[place - 1]:.2f}%", 42, **bold)


def _hero(canvas: Canvas, number: str, note: str) -> None:
    room, theme, palette = canvas.room, canvas.theme, canvas.palette
    size = 130 if room.is_wide else 150
    style = Style(font=theme.numerals, colour=palette.accent_text, anchor="ra", role="hero")
    canvas.text((room.right, room.top), number, size, **style)
    words = (room.width * 0.5, 44)
    below = (room.right - canvas.type.width(number, theme.numerals, size) - 36, room.top + 30)
    block = canvas.type.fit(note, theme.body, (words[0], 110), range(40, 33, -1))
    canvas.block(below, block, colour=palette.muted, anchor="ra")
