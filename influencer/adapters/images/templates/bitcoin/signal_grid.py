"""A square for each block of a period: how many had to signal for Taproot (BIP 341)."""

from influencer.adapters.images.canvas import Canvas
from influencer.adapters.images.colour import mix
from influencer.adapters.images.drawing import Drawing
from influencer.adapters.images.templates.layouts.labels import Note, foot
from influencer.adapters.images.templates.layouts.squares import squares
from influencer.domain.facts import Fact

PERIOD, THRESHOLD = 2_016, 1_815
"""Blocks (BIP 341, “Deployment”)."""

WIDE, SQUARE = (84, 24), (48, 42)
"""Columns and rows of the squares."""


def draw(canvas: Canvas, fact: Fact) -> Drawing:
    palette, room = canvas.palette, canvas.room
    shape = WIDE if room.is_wide else SQUARE
    silent = mix(palette.ground, palette.muted, 0.42)
    bottom = room.bottom - 58 - _foot(canvas)
    step = ((room.width + 3) / shape[0], (bottom - room.top) / shape[1])
    squares(
        canvas,
        (room.left, room.top),
        shape,
        step,
        lambda number: palette.accent if number < THRESHOLD else silent,
    )
    return Drawing(
        alt_text=(
            f"{PERIOD:,} squares, one for each block of a period. {THRESHOLD:,} of them are "
            f"filled: so many had to signal. The other {PERIOD - THRESHOLD} could stay silent."
        ),
        computed=(PERIOD, THRESHOLD, PERIOD - THRESHOLD),
    )


def _foot(canvas: Canvas) -> float:
    """Returns the height of its lines above the last one."""
    palette, bold = canvas.palette, canvas.theme.bold
    enough = Note(f"{THRESHOLD:,} blocks signal: locked in", 40, palette.accent_text, bold)
    return foot(canvas, enough, Note(f"{PERIOD - THRESHOLD} may stay silent", 40))
