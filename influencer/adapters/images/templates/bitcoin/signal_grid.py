"""A square for each block of a period: how many had to signal for Taproot (BIP 341)."""

from influencer.adapters.images.canvas import Canvas, Style
from influencer.adapters.images.colour import mix
from influencer.adapters.images.drawing import Drawing
from influencer.adapters.images.templates.layouts.squares import squares
from influencer.domain.facts import Fact

PERIOD, THRESHOLD = 2_016, 1_815
"""Blocks (BIP 341, “Deployment”)."""

COLUMNS, ROWS = 84, 24


def draw(canvas: Canvas, fact: Fact) -> Drawing:
    top = canvas.room.top
    palette, theme = canvas.palette, canvas.theme
    silent = mix(palette.ground, palette.muted, 0.42)
    step = ((canvas.room.width + 3) / COLUMNS, (canvas.room.bottom - 58 - top) / ROWS)
    squares(
        canvas,
        (canvas.room.left, top),
        (COLUMNS, ROWS),
        step,
        lambda number: palette.accent if number < THRESHOLD else silent,
    )
    baseline = canvas.room.bottom - 4
    style = Style(font=theme.bold, colour=palette.accent_text)
    canvas.text(
        (canvas.room.left, baseline), f"{THRESHOLD:,} blocks signal: locked in", 40, **style
    )
    rest = Style(colour=palette.muted, anchor="rs")
    canvas.text((canvas.room.right, baseline), f"{PERIOD - THRESHOLD} may stay silent", 40, **rest)
    return Drawing(
        alt_text=(
            f"{PERIOD:,} squares, one for each block of a period. {THRESHOLD:,} of them are "
            f"filled: so many had to signal. The other {PERIOD - THRESHOLD} could stay silent."
        ),
        computed=(PERIOD, THRESHOLD, PERIOD - THRESHOLD),
    )
