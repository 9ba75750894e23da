"""Dots that climb a scale of powers of ten, one step after the other, and the one that matters."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from influencer.adapters.images.canvas import Canvas
from influencer.adapters.images.charts import Chart
from influencer.adapters.images.sketch import Point
from influencer.adapters.images.templates.layouts.axis import CAPTION, axis
from influencer.adapters.images.templates.layouts.curves import line_at
from influencer.adapters.images.templates.layouts.figures import Edges, hero, is_free

HEAD = 70
"""Pixels above the highest dot, for its label."""

SIZE = 36
"""Of the labels."""


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
    corner, width = (room.left, room.top), room.width * (0.46 if room.is_wide else 0.6)
    taken = [hero(canvas, corner, words.told, words.caption, "l", width)]
    points = [chart.point(rung.step, rung.power) for rung in rungs]
    taken += [(x - 16, y - 16, x + 16, y + 16) for x, y in points]
    told = [rung for rung in rungs if rung.step == point]
    for rung, dot in zip(rungs, points, strict=True):
        for edges in () if rung in told else _beside(canvas, rung.text, dot):
            if is_free(edges, taken) and edges[3] < chart.floor and _is_clear(edges, points):
                base = (edges[0] + 10, edges[3] - 10)
                canvas.text(base, rung.text, SIZE, font=canvas.theme.bold)
                taken.append(edges)
                told.append(rung)
                break
    _dots(canvas, chart, rungs, told)


def _beside(canvas: Canvas, text: str, place: Point) -> Iterator[Edges]:
    """Where a label may stand: above its dot, left above it, or right below it."""
    room, (across, down) = canvas.room, place
    wide = canvas.type.width(text, canvas.theme.bold, SIZE)
    for left, base in (
        (across - wide / 2, down - 32),
        (across - wide + 12, down - 28),
        (across + 20, down + 48),
    ):
        start = min(max(left, room.left), room.right - wide)
        yield start - 10, base - SIZE + 4, start + wide + 10, base + 10


def _is_clear(edges: Edges, points: Sequence[Point]) -> bool:
    """Whether the line through the dots, which climbs, passes below or above."""
    left, top, right, bottom = edges
    return bottom <= line_at(points, right) or top >= line_at(points, left)


def _dots(canvas: Canvas, chart: Chart, rungs: Sequence[Rung], told: Sequence[Rung]) -> None:
    """Of those whose value is written, the first large, and a line through all.

    Stems would compare lengths, which mean nothing on powers of ten.
    """
    palette = canvas.palette
    chart.line([rung.step for rung in rungs], [rung.power for rung in rungs], 4, palette.line)
    for rung in told:
        is_point = rung is told[0]
        dot = palette.accent if is_point else palette.second
        chart.dots([rung.step], [rung.power], 46 if is_point else 28, dot)
    chart.finish()
