"""Time in the steps of a relative lock, beside blocks as they should come (BIP 68)."""

from influencer.adapters.images.canvas import Canvas
from influencer.adapters.images.colour import Colour, mix
from influencer.adapters.images.drawing import Drawing
from influencer.adapters.images.styles import Style
from influencer.adapters.images.templates.layouts.labels import Note, common_size, foot
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
    is_wide, reach = canvas.room.is_wide, [LARGEST * unit / DAY for unit in (TICK, BLOCK)]
    pitch = (canvas.room.bottom - 70 - top - _note(canvas, reach[0])) / 2
    grey = mix(palette.ground, palette.muted, 0.55)
    rows: tuple[tuple[int, str, Colour, Colour], ...] = (
        (TICK, f"steps of {TICK} seconds", palette.accent, palette.accent_text),
        (BLOCK, f"blocks, {BLOCK} seconds apart", grey, palette.ink),
    )
    size = 44 if is_wide else _size(canvas, [name for _, name, _, _ in rows])
    for row, (unit, name, fill, ink) in enumerate(rows):
        upper = top + row * pitch
        style = Style(font=canvas.theme.bold, colour=ink)
        canvas.text((canvas.room.left, upper + (36 if is_wide else 40)), name, size, **style)
        _row(canvas, (upper + LABEL, min(96 if is_wide else 260, pitch - LABEL - 26)), unit, fill)
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


def _size(canvas: Canvas, names: list[str]) -> float:
    return common_size(canvas, names, canvas.theme.bold, canvas.room.width, range(52, 33, -1))


def _note(canvas: Canvas, days: float) -> float:
    """Returns the height of its lines above the last one."""
    most = Note(f"at most {days:.0f} days", 42, canvas.palette.ink, canvas.theme.bold)
    return foot(canvas, Note("16 bits of steps:", 40), most)
