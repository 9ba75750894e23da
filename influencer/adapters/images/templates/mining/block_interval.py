"""How long a block lets itself be waited for: the curve of chance, and the part of a fact."""

import math
from dataclasses import dataclass
from fractions import Fraction

from influencer.adapters.images.canvas import Canvas
from influencer.adapters.images.charts import Chart
from influencer.adapters.images.colour import mix
from influencer.adapters.images.drawing import Drawing
from influencer.adapters.images.styles import Style
from influencer.adapters.images.templates.layouts.axis import TICKS, axis
from influencer.adapters.images.templates.layouts.figures import hero, percent, rounded
from influencer.domain.derived_calls import calls_of
from influencer.domain.facts import Fact
from influencer.domain.protocol_facts.waiting import MINUTES_A_BLOCK, no_block_percent

STEPS = 400
TALLEST = 0.28
"""Of the chart's height: how far up the line of the fact goes where the curve is flat."""

LONG = 20
"""Minutes from which on the fact speaks of those who wait longer."""


@dataclass(frozen=True, slots=True)
class Wait:
    """A wait in minutes, and whether the fact speaks of longer ones."""

    minutes: float
    is_longer: bool

    @property
    def share(self) -> float:
        longer = float(no_block_percent(Fraction(self.minutes)))
        return longer if self.is_longer else 100 - longer

    @property
    def words(self) -> str:
        minutes = _minutes(self.minutes)
        return f"take more than {minutes}" if self.is_longer else f"come within {minutes}"


def _minutes(minutes: float) -> str:
    return f"{minutes:g} minute{'' if minutes == 1 else 's'}"


def wait_of(fact: Fact) -> Wait:
    """The wait that the fact computes first; the average, where it computes none."""
    longer = [
        call[0] for name in ("gaps_a_year", "no_block_percent") for call in calls_of(fact, name)
    ]
    within = [call[1] for call in calls_of(fact, "blocks_percent") if call[0] == 1]
    minutes = float(next(iter((*within, *longer)), MINUTES_A_BLOCK))
    return Wait(minutes, is_longer=minutes >= LONG)


def draw(canvas: Canvas, fact: Fact) -> Drawing:
    wait, room = wait_of(fact), canvas.room
    end = 40 if wait.minutes <= LONG else 80
    place = (room.left, room.top + 8, room.width, room.height - TICKS - 8)
    chart = Chart(canvas, place, (0, end), (0, 1.02))
    ticks = {float(minutes): str(minutes) for minutes in range(0, end + 1, end // 4)}
    axis(canvas, chart, ticks | {end: f"{end} minutes"})
    _curve(canvas, chart, wait, end)
    _marks(canvas, chart, wait)
    share, caption = rounded(wait.share), f"of all blocks {wait.words}"
    hero(canvas, (room.right, room.top), percent(share), caption, "r", room.width * 0.56)
    return Drawing(
        alt_text=(
            f"Falling curve of how long a block takes to come, from 0 to {end} minutes, where "
            f"the average is {MINUTES_A_BLOCK}. The highlighted area: {percent(share)} {caption}."
        ),
        computed=(share, wait.minutes, MINUTES_A_BLOCK, *ticks),
    )


def _density(minutes: float) -> float:
    """How likely that moment is, compared with the first one."""
    return math.exp(-minutes / MINUTES_A_BLOCK)


def _curve(canvas: Canvas, chart: Chart, wait: Wait, end: int) -> None:
    palette = canvas.palette
    all_times = [end * step / STEPS for step in range(STEPS + 1)]
    span = (wait.minutes, end) if wait.is_longer else (0, wait.minutes)
    told = [span[0] + (span[1] - span[0]) * step / STEPS for step in range(STEPS + 1)]
    soft = mix(palette.ground, palette.muted, 0.24)
    for times, fill in ((all_times, soft), (told, palette.accent)):
        chart.area(times, [_density(one) for one in times], fill)
    chart.line(all_times, [_density(one) for one in all_times], 6, palette.muted)
    chart.line(told, [_density(one) for one in told], 10, palette.accent)
    chart.finish()


def _marks(canvas: Canvas, chart: Chart, wait: Wait) -> None:
    """Where the average lies, and where the fact draws its line."""
    palette, theme = canvas.palette, canvas.theme
    is_average = wait.minutes == MINUTES_A_BLOCK
    marks = {} if is_average else {float(MINUTES_A_BLOCK): "average: 10 minutes"}
    words = f"{'average: ' if is_average else ''}{_minutes(wait.minutes)}"
    for minutes, text in {**marks, wait.minutes: words}.items():
        is_point = minutes == wait.minutes
        start = chart.point(minutes, 0)
        end = chart.point(minutes, max(_density(minutes) + 0.03, TALLEST * is_point))
        canvas.dashes(start, end, palette.ink if is_point else palette.muted, 4)
        is_left = end[0] > canvas.room.centre
        corner = (end[0] + (-14 if is_left else 14), end[1] + (24 if is_left else 10))
        style = Style(anchor="rs" if is_left else "ls", font=theme.body, colour=palette.muted)
        if is_point:
            style = Style(anchor=style["anchor"], font=theme.bold, colour=palette.accent_text)
        canvas.text(corner, text, 38, **style)
