"""How the odds of a double spend fall with each block (white paper, section 11)."""

import math
import re
from dataclasses import dataclass

from influencer.adapters.images.canvas import Canvas
from influencer.adapters.images.charts import Chart
from influencer.adapters.images.drawing import Drawing
from influencer.adapters.images.styles import Style
from influencer.adapters.images.templates.layouts.axis import CAPTION, axis
from influencer.adapters.images.templates.layouts.figures import (
    Edges,
    hero,
    is_free,
    percent,
    rounded,
    taken_by,
)
from influencer.domain.derived_calls import calls_of
from influencer.domain.facts import Fact
from influencer.domain.protocol_facts.attacker import attacker_percent, blocks_for

STEPS = (1, 2, 4, 5, 8, 10, 20, 34, 40, 50)
MOST_DOTS = 10
FEW = 9
"""From so few blocks on, each gets a dot."""

FLAT = 5
"""Percent: odds that stay above it are drawn on a plain axis, others on one of powers of ten."""

HIGHEST_POWER = 2
"""Of ten: a hundred percent."""

_IN_TABLE = re.compile(r"q=0\.(\d\d)\s+z=(\d+)")


@dataclass(frozen=True, slots=True)
class Case:
    """A share of all hash power in percent, and the number of blocks that the fact is about."""

    share: int
    blocks: int

    @property
    def dots(self) -> tuple[int, ...]:
        if self.blocks < FEW:
            return tuple(range(self.blocks + (3 if self.share > FLAT else 2)))
        step = next(
            one for one in STEPS if not self.blocks % one and self.blocks / one <= MOST_DOTS
        )
        return tuple(range(0, self.blocks + 1, step))


def case_of(fact: Fact) -> Case:
    """The case behind the fact's figure, or the last one that it quotes from the paper's table."""
    for share, blocks in calls_of(fact, "attacker_percent"):
        waits = {call[0]: call[1] for call in calls_of(fact, "blocks_for")}
        is_wait = share in waits and fact.figure and fact.figure.value.endswith("blocks")
        return Case(int(share), blocks_for(share, waits[share]) if is_wait else int(blocks))
    quoted = [found for text in fact.source.evidence for found in _IN_TABLE.findall(text)]
    return Case(*map(int, quoted[-1])) if quoted else Case(15, 6)


def draw(canvas: Canvas, fact: Fact) -> Drawing:
    case, room = case_of(fact), canvas.room
    odds = {blocks: float(attacker_percent(case.share, blocks)) for blocks in case.dots}
    is_flat = min(odds.values()) > FLAT
    place = (room.left + 60, room.top + 66, room.width - 120, room.height - 66 - CAPTION)
    heights = {blocks: value if is_flat else math.log10(value) for blocks, value in odds.items()}
    lowest = 0 if is_flat else min(heights.values()) - 0.12 * (2 - min(heights.values()))
    chart = Chart(canvas, place, (0, case.dots[-1]), (lowest, 100 if is_flat else HIGHEST_POWER))
    _dots(canvas, chart, heights, case, lowest)
    shown = {blocks: rounded(value) for blocks, value in odds.items()}
    told = fact.figure.value if fact.figure and fact.derived else percent(shown[case.blocks])
    taken = _told(canvas, chart, case, told, is_flat)
    _labels(canvas, chart, heights, shown, case, taken)
    ticks = {float(blocks): str(blocks) for blocks in case.dots}
    scale = "" if is_flat else " · odds on a log scale"
    axis(canvas, chart, ticks, f"further blocks on top{scale}", float(case.blocks))
    some = [one for one in shown if one == case.blocks or one in case.dots[:: 1 + len(shown) // 6]]
    row = ", ".join(f"{percent(shown[blocks])} after {blocks}" for blocks in some)
    return Drawing(
        alt_text=(
            f"Falling dots: the odds, by the white paper’s formula, that {case.share}% of all "
            f"hash power undoes a payment, by the number of blocks on top: {row}. "
            f"Highlighted: {told}."
        ),
        computed=(case.share, *shown, *shown.values()),
    )


def _dots(
    canvas: Canvas, chart: Chart, heights: dict[int, float], case: Case, floor: float
) -> None:
    """A stem carries the main one up from nothing; on an axis of powers of ten a line joins all.

    There stems would start anywhere, and their lengths say nothing.
    """
    palette, main = canvas.palette, case.blocks
    if floor:
        chart.line([*heights], [*heights.values()], 3, palette.muted)
    else:
        chart.line([main, main], [floor, heights[main]], 6, palette.accent)
    others = [blocks for blocks in heights if blocks != main]
    chart.dots(others, [heights[blocks] for blocks in others], 26, palette.second)
    chart.dots([main], [heights[main]], 46, palette.accent)
    chart.finish()


def _told(canvas: Canvas, chart: Chart, case: Case, told: str, is_flat: bool) -> Edges:
    """The number that matters: above a falling row of dots on the right, below a flat one."""
    room, caption = canvas.room, f"against {case.share}% of all hash power"
    if not is_flat:
        return hero(canvas, (room.right, room.top), told, caption, "r", room.width * 0.42)
    width = chart.point(case.blocks, 0)[0] - room.left - 30
    if not room.is_wide:
        return hero(canvas, (room.left, chart.floor - 222), told, caption, "l", width)
    theme, palette = canvas.theme, canvas.palette
    style = Style(font=theme.numerals, colour=palette.accent_text, role="hero")
    box = canvas.text((room.left, chart.floor - 34), told, 116, **style)
    start, spare = (box.right + 28, chart.floor - 34), width - (box.right + 28 - room.left)
    sizes, colour = range(42, 33, -1), palette.muted
    canvas.paragraph(start, caption, (spare, 50), sizes, colour=colour, anchor="ls")
    return room.left, box.top, room.left + width, chart.floor


def _labels(
    canvas: Canvas,
    chart: Chart,
    heights: dict[int, float],
    shown: dict[int, float],
    case: Case,
    taken: Edges,
) -> None:
    """Above their dots, as far as there is room between the dots and the large number.

    To the right of those that fall along a line, or else below them on the left.
    """
    palette, theme = canvas.palette, canvas.theme
    dots = {blocks: chart.point(blocks, height) for blocks, height in heights.items()}
    is_falling = max(heights.values()) <= HIGHEST_POWER
    full = [taken, *taken_by([*dots.values()])]
    full.append((canvas.room.left, chart.floor, canvas.room.right, canvas.room.bottom))
    for blocks in sorted(dots, key=lambda one: (one != case.blocks, one)):
        (across, down), is_point = dots[blocks], blocks == case.blocks
        text, size = percent(shown[blocks]), 42 if is_point else 36
        half = canvas.type.width(text, theme.bold, size) / 2
        above = (across + (half - 6) * is_falling, down - (34 if is_point else 26))
        below = (across + 6 - half, down + 34 + 0.73 * size)
        for wanted, base in (above, below) if is_falling else (above,):
            middle = min(max(wanted, canvas.room.left + half), canvas.room.right - half)
            edges = (middle - half - 8, base - size, middle + half + 8, base + 4)
            if is_free(edges, full):
                colour = palette.accent_text if is_point else palette.ink
                style = Style(font=theme.bold, colour=colour, anchor="ms")
                canvas.text((middle, base), text, size, **style)
                full.append(edges)
                break
