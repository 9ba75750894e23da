"""Dots that climb a scale of powers of ten, one step after the other, and the one that matters."""

from collections.abc import Sequence
from dataclasses import dataclass

from influencer.adapters.images.canvas import Canvas
from influencer.adapters.images.charts import Chart
from influencer.adapters.images.templates.layouts.axis import CAPTION, axis
from influencer.adapters.images.templates.layouts.figures import hero, is_free

HEAD = 70
"""Pixels above the highest dot, for its label."""


@dataclass(frozen=True, slots=True)
class Rung:
    """A step: where it stands, how high in powers of ten, and what is written above the dot."""

    step: int
    power: float
    text: str


@dataclass(frozen=True, slots=True)
class Words:
    """What is written: below the steps, and large with what it says."""

    steps: str
    told: str
    caption: str


def ladder(canvas: Canvas, rungs: Sequence[Rung], point: int, words: Words) -> None:
    """Fill the room.

    Args:
        canvas: to draw on.
        rungs: from the lowest up, at like distances.
        point: the step on which all depends.
        words: what is written.
    """
    room = canvas.room
    place = (room.left + 70, room.top + HEAD, room.width - 140, room.height - HEAD - CAPTION)
    floor = rungs[0].power - 0.16 * (rungs[-1].power - rungs[0].power)
    chart = Chart(canvas, place, (rungs[0].step, rungs[-1].step), (floor, rungs[-1].power))
    ticks = {float(rung.step): str(rung.step) for rung in rungs}
    axis(canvas, chart, ticks, f"{words.steps} · log scale", float(point))
    _dots(canvas, chart, rungs, point)
    corner, width = (room.left, room.top), room.width * (0.46 if room.is_wide else 0.6)
    taken = [hero(canvas, corner, words.told, words.caption, "l", width)]
    dots = (chart.point(rung.step, rung.power) for rung in rungs)
    taken += [(x - 16, y - 16, x + 16, y + 16) for x, y in dots]
    for rung in rungs:
        across, down = chart.point(rung.step, rung.power)
        half = canvas.type.width(rung.text, canvas.theme.bold, 36) / 2
        across = min(max(across, room.left + half), room.right - half)
        edges = (across - half - 10, down - 66, across + half + 10, down - 22)
        if not rung.text.startswith(words.told) and is_free(edges, taken):
            canvas.text((across, down - 32), rung.text, 36, font=canvas.theme.bold, anchor="ms")
            taken.append(edges)


def _dots(canvas: Canvas, chart: Chart, rungs: Sequence[Rung], point: int) -> None:
    """A thin line joins them: stems would compare lengths, which mean nothing on powers of ten."""
    palette = canvas.palette
    chart.line([rung.step for rung in rungs], [rung.power for rung in rungs], 4, palette.line)
    for rung in rungs:
        is_point = rung.step == point
        dot = palette.accent if is_point else palette.second
        chart.dots([rung.step], [rung.power], 46 if is_point else 28, dot)
    chart.finish()
