"""How many bitcoin the first blocks may create, up to the one that a fact is about."""

from influencer.adapters.images.canvas import Canvas
from influencer.adapters.images.charts import Chart
from influencer.adapters.images.drawing import Drawing
from influencer.adapters.images.templates.layouts.axis import CAPTION, axis
from influencer.adapters.images.templates.layouts.figures import hero, plain, rounded
from influencer.domain.derived_calls import calls_of
from influencer.domain.facts import Fact
from influencer.domain.grounding import numbers_of
from influencer.domain.protocol_facts.issuance import (
    HALVING_INTERVAL,
    SATOSHI_PER_BITCOIN,
    issued_percent,
    supply,
)

MILLION = 10**6
ERAS = 7
FOOT, SHARE = 250, 0.7
"""How far above the axis the number begins: so many pixels, or that share of the chart."""


def draw(canvas: Canvas, fact: Fact) -> Drawing:
    height = max((int(call[0]) for call in calls_of(fact, "supply")), default=HALVING_INTERVAL)
    room = canvas.room
    place = (room.left, room.top + 24, room.width, room.height - 24 - CAPTION)
    chart = Chart(canvas, place, (0, ERAS * HALVING_INTERVAL), (0, 21.5))
    others = (0, (ERAS - 1) * HALVING_INTERVAL)
    places = sorted({height, *(one for one in others if abs(one - height) > HALVING_INTERVAL)})
    axis(canvas, chart, {float(one): f"{one:,}" for one in places}, "blocks", height)
    _curve(canvas, chart, height)
    coins = rounded(_millions(height), 3)
    share = _share(fact, height)
    told, caption = f"{plain(coins)} million", f"bitcoin, {plain(share)}% of all there can be"
    top = chart.floor - min(FOOT, SHARE * place[3])
    hero(canvas, (room.right, top), told, caption, "r", room.width * 0.62)
    return Drawing(
        alt_text=(
            "Curve of all bitcoin by the number of blocks, steep at first, flatter from halving "
            f"to halving. It is highlighted up to block {height:,}: {told}, {plain(share)}% of all."
        ),
        computed=(height, coins, share, *places),
    )


def _share(fact: Fact, height: int) -> float:
    """In percent, as the fact rounds it; to three digits where it says it in other words."""
    percent = issued_percent(height)
    is_said = plain(rounded(percent)) in numbers_of(fact)
    return rounded(percent, 2 if is_said else 3)


def _millions(blocks: int) -> float:
    return supply(blocks) / SATOSHI_PER_BITCOIN / MILLION


def _curve(canvas: Canvas, chart: Chart, height: int) -> None:
    palette = canvas.palette
    bends = [era * HALVING_INTERVAL for era in range(ERAS + 1)]
    past = [*(one for one in bends if one < height), height]
    chart.line(bends, [_millions(one) for one in bends], 6, palette.muted)
    chart.line(past, [_millions(one) for one in past], 9, palette.accent)
    chart.dots([height], [_millions(height)], 46, palette.accent)
    chart.finish()
