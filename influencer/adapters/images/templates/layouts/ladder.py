"""Dots that climb a scale of powers of ten, one step after the other, and the one that matters."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from influencer.adapters.images.canvas import Canvas
from influencer.adapters.images.charts import Chart
from influencer.adapters.images.sketch import Point
from influencer.adapters.images.templates.layouts.axis import CAPTION, axis
from influencer.adapters.images.templates.layouts.figures import Edges, hero, is_free, taken_by
from influencer.adapters.images.type import TextDoesNotFitError

HEAD = 70
"""Pixels above the highest dot, for its label."""

FOOT = 72
"""Pixels from the axis up to the lowest dot, for its label."""

BESIDE_CHART, GUTTER = 0.34, 20
"""Share of a wide room for what is large, and the pixels between it and the chart."""

SIZE = 36
"""Of the labels."""

BESIDE = 6
"""Pixels that a label reaches beyond its dot: further right the line climbs into it."""


@dataclass(frozen=True, slots=True)
class Rung:
    """A step: where it stands, how high in powers of ten, and what is written above the dot."""

    step: int
    power: float
    text: str


@dataclass(frozen=True, slots=True)
class Words:
    """What is written: below the steps, what the heights tell, and large with what it says."""

    steps: str
    heights: str
    told: str
    caption: str


def ladder(canvas: Canvas, rungs: Sequence[Rung], point: int, words: Words) -> None:
    """Fill the room.

    Args:
        canvas: to draw on.
        rungs: from the lowest up, at like distances.
        point: the step on which all depends.
        words: what is written.

    Raises:
        TextDoesNotFitError: what is large lies on the dots.
    """
    room = canvas.room
    width = room.width * (BESIDE_CHART if room.is_wide else 0.6)
    told = hero(canvas, (room.left, room.top), words.told, words.caption, "l", width)
    if room.is_wide:
        canvas.room = replace(room, left=room.left + width + GUTTER)
    chart = _chart(canvas, rungs)
    dots = [chart.point(rung.step, rung.power) for rung in rungs]
    taken = taken_by(dots)
    if not is_free(told, taken):
        raise TextDoesNotFitError(f"no room for {words.caption!r} above the dots")
    ticks = {float(rung.step): str(rung.step) for rung in rungs}
    caption = f"{words.steps} · {words.heights} on a log scale"
    axis(canvas, chart, ticks, caption, float(point))
    _dots(canvas, chart, rungs, point)
    taken += [told, (room.left, chart.floor - 4, room.right, room.bottom)]
    for rung, dot in reversed([*zip(rungs, dots, strict=True)]):
        if not rung.text.startswith(words.told):
            _label(canvas, rung.text, dot, taken)


def _chart(canvas: Canvas, rungs: Sequence[Rung]) -> Chart:
    room = canvas.room
    place = (room.left + 70, room.top + HEAD, room.width - 140, room.height - HEAD - CAPTION)
    climb = (rungs[-1].power - rungs[0].power) / (place[3] - FOOT)
    powers = (rungs[0].power - climb * FOOT, rungs[-1].power)
    return Chart(canvas, place, (rungs[0].step, rungs[-1].step), powers)


def _label(canvas: Canvas, text: str, dot: Point, taken: list[Edges]) -> None:
    """Below its dot and to the right, or else above and to the left: off the line that climbs."""
    font, (across, down) = canvas.theme.bold, dot
    width = canvas.type.width(text, font, SIZE)
    below = min(across - 2, canvas.room.right - width)
    for left, middle in ((below, down + 40), (across + BESIDE - width, down - 44)):
        edges = (left - 10, middle - 22, left + width + 10, middle + 22)
        if left >= canvas.room.left and is_free(edges, taken):
            canvas.text((left, middle), text, SIZE, font=font, anchor="lm")
            taken.append(edges)
            return


def _dots(canvas: Canvas, chart: Chart, rungs: Sequence[Rung], point: int) -> None:
    """Joined by a thin line: stems down to a log axis would have lengths that mean nothing."""
    palette = canvas.palette
    chart.line([rung.step for rung in rungs], [rung.power for rung in rungs], 3, palette.muted)
    for rung in rungs:
        is_point = rung.step == point
        dot = palette.accent if is_point else palette.second
        chart.dots([rung.step], [rung.power], 46 if is_point else 28, dot)
    chart.finish()
