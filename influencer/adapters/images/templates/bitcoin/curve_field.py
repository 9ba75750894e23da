"""Bitcoin's curve over a small prime, all its points, and two secrets whose points share an x."""

from influencer.adapters.images.canvas import Canvas
from influencer.adapters.images.charts import Chart
from influencer.adapters.images.drawing import Drawing
from influencer.adapters.images.templates.layouts.figures import hero
from influencer.domain.facts import Fact
from influencer.domain.protocol_facts.small_curve import PRIME, mirrored, points, walk

START = (7, 17)
"""The generator of the example; with 61 points, any of them is one."""

SECRET = 5
SIZE = 44
WIDE_SHARE = 0.62
"""Of a wide room, for the points."""

BELOW, SPACE, EDGE = 270, 52, 30


def draw(canvas: Canvas, fact: Fact) -> Drawing:
    room, palette = canvas.room, canvas.palette
    other = len(points()) + 1 - SECRET
    wide = room.width * (WIDE_SHARE if room.is_wide else 1)
    tall = room.height - (0 if room.is_wide else BELOW)
    radius = min(canvas.theme.radius, 16)
    box = (room.left, room.top, wide, tall)
    canvas.rectangle(box, fill=palette.panel, outline=palette.line, width=3, radius=radius)
    place = (room.left + EDGE, room.top + EDGE, wide - 2 * EDGE, tall - 2 * EDGE)
    chart = Chart(canvas, place, (0, PRIME - 1), (0, PRIME - 1))
    steps = [point for point in walk(START, SECRET) if point]
    _chart(canvas, chart, steps)
    names = {steps[0]: "G", steps[-1]: f"{SECRET} G", mirrored(steps[-1]): f"{other} G"}
    for point, name in names.items():
        _label(canvas, chart, point, name)
    corner = (room.left + wide + SPACE, room.top)
    if not room.is_wide:
        corner = (room.left, room.top + tall + SPACE)
    words = f"two secrets, one x, on a toy curve: y² = x³ + 7 mod {PRIME}"
    hero(canvas, corner, f"{SECRET} or {other}", words, "l", room.right - corner[0])
    return Drawing(
        alt_text=(
            f"All {len(points())} points of Bitcoin’s curve over a prime of just {PRIME}, "
            "scattered but mirrored top to bottom. A path of hops leads from a start G to "
            f"{SECRET} G. Straight across the mirror, at the same x, lies {other} G: two secrets, "
            "one x."
        ),
        computed=(PRIME, len(points()), SECRET, other, 7),
        literals=("x³", "y²"),
    )


def _chart(canvas: Canvas, chart: Chart, steps: list[tuple[int, int]]) -> None:
    palette, end = canvas.palette, steps[-1]
    middle = PRIME / 2
    chart.line([0, PRIME - 1], [middle, middle], 3, palette.line)
    everything = points()
    chart.dots([one[0] for one in everything], [one[1] for one in everything], 17, palette.muted)
    chart.line([one[0] for one in steps], [one[1] for one in steps], 4, palette.second)
    chart.dots([one[0] for one in steps], [one[1] for one in steps], 26, palette.second)
    chart.line([end[0], end[0]], [end[1], mirrored(end)[1]], 7, palette.accent)
    chart.dots([end[0]] * 2, [end[1], mirrored(end)[1]], 44, palette.accent)
    chart.finish()


def _label(canvas: Canvas, chart: Chart, point: tuple[int, int], name: str) -> None:
    """Beside its point, on a ground of its own, since other points may lie there."""
    across, down = chart.point(*point)
    is_left = name == "G"
    palette, font = canvas.palette, canvas.theme.bold
    colour = palette.second if is_left else palette.accent_text
    wide, (left, middle) = canvas.type.width(name, font, SIZE), (across, down)
    if is_left:
        left = across - 34 - wide / 2
    else:
        middle = down + (58 if point[1] < PRIME / 2 else -58)
    chip = (left - wide / 2 - 8, middle - SIZE * 0.5, wide + 16, SIZE)
    canvas.rectangle(chip, fill=palette.panel, radius=8)
    canvas.text((left, middle), name, SIZE, font=font, colour=colour, anchor="mm")
