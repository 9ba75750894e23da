"""How much harder or easier mining gets when 2,016 blocks take some days more or less."""

from fractions import Fraction

from influencer.adapters.images.canvas import Canvas
from influencer.adapters.images.charts import Chart
from influencer.adapters.images.drawing import Drawing
from influencer.adapters.images.styles import Style
from influencer.adapters.images.templates.layouts.axis import CAPTION, axis
from influencer.adapters.images.templates.layouts.figures import plain
from influencer.domain.derived_calls import calls_of
from influencer.domain.facts import Fact
from influencer.domain.protocol_facts.difficulty import WINDOW_DAYS, retarget_factor

FIRST, LAST = 9.4, 18
EXAMPLES = ((13,), (15,), (10,))
STEPS = 80


def draw(canvas: Canvas, fact: Fact) -> Drawing:
    room = canvas.room
    days = [call[0] for call in calls_of(fact, "retarget_factor") or EXAMPLES]
    changes = {one: 100 * (retarget_factor(one) - 1) for one in days}
    place = (room.left + 20, room.top + 20, room.width - 40, room.height - 20 - CAPTION)
    chart = Chart(canvas, place, (FIRST, LAST), (-30, 52))
    ticks = {float(one): str(one) for one in range(10, int(LAST) + 1)}
    axis(canvas, chart, ticks, "days that 2,016 blocks took", float(days[0]))
    _curve(canvas, chart, list(map(float, days)))
    shown = {one: round(float(change), 1) for one, change in changes.items()}
    _labels(canvas, chart, shown)
    told = ", ".join(f"after {one} days {_signed(change)}" for one, change in shown.items())
    return Drawing(
        alt_text=(
            "Falling curve: by how much mining gets harder or easier, depending on the days that "
            f"2,016 blocks took. It crosses zero at {WINDOW_DAYS} days; {told}."
        ),
        computed=(2_016, WINDOW_DAYS, *ticks, *map(float, days), *map(abs, shown.values())),
    )


def _signed(change: float) -> str:
    return f"{'+' if change > 0 else '−'}{plain(abs(change))}%"


def _change(days: float) -> float:
    return float(100 * (retarget_factor(Fraction(days)) - 1))


def _curve(canvas: Canvas, chart: Chart, days: list[float]) -> None:
    palette = canvas.palette
    times = [FIRST + (LAST - FIRST) * step / STEPS for step in range(STEPS + 1)]
    chart.line([FIRST, LAST], [0, 0], 3, palette.muted, is_dotted=True)
    chart.line(times, [_change(one) for one in times], 8, palette.second)
    chart.dots(days[1:], [_change(one) for one in days[1:]], 34, palette.second)
    chart.line([days[0]] * 2, [-30, _change(days[0])], 5, palette.accent)
    chart.dots(days[:1], [_change(days[0])], 48, palette.accent)
    chart.finish()


def _labels(canvas: Canvas, chart: Chart, shown: dict[Fraction | int, float]) -> None:
    palette, theme = canvas.palette, canvas.theme
    for place, (days, change) in enumerate(shown.items()):
        across, down = chart.point(float(days), change)
        style = Style(font=theme.bold, colour=palette.ink)
        size = 42
        if not place:
            style = Style(font=theme.numerals, colour=palette.accent_text, role="hero")
            size = 116
        if change < 0:
            style["anchor"], across, down = "ra", across - 56, down + 40
        canvas.text((across + 30, down - 22), _signed(change), size, **style)
    _, level = chart.point(0, 0)
    as_hard = Style(colour=palette.muted, anchor="rs")
    canvas.text((canvas.room.right, level - 14), "as hard as before", 38, **as_hard)
