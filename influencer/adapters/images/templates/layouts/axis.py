"""The line below a chart, with its numbers and what they count."""

import math
from collections.abc import Mapping, Sequence
from itertools import pairwise

from influencer.adapters.images.canvas import Canvas, Style
from influencer.adapters.images.charts import Chart

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
    for value in _spaced(canvas, chart, ticks, point):
        text, is_point = ticks[value], value == point
        half = canvas.type.width(text, theme.bold, SIZE) / 2
        across = min(max(chart.point(value, 0)[0], room.left + half), room.right - half)
        style = Style(font=theme.body, colour=palette.muted, anchor="ma")
        if is_point:
            style = Style(font=theme.bold, colour=palette.accent_text, anchor="ma")
        canvas.text((across, down + 22), text, SIZE, **style)
    if caption:
        size = canvas.type.fit(caption, theme.body, (room.width, 40), range(SIZE, 33, -1)).size
        foot = (room.centre, down + CAPTION - 4)
        canvas.text(foot, caption, size, colour=palette.muted, anchor="ms")


def _spaced(
    canvas: Canvas, chart: Chart, ticks: Mapping[float, str], point: float | None
) -> Sequence[float]:
    """As many of the ticks as have room, at like distances, the point among them."""
    places = list(ticks)
    if len(places) < 3:  # noqa: PLR2004 - two of them stand at the ends
        return places
    widest = max(canvas.type.width(text, canvas.theme.bold, SIZE) for text in ticks.values())
    apart = min(
        chart.point(right, 0)[0] - chart.point(left, 0)[0] for left, right in pairwise(places)
    )
    every = math.ceil((widest + APART) / apart)
    start = places.index(point) % every if point is not None and point in ticks else 0
    return places[start::every]
