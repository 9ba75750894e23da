"""All bitcoin there will ever be, by block: bent at each halving, flat in the end."""

from influencer.adapters.images.canvas import Canvas
from influencer.adapters.images.charts import Chart, channels, points
from influencer.adapters.images.drawing import Drawing
from influencer.adapters.images.styles import BlockStyle
from influencer.adapters.images.templates.layouts.labels import common_size
from influencer.domain.facts import Fact
from influencer.domain.protocol_facts.issuance import (
    HALVED_ON,
    HALVING_INTERVAL,
    SATOSHI_PER_BITCOIN,
    final_supply,
    supply,
)

MILLION = 1_000_000
ERAS, ERAS_SQUARE = 7, 5
"""Drawn; the curve is nearly flat to the eye after them."""

HERO_HEIGHT = 190
"""Pixels above the chart for the limit, in a square room."""

LIMIT_WIDTH = 540


def draw(canvas: Canvas, fact: Fact) -> Drawing:
    top = canvas.room.top + (44 if canvas.room.is_wide else HERO_HEIGHT)
    place = (canvas.room.left, top, canvas.room.width, _axis(canvas) - top)
    chart = Chart(canvas, place, (0, _eras(canvas) * HALVING_INTERVAL), (0, 21))
    _curve(canvas, chart)
    bends = [(era * HALVING_INTERVAL, _millions(era)) for era in range(1, len(HALVED_ON) + 1)]
    for (height, millions), day in zip(bends, HALVED_ON, strict=True):
        _bend(canvas, chart, (height, millions), str(day.year))
    final = final_supply() / SATOSHI_PER_BITCOIN
    _limit(canvas, chart, f"{final:,.4f}")
    supplies = [millions for _, millions in bends]
    return Drawing(
        alt_text=(
            "Curve of all bitcoin issued by block height. Halvings in "
            f"{', '.join(str(day.year) for day in HALVED_ON)} bend it at "
            f"{', '.join(f'{millions:g}' for millions in supplies)} million; "
            f"it ends at {final:,.4f} BTC."
        ),
        computed=(2009, final, *supplies, *(day.year for day in HALVED_ON)),
    )


def _millions(eras: int) -> float:
    return supply(eras * HALVING_INTERVAL) / SATOSHI_PER_BITCOIN / MILLION


def _curve(canvas: Canvas, chart: Chart) -> None:
    """Issued up to the last halving there has been: filled; what the rule still allows: dashed."""
    palette, axes = canvas.palette, chart.axes
    heights = [era * HALVING_INTERVAL for era in range(_eras(canvas) + 1)]
    values = [_millions(era) for era in range(_eras(canvas) + 1)]
    past = len(HALVED_ON) + 1
    accent = channels(palette.accent)
    axes.fill_between(
        heights[:past],
        values[:past],
        color=accent,
        alpha=0.2 if canvas.room.is_wide else 0.14,
        linewidth=0,
    )
    axes.plot(
        heights[past - 1 :],
        values[past - 1 :],
        color=channels(palette.muted),
        linewidth=points(5),
        linestyle=(0, (0.1, 2)),
        dash_capstyle="round",
        clip_on=False,
    )
    axes.plot(heights[:past], values[:past], color=accent, linewidth=points(8), clip_on=False)
    chart.finish()


def _bend(canvas: Canvas, chart: Chart, bend: tuple[float, float], year: str) -> None:
    palette = canvas.palette
    across, down = chart.point(*bend)
    canvas.line([(across, _axis(canvas)), (across, down)], palette.line, 2)
    canvas.circle((across, down), 14, fill=palette.accent)
    canvas.circle((across, down), 7, fill=palette.ground)
    canvas.text((across, _axis(canvas) + 26), year, 36, colour=palette.muted, anchor="ma")
    canvas.text((across + 16, down + 56), *_amount(canvas, bend), font=canvas.theme.bold)


def _amount(canvas: Canvas, bend: tuple[float, float]) -> tuple[str, float]:
    """The label of a bend and its size; in a square room only the first has the unit."""
    height, millions = bend
    if canvas.room.is_wide:
        return f"{millions:g} M", 38
    pitch = canvas.room.width / ERAS_SQUARE - 16
    figures = f"{millions:g}"
    size = common_size(canvas, [figures], canvas.theme.bold, pitch, range(38, 33, -1))
    return (f"{figures} million" if height == HALVING_INTERVAL else figures), size


def _limit(canvas: Canvas, chart: Chart, final: str) -> None:
    palette, right = canvas.palette, canvas.room.right
    _, down = chart.point(0, 21)
    canvas.line([(canvas.room.left, _axis(canvas)), (right, _axis(canvas))], palette.line, 4)
    canvas.line([(canvas.room.left, down), (right, down)], palette.line, 3)
    canvas.text(
        (canvas.room.left, _axis(canvas) + 26), "2009", 36, colour=palette.muted, anchor="la"
    )
    if not canvas.room.is_wide:
        _hero(canvas, final)
        return
    middle = (down + _axis(canvas)) / 2 + 40
    room, sizes = (LIMIT_WIDTH, 80), range(76, 43, -2)
    numerals = canvas.theme.numerals
    end = (right, middle)
    base = canvas.paragraph(end, final, room, sizes, font=numerals, anchor="rs", role="hero")
    canvas.text((right, base + 60), "BTC in the end", 42, colour=palette.muted, anchor="rs")


def _hero(canvas: Canvas, final: str) -> None:
    """The limit above its line."""
    room, sizes = canvas.room, range(128, 71, -2)
    style = BlockStyle(font=canvas.theme.numerals, anchor="ra", role="hero")
    place = (room.right, room.top + 8)
    base = canvas.paragraph(place, final, (room.width, sizes[0]), sizes, **style)
    muted = canvas.palette.muted
    canvas.text((room.right, base + 56), "BTC in the end", 42, colour=muted, anchor="rs")


def _eras(canvas: Canvas) -> int:
    return ERAS if canvas.room.is_wide else ERAS_SQUARE


def _axis(canvas: Canvas) -> float:
    return canvas.room.bottom - 50
