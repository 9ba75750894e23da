"""How much bitcoin early code would have issued: the same again after 64 halvings (BIP 42)."""

from influencer.adapters.images.canvas import Canvas
from influencer.adapters.images.charts import Chart, channels, points
from influencer.adapters.images.drawing import Drawing
from influencer.adapters.images.styles import Style
from influencer.adapters.images.templates.layouts.labels import common_size
from influencer.domain.facts import Fact
from influencer.domain.protocol_facts.issuance import (
    HALVING_INTERVAL,
    SATOSHI_PER_BITCOIN,
    final_supply,
    supply,
)

CYCLE = 64
"""Halvings after which a shift of 64 bits started over on common processors."""

CYCLES = 3
AIR = 1.16
"""How far above the highest point the chart reaches, for an arrow to the next cycle."""

RIGHT, RIGHT_SQUARE = 330, 284
"""Pixels right of the curves, for what they end at."""

MILLION = 1_000_000


def supply_with_bug(halvings: int) -> int:
    """Satoshis issued up to a halving if the subsidy starts over after each cycle."""
    cycles, rest = divmod(halvings, CYCLE)
    return cycles * final_supply() + supply(rest * HALVING_INTERVAL)


def draw(canvas: Canvas, fact: Fact) -> Drawing:
    top = canvas.room.top + 40
    right = RIGHT if canvas.room.is_wide else RIGHT_SQUARE
    place = (canvas.room.left, top, canvas.room.width - right, _axis(canvas) - top)
    chart = Chart(canvas, place, (0, CYCLES * CYCLE), (0, CYCLES * 21 * AIR))
    _curves(canvas, chart)
    _scale(canvas, chart)
    ends = [final_supply() * count / SATOSHI_PER_BITCOIN / MILLION for count in (1, CYCLES)]
    _onward(canvas, chart, ends[1])
    _end(canvas, chart, ends[1], ("with the bug", "… and so on"), canvas.palette.bad)
    _end(canvas, chart, ends[0], ("with BIP 42",), canvas.palette.accent_text)
    return Drawing(
        alt_text=(
            "Two curves of all bitcoin by number of halvings. With the bug the subsidy starts over "
            f"every {CYCLE} halvings: {ends[1]:.0f} million after {CYCLES * CYCLE}, where an arrow "
            f"tells that it goes on, without end. With BIP 42 it stays at {ends[0]:.0f} million."
        ),
        computed=(0, CYCLE, 2 * CYCLE, CYCLES * CYCLE, 42, *(round(end) for end in ends)),
    )


def _curves(canvas: Canvas, chart: Chart) -> None:
    palette, axes = canvas.palette, chart.axes
    halvings = list(range(CYCLES * CYCLE + 1))
    unit = SATOSHI_PER_BITCOIN * MILLION
    bug = [supply_with_bug(count) / unit for count in halvings]
    fixed = [supply(count * HALVING_INTERVAL) / unit for count in halvings]
    axes.plot(
        halvings,
        bug,
        color=channels(palette.bad),
        linewidth=points(6),
        linestyle=(0, (2.2, 1.4)),
        clip_on=False,
    )
    axes.plot(halvings, fixed, color=channels(palette.accent), linewidth=points(10), clip_on=False)
    chart.finish()


def _scale(canvas: Canvas, chart: Chart) -> None:
    palette = canvas.palette
    right, axis = chart.point(CYCLES * CYCLE, 0)[0], _axis(canvas)
    canvas.line([(canvas.room.left, axis), (right, axis)], palette.line, 4)
    for count in range(0, CYCLES * CYCLE + 1, CYCLE):
        across, _ = chart.point(count, 0)
        canvas.line([(across, axis), (across, axis + 14)], palette.muted, 4)
        anchor = "ma" if count else "la"
        box = canvas.text((across, axis + 26), f"{count}", 36, colour=palette.muted, anchor=anchor)
    canvas.text((box.right + 12, axis + 26), "halvings", 36, colour=palette.muted, anchor="la")


def _onward(canvas: Canvas, chart: Chart, millions: float) -> None:
    """An arrow where the next cycle begins: there is no end to them."""
    start, tip = chart.point(CYCLES * CYCLE, millions), chart.point(CYCLES * CYCLE, millions * AIR)
    canvas.arrow(start, tip, canvas.palette.bad, 6, 26)


def _end(
    canvas: Canvas,
    chart: Chart,
    millions: float,
    names: tuple[str, ...],
    colour: tuple[int, int, int],
) -> None:
    right, down = chart.point(CYCLES * CYCLE, millions)
    theme = canvas.theme
    style = Style(font=theme.numerals, colour=colour, anchor="lm")
    canvas.text((right + 26, down + 6), f"{millions:.0f} M", 64, **style)
    note = Style(colour=canvas.palette.muted, anchor="ls")
    room, sizes = canvas.room.right - right - 26, range(38, 33, -1)
    size = common_size(canvas, names, theme.body, room, sizes)
    for number, name in enumerate(names):
        canvas.text((right + 26, down + 78 + number * 46), name, size, **note)


def _axis(canvas: Canvas) -> float:
    return canvas.room.bottom - 54
