"""Payments ranked by what they offer for their room, and where the block is full."""

from influencer.adapters.images.canvas import Canvas
from influencer.adapters.images.charts import Chart
from influencer.adapters.images.colour import mix
from influencer.adapters.images.drawing import Drawing
from influencer.adapters.images.styles import Style
from influencer.adapters.images.templates.layouts.axis import CAPTION, axis
from influencer.adapters.images.templates.layouts.figures import hero
from influencer.domain.facts import Fact
from influencer.domain.protocol_facts.fees import WAITING, last_in
from influencer.domain.protocol_facts.sizes import BLOCK_VBYTES

HALF = BLOCK_VBYTES // 2


def draw(canvas: Canvas, fact: Fact) -> Drawing:
    room, cut = canvas.room, last_in(WAITING)
    total = sum(bid.vbytes for bid in WAITING)
    place = (room.left, room.top + 12, room.width, room.height - 12 - CAPTION)
    chart = Chart(canvas, place, (0, total), (0, WAITING[0].rate * 1.06))
    ticks = {0.0: "0", HALF: f"{HALF:,}", BLOCK_VBYTES: f"{BLOCK_VBYTES:,}"}
    axis(canvas, chart, ticks, "vbytes, best offers first · an example", BLOCK_VBYTES)
    _steps(canvas, chart)
    _names(canvas, chart)
    caption = "sat/vB to get in"
    hero(canvas, (room.right, room.top), f"{cut.rate}", caption, "r", room.width * 0.4)
    return Drawing(
        alt_text=(
            f"Falling steps, an example: offers from {WAITING[0].rate} down to {WAITING[-1].rate} "
            "satoshis a vbyte, as wide as the room they want. Those up to "
            f"{BLOCK_VBYTES:,} vbytes are lit: they fill the block, the last at {cut.rate}. "
            "The others wait."
        ),
        computed=(BLOCK_VBYTES, HALF, 0, cut.rate, WAITING[0].rate, WAITING[-1].rate),
    )


def _steps(canvas: Canvas, chart: Chart) -> None:
    palette, left = canvas.palette, 0.0
    waiting = mix(palette.ground, palette.muted, 0.4)
    gap = sum(bid.vbytes for bid in WAITING) / 400
    for bid in WAITING:
        end = left + bid.vbytes - gap
        for start, stop, fill in (
            (left, min(end, BLOCK_VBYTES), palette.accent),
            (max(left, BLOCK_VBYTES), end, waiting),
        ):
            if start < stop:
                chart.area([start, stop], [bid.rate] * 2, fill)
        left += bid.vbytes
    chart.finish()


def _names(canvas: Canvas, chart: Chart) -> None:
    """Which side gets in, and the line between the two."""
    palette, theme = canvas.palette, canvas.theme
    across, floor = chart.point(BLOCK_VBYTES, 0)
    _, top = chart.point(0, 20 if canvas.room.is_wide else 28)
    canvas.dashes((across, floor), (across, top), palette.ink, 5)
    left = Style(font=theme.bold, colour=palette.accent_text, anchor="rs")
    canvas.text((across - 18, top + 26), "in the block", 40, **left)
    right = Style(font=theme.bold, colour=palette.muted)
    canvas.text((across + 18, top + 26), "waiting", 40, **right)
