"""How the odds of a lone miner's first block grow with the years of waiting."""

import math

from influencer.adapters.images.canvas import Canvas
from influencer.adapters.images.charts import Chart
from influencer.adapters.images.drawing import Drawing
from influencer.adapters.images.styles import Style
from influencer.adapters.images.templates.layouts.axis import TICKS, axis
from influencer.adapters.images.templates.layouts.figures import hero, percent, plain, rounded
from influencer.domain.derived_calls import calls_of
from influencer.domain.facts import Fact
from influencer.domain.protocol_facts.difficulty import solo_days
from influencer.domain.protocol_facts.waiting import MINUTES_A_BLOCK, no_block_percent

DAYS_A_YEAR = 365
SPAN = 2.4
"""Average waits that the axis holds."""

HEAD = 56
"""Pixels above the odds of 100 percent, for the name of a miner who reaches them soon."""

STEPS = 300
EXAMPLE = (1, 10**12)
"""Terahashes a second, and a difficulty."""


def draw(canvas: Canvas, fact: Fact) -> Drawing:
    room = canvas.room
    miners = calls_of(fact, "solo_days") or (EXAMPLE,)
    difficulty = miners[0][1]
    waits = {float(call[0]): float(solo_days(*call)) / DAYS_A_YEAR for call in miners}
    power, years = next(iter(waits.items()))
    found = rounded(100 - float(no_block_percent(MINUTES_A_BLOCK)))
    place = (room.left, room.top + HEAD, room.width, room.height - TICKS - HEAD)
    chart = Chart(canvas, place, (0, SPAN * years), (0, 100))
    shown = rounded(years, 3)
    ticks = {0.0: "0", years: f"{plain(shown)} years", 2 * years: f"{plain(2 * shown)} years"}
    axis(canvas, chart, ticks, point=years)
    _curves(canvas, chart, waits, years)
    _labels(canvas, chart, waits, found)
    return Drawing(
        alt_text=(
            "Curve that rises ever more slowly: the odds that a lone miner with "
            f"{_power(power)} has found a block, by years of waiting. After {plain(shown)} years, "
            f"the average at a difficulty of {plain(float(difficulty))}, they are {percent(found)}."
        ),
        computed=(found, shown, 2 * shown, 0, float(difficulty), *waits),
    )


def _odds(years: float, average: float) -> float:
    """Percent, that the first block comes before that."""
    return 100 * (1 - math.exp(-years / average))


def _curves(canvas: Canvas, chart: Chart, waits: dict[float, float], years: float) -> None:
    palette = canvas.palette
    times = [SPAN * years * (step / STEPS) ** 2 for step in range(STEPS + 1)]
    for average in reversed(waits.values()):
        is_point = average == years
        rise = [_odds(time, average) for time in times]
        chart.line(
            times, rise, 9 if is_point else 5, palette.accent if is_point else palette.second
        )
    chart.line([years, years], [0, _odds(years, years)], 3, palette.muted, is_dotted=True)
    chart.dots([years], [_odds(years, years)], 46, palette.accent)
    chart.finish()


def _labels(canvas: Canvas, chart: Chart, waits: dict[float, float], found: float) -> None:
    palette, theme, room = canvas.palette, canvas.theme, canvas.room
    (power, years), *others = waits.items()
    across, down = chart.point(years, _odds(years, years))
    style = Style(font=theme.bold, colour=palette.accent_text, anchor="la")
    canvas.text((across + 30, down + 14), _power(power), 40, **style)
    for strong, average in others:
        across, top = chart.point(4 * average, 100)
        style = Style(font=theme.bold, colour=palette.second)
        canvas.text((across, top - 16), _power(strong), 40, **style)
    corner = (room.right, chart.floor - 196)
    hero(canvas, corner, percent(found), "have a block by then", "r", room.width * 0.53)


def _power(terahashes: float) -> str:
    return f"{plain(terahashes)} TH/s"
