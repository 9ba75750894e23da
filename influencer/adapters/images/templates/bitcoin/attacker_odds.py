"""How the odds of a double spend fall with each block (white paper, section 11)."""

import math
from collections.abc import Sequence
from itertools import combinations

from influencer.adapters.images.canvas import Canvas
from influencer.adapters.images.charts import Chart
from influencer.adapters.images.drawing import Drawing
from influencer.adapters.images.sketch import Point
from influencer.adapters.images.styles import Style
from influencer.adapters.images.templates.layouts.attacks import FLAT, Case, case_of
from influencer.adapters.images.templates.layouts.axis import CAPTION, axis
from influencer.adapters.images.templates.layouts.curves import line_at
from influencer.adapters.images.templates.layouts.figures import (
    Edges,
    hero,
    is_free,
    percent,
    rounded,
)
from influencer.domain.facts import Fact
from influencer.domain.protocol_facts.attacker import attacker_percent

SIZE = 36
"""Of the odds beside the dots."""


def draw(canvas: Canvas, fact: Fact) -> Drawing:
    case, room = case_of(fact), canvas.room
    odds = {blocks: float(attacker_percent(case.share, blocks)) for blocks in case.rows[0]}
    is_flat = min(odds.values()) > FLAT
    shown = {blocks: rounded(value) for blocks, value in odds.items()}
    told = fact.figure.value if fact.figure and fact.derived else percent(shown[case.blocks])
    texts = {blocks: percent(value) for blocks, value in shown.items()}
    if told.endswith("%"):
        texts[case.blocks] = told
    spare = 40 + canvas.type.width(texts[case.rows[0][-1]], canvas.theme.bold, SIZE)
    place = (room.left + 30, room.top + 66, room.width - 30 - spare, room.height - 66 - CAPTION)
    heights = {blocks: value if is_flat else math.log10(value) for blocks, value in odds.items()}
    lowest = 0 if is_flat else min(heights.values()) - 0.12 * (2 - min(heights.values()))
    chart = Chart(canvas, place, (0, case.rows[0][-1]), (lowest, 100 if is_flat else 2))
    points = {blocks: chart.point(blocks, height) for blocks, height in heights.items()}
    caption = f"against {case.share}% of all hash power"
    if is_flat:
        taken = _told_flat(canvas, chart, told, caption, points[case.blocks][0])
    else:
        taken = _told(canvas, chart, told, caption, list(points.values()))
    row = _labels(canvas, points, texts, case, taken)
    _dots(canvas, chart, heights, row, case.blocks, is_flat=is_flat)
    scale = "" if is_flat else " · log scale"
    ticks = {float(blocks): str(blocks) for blocks in row}
    axis(canvas, chart, ticks, f"further blocks on top{scale}", float(case.blocks))
    listed = [one for one in row if one == case.blocks or one in row[:: 1 + len(row) // 6]]
    odds_told = ", ".join(f"{texts[blocks]} after {blocks}" for blocks in listed)
    return Drawing(
        alt_text=(
            f"Falling dots: the odds, by the white paper’s formula, that {case.share}% of all "
            f"hash power undoes a payment, by the number of blocks on top: {odds_told}. "
            f"Highlighted: {told}."
        ),
        computed=(case.share, *shown, *shown.values()),
    )


def _dots(
    canvas: Canvas,
    chart: Chart,
    heights: dict[int, float],
    row: tuple[int, ...],
    main: int,
    *,
    is_flat: bool,
) -> None:
    """A thin line joins them; on a plain axis, which begins at nothing, the main one has a stem."""
    palette = canvas.palette
    chart.line(list(heights), list(heights.values()), 4, palette.line)
    if is_flat:
        chart.line([main, main], [0, heights[main]], 6, palette.accent)
    others = [blocks for blocks in row if blocks != main]
    chart.dots(others, [heights[blocks] for blocks in others], 26, palette.second)
    chart.dots([main], [heights[main]], 46, palette.accent)
    chart.finish()


def _told(
    canvas: Canvas, chart: Chart, told: str, caption: str, points: Sequence[Point]
) -> list[Edges]:
    """The number that matters, as large as it fits below falling dots, with its caption above."""
    room, theme, palette = canvas.room, canvas.theme, canvas.palette
    base = chart.floor - 34
    for size in range(116, 65, -2):
        right = room.left + canvas.type.width(told, theme.numerals, size) + 24
        top = base - canvas.type.capital(theme.numerals, size)
        if line_at(points, right) + 24 < top:
            break
    style = Style(font=theme.numerals, colour=palette.accent_text, role="hero")
    canvas.text((room.left, base), told, size, **style)
    width = room.width * 0.5
    block = canvas.type.fit(caption, theme.body, (width, 100), range(40, 33, -1), 1.3)
    bottom = canvas.block((room.right, room.top), block, colour=palette.muted, anchor="ra")
    wide = max(canvas.type.width(line, theme.body, block.size) for line in block.lines)
    corner = (room.right - wide, room.top, room.right, bottom)
    return [(room.left, top, right, chart.floor), corner]


def _told_flat(canvas: Canvas, chart: Chart, told: str, caption: str, stem: float) -> list[Edges]:
    """The same below dots that hardly fall, with its caption beside or below it."""
    room, theme = canvas.room, canvas.theme
    if not room.is_wide:
        corner, width = (room.left, chart.floor - 222), stem - room.left - 30
        return [hero(canvas, corner, told, caption, "l", width)]
    base = chart.floor - 34
    style = Style(font=theme.numerals, colour=canvas.palette.accent_text, role="hero")
    box = canvas.text((room.left, base), told, 116, **style)
    spare = (stem - 30 - box.right - 28, 50)
    size = canvas.type.fit(caption, theme.body, spare, range(38, 33, -1)).size
    note = canvas.text((box.right + 28, base), caption, size, colour=canvas.palette.muted)
    return [(one.left, one.top, one.right, chart.floor) for one in (box, note)]


def _labels(
    canvas: Canvas,
    points: dict[int, Point],
    texts: dict[int, str],
    case: Case,
    taken: list[Edges],
) -> tuple[int, ...]:
    """Right above the dots; of the rows that may be drawn, the first whose labels have room.

    Returns:
        Numbers of blocks that get a dot: each has its odds beside it.
    """
    palette, bold = canvas.palette, canvas.theme.bold
    away = {blocks: 24 if blocks == case.blocks else 16 for blocks in points}
    places = {one: (x + away[one], y - away[one]) for one, (x, y) in points.items()}
    edges = {
        one: (x - 4, y - SIZE, x + canvas.type.width(texts[one], bold, SIZE) + 8, y + 2)
        for one, (x, y) in places.items()
    }
    dots = {one: (x - 12, y - 12, x + 12, y + 12) for one, (x, y) in points.items()}
    for row in case.rows:
        full = {one: [*taken, *(dots[other] for other in row)] for one in row}
        for left, right in combinations(row, 2):
            full[right].append(edges[left])
        free = tuple(one for one in row if is_free(edges[one], full[one]))
        if free == row:
            break
    for one in free:
        colour = palette.accent_text if one == case.blocks else palette.ink
        canvas.text(places[one], texts[one], SIZE, font=bold, colour=colour)
    return free
