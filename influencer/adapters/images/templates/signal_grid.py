"""A square for each block of a period: how many had to signal for Taproot (BIP 341)."""

from influencer.adapters.images import frame
from influencer.adapters.images.canvas import MARGIN, Canvas, Style
from influencer.adapters.images.colour import mix
from influencer.adapters.images.drawing import Drawing
from influencer.adapters.images.sketch import WIDTH
from influencer.adapters.images.templates.squares import squares
from influencer.domain.facts import Fact

PERIOD, THRESHOLD = 2_016, 1_815
"""Blocks (BIP 341, “Deployment”)."""

COLUMNS, ROWS = 84, 24


def draw(canvas: Canvas, fact: Fact) -> Drawing:
    frame.kicker(canvas, fact)
    top = frame.title(canvas, fact)
    palette, theme = canvas.palette, canvas.theme
    silent = mix(palette.ground, palette.muted, 0.42)
    step = ((frame.WIDE + 3) / COLUMNS, (frame.FLOOR - 58 - top) / ROWS)
    squares(
        canvas,
        (MARGIN, top),
        (COLUMNS, ROWS),
        step,
        lambda number: palette.accent if number < THRESHOLD else silent,
    )
    baseline = frame.FLOOR - 4
    style = Style(font=theme.bold, colour=palette.accent_text)
    canvas.text((MARGIN, baseline), f"{THRESHOLD:,} blocks signal: locked in", 40, **style)
    rest = Style(colour=palette.muted, anchor="rs")
    canvas.text((WIDTH - MARGIN, baseline), f"{PERIOD - THRESHOLD} may stay silent", 40, **rest)
    return Drawing(
        alt_text=(
            f"{PERIOD:,} squares, one for each block of a period. {THRESHOLD:,} of them are "
            f"filled: so many had to signal. The other {PERIOD - THRESHOLD} could stay silent."
        ),
        computed=(PERIOD, THRESHOLD, PERIOD - THRESHOLD),
    )
