"""Waiting does not bring a block closer: after half an hour the curve starts over."""

import math

from influencer.adapters.images.canvas import Canvas
from influencer.adapters.images.charts import Chart
from influencer.adapters.images.colour import mix
from influencer.adapters.images.drawing import Drawing
from influencer.adapters.images.styles import Style
from influencer.adapters.images.templates.layouts.axis import TICKS, axis
from influencer.adapters.images.templates.layouts.figures import percent, rounded
from influencer.domain.facts import Fact
from influencer.domain.protocol_facts.waiting import MINUTES_A_BLOCK, no_block_percent

WAITED, END = 30, 60
STEPS = 120
HEAD = 64
"""Pixels above the curves for what they are called."""


def draw(canvas: Canvas, fact: Fact) -> Drawing:
    room = canvas.room
    place = (room.left, room.top + HEAD, room.width, room.height - HEAD - TICKS)
    chart = Chart(canvas, place, (0, END), (0, 1.02))
    ticks = {float(minutes): str(minutes) for minutes in range(0, END + 1, 10)}
    axis(canvas, chart, ticks | {END: f"{END} minutes"})
    _curves(canvas, chart)
    silent = rounded(no_block_percent(MINUTES_A_BLOCK))
    _labels(canvas, chart, percent(silent))
    return Drawing(
        alt_text=(
            f"Two curves of the same shape: the wait for a block from 0 minutes on, and again from "
            f"{WAITED} on, if none has come by then. Beyond the next {MINUTES_A_BLOCK} minutes of "
            f"either lie the same {percent(silent)}, highlighted."
        ),
        computed=(silent, WAITED, MINUTES_A_BLOCK, *ticks),
    )


def _curves(canvas: Canvas, chart: Chart) -> None:
    palette = canvas.palette
    soft = mix(palette.ground, palette.muted, 0.24)
    for start in (0, WAITED):
        times = [start + WAITED * step / STEPS for step in range(STEPS + 1)]
        heights = [math.exp(-(time - start) / MINUTES_A_BLOCK) for time in times]
        split = STEPS * MINUTES_A_BLOCK // WAITED
        chart.area(times[: split + 1], heights[: split + 1], soft)
        chart.area(times[split:], heights[split:], palette.accent)
        chart.line(times, heights, 6, palette.muted)
    chart.finish()


def _labels(canvas: Canvas, chart: Chart, silent: str) -> None:
    palette, theme, room = canvas.palette, canvas.theme, canvas.room
    for start, words in ((0, "now"), (WAITED, f"after {WAITED} minutes")):
        left, _ = chart.point(start, 1)
        spare = (room.width - 40) / 2
        size = canvas.type.fit(words, theme.bold, (spare, 50), range(44, 33, -1)).size
        canvas.text((left + 4, room.top), words, size, font=theme.bold, anchor="la")
        across, down = chart.point(start + MINUTES_A_BLOCK + 2, math.exp(-1.2))
        style = Style(font=theme.numerals, colour=palette.accent_text, anchor="ls", role="hero")
        canvas.text((across + 10, down - 24), silent, 110 if room.is_wide else 84, **style)
