"""How soon two random names are the same: the odds climb to even long before names run out."""

import math

from influencer.adapters.images.canvas import Canvas
from influencer.adapters.images.charts import Chart
from influencer.adapters.images.drawing import Drawing
from influencer.adapters.images.styles import Style
from influencer.adapters.images.templates.layouts.axis import TICKS, axis
from influencer.adapters.images.templates.layouts.figures import hero, plain, rounded
from influencer.domain.derived_calls import first_call
from influencer.domain.facts import Fact
from influencer.domain.protocol_facts.key_space import draws_for_a_pair

SPAN = 3
"""Times the number for even odds that the axis holds."""

STEPS = 200
MILLION = 10**6
EVEN = 50


def draw(canvas: Canvas, fact: Fact) -> Drawing:
    (bits,) = first_call(fact, "draws_for_a_pair", (32,))
    room, even = canvas.room, draws_for_a_pair(int(bits))
    place = (room.left, room.top + 30, room.width, room.height - 30 - TICKS)
    chart = Chart(canvas, place, (0, SPAN * even), (0, 104))
    numbers = [_written(times * even) for times in range(SPAN + 1)]
    axis(canvas, chart, {times * even: text for times, (text, _) in enumerate(numbers)}, "", even)
    _curve(canvas, chart, int(bits), even)
    _, level = chart.point(0, EVEN)
    style = Style(font=canvas.theme.bold, colour=canvas.palette.muted)
    canvas.text((room.left, level - 16), "even odds", 40, **style)
    corner = (room.right, chart.floor - 200)
    words = f"names of {bits} bits"
    hero(canvas, corner, numbers[1][0], words, "r", room.width * 0.6)
    return Drawing(
        alt_text=(
            f"Curve of the odds that two of so many names of {bits} random bits are the same. It "
            f"starts flat, reaches even odds at {numbers[1][0]} and is all but certain at "
            f"{numbers[SPAN][0]}."
        ),
        computed=(int(bits), *(number for _, number in numbers)),
    )


def _written(count: int) -> tuple[str, float]:
    if count < MILLION:
        return f"{count:,}", count
    number = rounded(count / MILLION, 3)
    return f"{plain(number)} million", number


def _odds(draws: float, bits: int) -> float:
    """Percent, by the usual approximation (as in ``draws_for_a_pair``)."""
    return -100 * math.expm1(-draws * draws / 2 ** (bits + 1))


def _curve(canvas: Canvas, chart: Chart, bits: int, even: int) -> None:
    palette = canvas.palette
    draws = [SPAN * even * step / STEPS for step in range(STEPS + 1)]
    odds = [_odds(one, bits) for one in draws]
    chart.line([0, even], [EVEN, EVEN], 4, palette.muted, is_dotted=True)
    chart.line(draws, odds, 8, palette.second)
    chart.line([even, even], [0, EVEN], 6, palette.accent)
    chart.dots([even], [EVEN], 48, palette.accent)
    chart.finish()
