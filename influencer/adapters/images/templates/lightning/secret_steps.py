"""How many secrets stand for how many old channel states: one more each time they double."""

import math

from influencer.adapters.images.canvas import Canvas
from influencer.adapters.images.charts import Chart, channels, points
from influencer.adapters.images.drawing import Drawing
from influencer.adapters.images.styles import Style
from influencer.domain.derived_calls import whole_calls_of
from influencer.domain.facts import Fact
from influencer.domain.protocol_facts.channels import revocation_secrets

EXAMPLE = ((1_000,), (1_000_000,))
"""States, for facts that set no example of their own."""

AXIS = 70
HEAD = 132
BEYOND = 1.06
"""How far the axis goes on beyond the last point."""


def draw(canvas: Canvas, fact: Fact) -> Drawing:
    states = sorted(one for (one,) in whole_calls_of(fact, "revocation_secrets") or EXAMPLE)
    room = canvas.room
    end = math.log10(states[-1]) * BEYOND
    box = (room.left, room.top + HEAD, room.width, room.height - HEAD - AXIS)
    most = revocation_secrets(states[-1])
    chart = Chart(canvas, box, (0, end), (0, most))
    _stairs(canvas, chart, end)
    for number in states:
        _mark(canvas, chart, number, is_last=number == states[-1])
    told = " and ".join(f"{revocation_secrets(one):,} for {one:,}" for one in states)
    return Drawing(
        alt_text=(
            f"Rising stairs of how many secrets a node keeps by how many states a Lightning "
            f"channel has been through: {told}. One is added each time the states double; their "
            "axis is logarithmic."
        ),
        computed=(1, *states, *map(revocation_secrets, states)),
    )


def _stairs(canvas: Canvas, chart: Chart, end: float) -> None:
    palette = canvas.palette
    doublings = range(int(end / math.log10(2)) + 1)
    across = [power * math.log10(2) for power in doublings] + [end]
    up = [revocation_secrets(2**power) for power in doublings]
    up.append(up[-1])
    accent = channels(palette.accent)
    chart.axes.fill_between(across, up, step="post", color=accent, alpha=0.16, linewidth=0)
    chart.axes.step(across, up, where="post", color=accent, linewidth=points(7))
    chart.finish()
    floor = canvas.room.bottom - AXIS
    canvas.line([(canvas.room.left, floor), (canvas.room.right, floor)], palette.line, 4)
    start = Style(colour=palette.muted, anchor="la")
    canvas.text((canvas.room.left, floor + 24), "1 state", 38, **start)


def _mark(canvas: Canvas, chart: Chart, states: int, *, is_last: bool) -> None:
    palette, theme, room = canvas.palette, canvas.theme, canvas.room
    secrets = revocation_secrets(states)
    across, down = chart.point(math.log10(states), secrets)
    floor = room.bottom - AXIS
    canvas.line([(across, down), (across, floor)], palette.accent, 3)
    canvas.circle((across, down), 15, fill=palette.accent)
    canvas.circle((across, down), 7, fill=palette.ground)
    size = 110 if is_last else 76
    colour, role = (palette.accent_text, "hero") if is_last else (palette.ink, "label")
    style = Style(font=theme.numerals, anchor="rs", role=role, colour=colour)
    name = canvas.type.width("secrets", theme.body, 40) if is_last else 0
    edge = across - 18 - name - (16 if is_last else 0)
    canvas.text((edge, down - 22), f"{secrets}", size, **style)
    if is_last:
        canvas.text((across - 18, down - 22), "secrets", 40, colour=palette.muted, anchor="rs")
    below = Style(colour=palette.muted, anchor="ra" if is_last else "ma")
    edge = room.right if is_last else across
    canvas.text((edge, floor + 24), f"{states:,}", 38, **below)
