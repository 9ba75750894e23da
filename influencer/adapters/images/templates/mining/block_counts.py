"""How many blocks an hour or a day brings: a bar for each count, those the fact speaks of lit."""

import math
from dataclasses import dataclass, replace

from influencer.adapters.images.canvas import Canvas
from influencer.adapters.images.charts import Chart, channels
from influencer.adapters.images.colour import mix
from influencer.adapters.images.drawing import Drawing
from influencer.adapters.images.templates.layouts.axis import CAPTION, axis
from influencer.adapters.images.templates.layouts.figures import hero, percent, plain, rounded
from influencer.domain.derived_calls import calls_of
from influencer.domain.facts import Fact
from influencer.domain.grounding import numbers_in
from influencer.domain.protocol_facts.block_counts import exactly
from influencer.domain.protocol_facts.waiting import MINUTES_A_BLOCK

MINUTES_AN_HOUR = 60
REACH = 2.9
"""Standard deviations that are drawn on either side of the mean."""

MANY = 20
"""Blocks from which on the bars are as high on the right as on the left, and need air above."""

DAY = 24 * 6
"""Blocks of a whole day, in which a share of all hash power finds its share."""


@dataclass(frozen=True, slots=True)
class Question:
    """How likely it is that so many come.

    Attributes:
        mean: how many are expected.
        least: the fewest that count; ``most`` the most, where there is a limit.
        period: in which they come.
    """

    mean: float
    least: int
    most: float
    period: str

    @property
    def share(self) -> float:
        if math.isfinite(self.most):
            return sum(exactly(count, self.mean) for count in range(self.least, int(self.most) + 1))
        return 100 - sum(exactly(count, self.mean) for count in range(self.least))

    @property
    def others(self) -> "Question":
        """How likely it is that fewer come than the least that count."""
        return replace(self, least=0, most=self.least - 1)

    @property
    def words(self) -> str:
        if self.most == 0:
            return "without a block"
        if math.isfinite(self.most):
            return f"with fewer than {self.most + 1} blocks"
        return f"with {self.least} blocks or more"

    @property
    def edge(self) -> int:
        """The count next to which those that do not count begin."""
        return int(self.most) if math.isfinite(self.most) else self.least

    @property
    def counts(self) -> range:
        reach = REACH * math.sqrt(self.mean)
        return range(max(0, round(self.mean - reach)), round(self.mean + reach) + 2)


def question_of(fact: Fact) -> Question:
    """What the fact computes, in the words of its figure.

    At least so many in a time, fewer than that, or none at all of a pool's share of a day.
    """
    figure = numbers_in(fact.figure.value) if fact.figure else frozenset()
    for count, minutes in calls_of(fact, "blocks_percent"):
        period = "hour" if minutes == MINUTES_AN_HOUR else "day"
        asked = Question(float(minutes) / MINUTES_A_BLOCK, int(count), math.inf, period)
        return asked.others if plain(rounded(asked.others.share)) in figure else asked
    for (minutes,) in calls_of(fact, "no_block_percent"):
        return Question(float(minutes) / MINUTES_A_BLOCK, 0, 0, "day")
    return Question(MINUTES_AN_HOUR / MINUTES_A_BLOCK, 6, math.inf, "hour")


def draw(canvas: Canvas, fact: Fact) -> Drawing:
    asked, room = question_of(fact), canvas.room
    odds = {count: exactly(count, asked.mean) for count in asked.counts}
    ticks = _chart(canvas, odds, asked)
    share = rounded(asked.share)
    caption = f"of all {asked.period}s {asked.words}"
    share_of_room = (0.3 if asked.mean < MANY else 0.27) if room.is_wide else 0.42
    wide = room.width * share_of_room
    hero(canvas, (room.right, room.top), percent(share), caption, "r", wide)
    first, last = asked.counts[0], asked.counts[-1]
    likeliest = max(odds, key=lambda count: odds[count])
    expected = (asked.mean, asked.mean * 100 / DAY)
    return Drawing(
        alt_text=(
            f"Bars for how many blocks come in one {asked.period}, {first} to {last}, where "
            f"{plain(asked.mean)} are expected{_of_pool(asked)}; none is higher than that of "
            f"{likeliest}. Highlighted: {percent(share)} {caption}."
        ),
        computed=(share, asked.least, asked.edge + 1, *expected, first, last, likeliest, *ticks),
    )


def _of_pool(asked: Question) -> str:
    """Whose blocks are counted, where it is not everybody's."""
    return f" for {plain(asked.mean * 100 / DAY)}% of hash power" if asked.most == 0 else ""


def _chart(canvas: Canvas, odds: dict[int, float], asked: Question) -> list[int]:
    """Draw axis and bars; returns the counts that have a tick."""
    room = canvas.room
    place = (room.left, room.top + 10, room.width, room.height - CAPTION - 10)
    air = 1.12 if room.is_wide or asked.mean < MANY else 1.8
    across = (asked.counts[0] - 0.5, asked.counts[-1] + 0.5)
    chart = Chart(canvas, place, across, (0, max(odds.values()) * air))
    every = max(1, len(odds) // 14 // 5 * 5)
    ticks = [count for count in odds if count % every == 0]
    named = {float(count): str(count) for count in ticks}
    axis(canvas, chart, named, f"blocks a {asked.period}{_of_pool(asked)}", float(asked.edge))
    _bars(canvas, chart, odds, asked)
    return ticks


def _bars(canvas: Canvas, chart: Chart, odds: dict[int, float], asked: Question) -> None:
    palette = canvas.palette
    soft = mix(palette.ground, palette.muted, 0.4)
    for counts, fill in (
        ([count for count in odds if not asked.least <= count <= asked.most], soft),
        ([count for count in odds if asked.least <= count <= asked.most], palette.accent),
    ):
        tall = [odds[count] for count in counts]
        chart.axes.bar(counts, tall, width=0.82, color=channels(fill), linewidth=0)
    chart.finish()
