"""What a coin costs to spend at each fee rate, and where that is more than it holds."""

from influencer.adapters.images.canvas import Canvas
from influencer.adapters.images.charts import Chart
from influencer.adapters.images.colour import mix
from influencer.adapters.images.drawing import Drawing
from influencer.adapters.images.styles import Style
from influencer.adapters.images.templates.layouts.axis import CAPTION, axis
from influencer.domain.facts import Fact
from influencer.domain.protocol_facts.sizes import fee, p2wpkh_vbytes

COIN = 5_000
"""Satoshis, where the fact sets no other."""

HIGHEST = 100
"""Satoshis a vbyte, at the end of the axis."""

HEAD = 30
HERO = 84
LEFT_OF_END = 82
"""Satoshis a vbyte: so far right, what stands at the top stays clear of the line."""


def draw(canvas: Canvas, fact: Fact) -> Drawing:
    room = canvas.room
    coin = int(next(iter(fact.premises), COIN))
    each = p2wpkh_vbytes(2, 1) - p2wpkh_vbytes(1, 1)
    most = int(fee(each, HIGHEST))
    even = round(coin / each)
    place = (room.left, room.top + HEAD, room.width, room.height - HEAD - CAPTION)
    chart = Chart(canvas, place, (0, HIGHEST), (0, most * 1.04))
    ticks = {0.0: "0", 25.0: "25", 50.0: "50", float(even): str(even), 100.0: str(HIGHEST)}
    axis(canvas, chart, ticks, "satoshis a vbyte", even)
    _lines(canvas, chart, coin, even, most)
    _labels(canvas, chart, coin, even, most)
    return Drawing(
        alt_text=(
            f"A rising line: what a bc1q coin costs to spend, {each} vbytes, from 0 to "
            f"{HIGHEST} satoshis a vbyte, where it takes {most:,}. A coin of {coin:,} satoshis is "
            f"a level line; the two cross at about {even}, and beyond it the loss is lit."
        ),
        computed=(coin, each, most, even, HIGHEST, 0, 25, 50, 1),
    )


def _lines(canvas: Canvas, chart: Chart, coin: int, even: int, most: int) -> None:
    palette = canvas.palette
    soft = mix(palette.ground, palette.accent, 0.4)
    chart.axes.fill_between(
        [even, HIGHEST], [coin, coin], [coin, most], color=[one / 255 for one in soft], linewidth=0
    )
    chart.line([0, HIGHEST], [coin, coin], 7, palette.second)
    chart.line([0, HIGHEST], [0, most], 8, palette.accent)
    chart.line([even, even], [0, coin], 4, palette.muted, is_dotted=True)
    chart.dots([even], [coin], 44, palette.accent)
    chart.finish()


def _labels(canvas: Canvas, chart: Chart, coin: int, even: int, most: int) -> None:
    palette, theme, room = canvas.palette, canvas.theme, canvas.room
    _, level = chart.point(0, coin)
    holds = Style(font=theme.bold, colour=palette.second)
    canvas.text((room.left, level - 20), f"the coin holds {coin:,}", 40, **holds)
    across, down = chart.point(HIGHEST / 2.6, most / 2.6)
    costs = Style(font=theme.bold, colour=palette.accent_text)
    canvas.text((across + 40, down + 40), "to spend it", 40, **costs)
    style = Style(font=theme.numerals, colour=palette.accent_text, anchor="ra", role="hero")
    right, _ = chart.point(LEFT_OF_END, 0)
    box = canvas.text((right, room.top), f"{most:,}", HERO, **style)
    caption = Style(colour=palette.muted, anchor="rs")
    canvas.text((box.left - 20, box.bottom - 8), f"at {HIGHEST}:", 40, **caption)
