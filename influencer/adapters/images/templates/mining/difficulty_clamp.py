"""What difficulty is multiplied by after 2,016 blocks: a ramp between two plateaus."""

import math

from influencer.adapters.images.canvas import Canvas
from influencer.adapters.images.charts import Chart
from influencer.adapters.images.drawing import Drawing
from influencer.adapters.images.styles import Style
from influencer.adapters.images.templates.layouts.axis import CAPTION, axis
from influencer.domain.facts import Fact
from influencer.domain.protocol_facts.difficulty import MOST_CHANGE, WINDOW_DAYS

BLOCKS = 2_016
DAYS = (3.5, 7, 14, 28, 56)
"""Each twice the one before: on an axis of powers they lie at like distances."""

FIRST, LAST = 1.6, 122.5
"""Days at the ends of the axis."""

HERO = 120


def draw(canvas: Canvas, fact: Fact) -> Drawing:
    room = canvas.room
    place = (room.left, room.top + 16, room.width, room.height - CAPTION - 60)
    chart = Chart(canvas, place, (math.log2(FIRST), math.log2(LAST)), (-2.3, 2))
    ticks = {math.log2(days): f"{days:g}" for days in DAYS}
    caption = f"days that {BLOCKS:,} blocks took · log scale"
    axis(canvas, chart, ticks, caption, math.log2(WINDOW_DAYS))
    _ramp(canvas, chart)
    _labels(canvas, chart)
    return Drawing(
        alt_text=(
            f"A ramp between two plateaus, on log scales: {BLOCKS:,} blocks within {DAYS[0]:g} "
            f"days or fewer make mining {MOST_CHANGE} times harder, in {WINDOW_DAYS} days they "
            f"change nothing, after {DAYS[-1]:g} days or more they make it {MOST_CHANGE} times "
            "easier."
        ),
        computed=(BLOCKS, WINDOW_DAYS, MOST_CHANGE, *DAYS),
    )


def _ramp(canvas: Canvas, chart: Chart) -> None:
    palette = canvas.palette
    left, right = DAYS[0], DAYS[-1]
    top, bottom = math.log2(MOST_CHANGE), -math.log2(MOST_CHANGE)
    chart.line([math.log2(left), math.log2(right)], [top, bottom], 8, palette.second)
    for days, height in ((left, top), (right, bottom)):
        end = FIRST if days < WINDOW_DAYS else LAST
        chart.line([math.log2(end), math.log2(days)], [height, height], 12, palette.accent)
        chart.dots([math.log2(days)], [height], 34, palette.accent)
    chart.dots([math.log2(WINDOW_DAYS)], [0], 34, palette.second)
    chart.finish()


def _labels(canvas: Canvas, chart: Chart) -> None:
    """What the plateaus say, below the high one and above the low one, and what the middle does."""
    palette, theme, room = canvas.palette, canvas.theme, canvas.room
    font, colour = theme.numerals, palette.accent_text
    top = Style(font=font, colour=colour, role="hero", anchor="la")
    foot = Style(font=font, colour=colour, role="hero", anchor="rs")
    high, low = chart.point(0, 2)[1] + 36, chart.point(0, -2)[1] - 36
    capital = canvas.type.capital(theme.numerals, HERO)
    canvas.text((room.left, high), f"× {MOST_CHANGE}", HERO, **top)
    canvas.text((room.left, high + capital + 54), "at most", 40, colour=palette.muted)
    canvas.text((room.right, low - 56), f"÷ {MOST_CHANGE}", HERO, **foot)
    canvas.text((room.right, low), "at most", 40, colour=palette.muted, anchor="rs")
    across, down = chart.point(math.log2(WINDOW_DAYS), 0)
    unchanged = Style(font=theme.bold, colour=palette.second)
    canvas.text((across + 30, down - 8), "unchanged", 40, **unchanged)
