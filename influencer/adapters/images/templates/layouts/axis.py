"""The line below a chart, with its numbers and what they count."""

from collections.abc import Mapping
from itertools import pairwise

from influencer.adapters.images.canvas import Canvas
from influencer.adapters.images.charts import Chart
from influencer.adapters.images.styles import Style

TICKS, CAPTION = 56, 108
"""Pixels below the line for numbers alone, and for numbers and a caption."""

SIZE = 38
APART = 22
"""Least pixels between two ticks."""


def axis(
    canvas: Canvas,
    chart: Chart,
    ticks: Mapping[float, str],
    caption: str = "",
    point: float | None = None,
) -> None:
    """Draw it from edge to edge of the room.

    Args:
        canvas: to draw on.
        chart: what it belongs to; its lowest data lie on the line.
        ticks: texts by where on the axis they stand; some are left out where it is narrow.
        caption: what the axis counts; empty where the ticks say it.
        point: the tick on which all depends.
    """
    palette, theme, room, down = canvas.palette, canvas.theme, canvas.room, chart.floor
    canvas.line([(room.left, down), (room.right, down)], palette.line, 4)
    for value, across in _spaced(canvas, chart, ticks, point):
        style = Style(font=theme.body, colour=palette.muted, anchor="ma")
        if value == point:
            style = Style(font=theme.bold, colour=palette.accent_text, anchor="ma")
        canvas.text((across, down + 22), ticks[value], SIZE, **style)
    if caption:
        size = canvas.type.fit(caption, theme.body, (room.width, 40), range(SIZE, 33, -1)).size
        foot = (room.centre, down + CAPTION - 4)
        canvas.text(foot, caption, size, colour=palette.muted, anchor="ms")


def _spaced(
    canvas: Canvas, chart: Chart, ticks: Mapping[float, str], point: float | None
) -> list[tuple[float, float]]:
    """Which ticks have room, at like distances, the point among them, and where they stand."""
    values, room = list(ticks), canvas.room
    halves = {
        value: canvas.type.width(text, canvas.theme.bold, SIZE) / 2 for value, text in ticks.items()
    }
    places = {
        value: min(max(chart.point(value, 0)[0], room.left + half), room.right - half)
        for value, half in halves.items()
    }
    for every in range(1, len(values) + 1):
        start = values.index(point) % every if point is not None and point in ticks else 0
        chosen = values[start::every]
        if all(
            places[left] + halves[left] + APART <= places[right] - halves[right]
            for left, right in pairwise(chosen)
        ):
            break
    return [(value, places[value]) for value in chosen]
