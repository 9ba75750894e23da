"""How many gaps of each length a year brings: on an axis of powers of ten, a straight descent."""

import math

from influencer.adapters.images.canvas import Canvas
from influencer.adapters.images.charts import Chart
from influencer.adapters.images.drawing import Drawing
from influencer.adapters.images.templates.layouts.axis import CAPTION, axis
from influencer.adapters.images.templates.layouts.figures import (
    Edges,
    hero,
    is_free,
    plain,
    rounded,
)
from influencer.domain.derived_calls import calls_of
from influencer.domain.facts import Fact
from influencer.domain.protocol_facts.waiting import gaps_a_year

HALF_HOUR = 30
FEWEST = 6
"""Half hours that are drawn at least."""

AIR = 20
"""Pixels that a label keeps off the large number's caption."""

LOWEST, HIGHEST = -3.6, 4.3
"""Powers of ten, of gaps a year."""


def draw(canvas: Canvas, fact: Fact) -> Drawing:
    room = canvas.room
    longest = max((int(call[0]) for call in calls_of(fact, "gaps_a_year")), default=180)
    waits = [HALF_HOUR * step for step in range(1, max(FEWEST, longest // HALF_HOUR) + 1)]
    counts = {wait: float(gaps_a_year(wait)) for wait in waits}
    place = (room.left + 110, room.top + 60, room.width - 260, room.height - 60 - CAPTION)
    chart = Chart(canvas, place, (waits[0], waits[-1]), (LOWEST, HIGHEST))
    ticks = {float(wait): plain(wait) for wait in waits}
    axis(canvas, chart, ticks, "minutes without a block · log scale", float(longest))
    _dots(canvas, chart, counts, longest)
    texts = {wait: _often(count) for wait, count in counts.items()}
    told = f"{plain(rounded(1 / counts[longest]))} years"
    words = f"from one gap of {plain(longest)} minutes to the next"
    taken = hero(canvas, (room.right, room.top), told, words, "r", room.width * 0.5)
    _labels(canvas, chart, counts, texts, taken)
    row = ", ".join(f"{wait} minutes {text}" for wait, text in texts.items())
    return Drawing(
        alt_text=(
            "Dots that fall along a straight line on a log scale: how often, by chance alone, no "
            f"block comes for so long: {row}."
        ),
        computed=(*waits, *(one for count in counts.values() for one in _numbers(count))),
    )


def _numbers(count: float) -> tuple[float, float]:
    """So many a year, or a year of so many."""
    return rounded(count), rounded(1 / count)


def _often(count: float) -> str:
    often, seldom = _numbers(count)
    return f"{plain(often)} a year" if count >= 1 else f"once in {plain(seldom)} years"


def _dots(canvas: Canvas, chart: Chart, counts: dict[int, float], longest: int) -> None:
    palette = canvas.palette
    heights = [math.log10(count) for count in counts.values()]
    chart.line(list(counts), heights, 4, palette.line)
    chart.dots(list(counts), heights, 26, palette.second)
    chart.dots([longest], [math.log10(counts[longest])], 46, palette.accent)
    chart.finish()


def _labels(
    canvas: Canvas, chart: Chart, counts: dict[int, float], texts: dict[int, str], taken: Edges
) -> None:
    """Right of their dots, as far as there is room."""
    for wait, text in texts.items():
        across, down = chart.point(wait, math.log10(counts[wait]))
        wide = canvas.type.width(text, canvas.theme.bold, 36)
        edges = (across + 26, down - 36 - AIR, across + 26 + wide, down)
        if edges[2] <= canvas.room.right and is_free(edges, [taken]):
            canvas.text((across + 26, down - 6), text, 36, font=canvas.theme.bold)
