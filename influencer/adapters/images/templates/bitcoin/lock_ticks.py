"""Time in the steps of a relative lock, beside blocks as they should come (BIP 68)."""

from influencer.adapters.images.canvas import Canvas, Style
from influencer.adapters.images.colour import Colour, mix
from influencer.adapters.images.drawing import Drawing
from influencer.domain.facts import Fact

TICK, BLOCK = 512, 600
"""Seconds (BIP 68, “Specification”)."""

SPAN = 4_200
"""Seconds drawn: seven blocks."""

LARGEST = 2**16 - 1
"""Of the 16 bits that hold the waiting time."""

DAY = 24 * 60 * 60
LABEL = 60


def draw(canvas: Canvas, fact: Fact) -> Drawing:
    top = canvas.room.top
    palette = canvas.palette
    pitch = (canvas.room.bottom - 70 - top) / 2
    grey = mix(palette.ground, palette.muted, 0.55)
    reach = [LARGEST * unit / DAY for unit in (TICK, BLOCK)]
    rows: tuple[tuple[int, str, Colour, Colour], ...] = (
        (TICK, f"steps of {TICK} seconds", palette.accent, palette.accent_text),
        (BLOCK, f"blocks, {BLOCK} seconds apart", grey, palette.ink),
    )
    for row, (unit, name, fill, ink) in enumerate(rows):
        upper = top + row * pitch
        canvas.text((canvas.room.left, upper + 36), name, 44, font=canvas.theme.bold, colour=ink)
        _row(canvas, (upper + LABEL, min(96, pitch - LABEL - 26)), unit, fill)
    _note(canvas, reach[0])
    return Drawing(
        alt_text=(
            f"Two rows to one scale: steps of {TICK} seconds and blocks that come every {BLOCK}. "
            f"The largest lock in steps, {LARGEST:,} of them, lasts {reach[0]:.0f} days."
        ),
        computed=(TICK, BLOCK, LARGEST, 16, round(reach[0])),
    )


def _row(canvas: Canvas, place: tuple[float, float], unit: int, fill: Colour) -> None:
    top, tall = place
    scale = (canvas.room.width + 6) / SPAN
    for start in range(0, SPAN, unit):
        end = min(start + unit, SPAN)
        box = (canvas.room.left + start * scale, top, (end - start) * scale - 6, tall)
        canvas.rectangle(box, fill=fill, radius=min(canvas.theme.radius, 8))


def _note(canvas: Canvas, days: float) -> None:
    palette, baseline = canvas.palette, canvas.room.bottom - 4
    canvas.text((canvas.room.left, baseline), "16 bits of steps:", 40, colour=palette.muted)
    style = Style(font=canvas.theme.bold, anchor="rs")
    canvas.text((canvas.room.right, baseline), f"at most {days:.0f} days", 42, **style)
