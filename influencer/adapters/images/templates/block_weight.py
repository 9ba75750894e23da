"""Two example blocks whose area is their weight: a byte counts four times, or once (BIP 141)."""

from influencer.adapters.images import frame
from influencer.adapters.images.canvas import MARGIN, Canvas, Style
from influencer.adapters.images.colour import mix
from influencer.adapters.images.drawing import Drawing
from influencer.adapters.images.sketch import WIDTH
from influencer.domain.facts import Fact

LIMIT = 4_000_000
BASE_UNITS, WITNESS_UNITS = 4, 1
"""Weight of a byte: base size × 3 + total size counts a base byte four times."""

BASES = (1_000_000, 800_000)
"""Base bytes of the examples; the witness takes what the limit leaves."""

BETWEEN = 110
"""Pixels between the two blocks."""


def draw(canvas: Canvas, fact: Fact) -> Drawing:
    frame.kicker(canvas, fact)
    top = frame.title(canvas, fact) + 58
    sizes = [(base, LIMIT - base * BASE_UNITS) for base in BASES]
    scale = (frame.WIDE - BETWEEN) / sum(map(sum, sizes))
    unit = (frame.FLOOR - 64 - top) / BASE_UNITS
    left = float(MARGIN)
    for base, witness in sizes:
        _block(canvas, (left, top), (base, witness), (scale, unit))
        left += (base + witness) * scale + BETWEEN
    (first, _), (second, witness) = sizes
    _limit(canvas, top, witness * scale - 24)
    return Drawing(
        alt_text=(
            f"Two example blocks as areas of {LIMIT:,} weight units each. One has {first:,} bytes "
            f"that count {BASE_UNITS} times. The other has {second:,} such bytes, and {witness:,} "
            f"witness bytes that count once: {second + witness:,} bytes in all."
        ),
        computed=(LIMIT, BASE_UNITS, WITNESS_UNITS, first, second, witness, second + witness),
    )


def _block(
    canvas: Canvas,
    corner: tuple[float, float],
    sizes: tuple[int, int],
    scales: tuple[float, float],
) -> None:
    palette, theme = canvas.palette, canvas.theme
    (left, top), (base, witness), (scale, unit) = corner, sizes, scales
    radius = min(theme.radius, 10)
    floor = top + BASE_UNITS * unit
    solid = (left, top, base * scale, BASE_UNITS * unit)
    canvas.rectangle(solid, fill=mix(palette.ground, palette.muted, 0.24), radius=radius)
    middle = left + base * scale / 2
    _count(canvas, (middle, (top + floor) / 2), base, BASE_UNITS)
    note = Style(font=theme.bold)
    canvas.text((left, top - 20), "No witness" if not witness else "With witness", 42, **note)
    if witness:
        start = left + base * scale + 6
        strip = (start, floor - unit, witness * scale - 6, unit)
        canvas.rectangle(strip, fill=palette.accent, radius=radius)
        _witness(canvas, (start + witness * scale / 2, floor - unit), witness)
    total = f"example: {base + witness:,} bytes"
    canvas.text((left, floor + 52), total, 38, colour=palette.muted)


def _limit(canvas: Canvas, top: float, wide: float) -> None:
    right, theme = WIDTH - MARGIN, canvas.theme
    muted = Style(colour=canvas.palette.muted, anchor="rs")
    canvas.text((right, top - 20), "either weighs", 40, **muted)
    style = Style(font=theme.numerals, anchor="ra", role="hero")
    canvas.paragraph((right, top + 6), f"{LIMIT:,}", (wide, 84), range(84, 47, -2), **style)


def _count(canvas: Canvas, middle: tuple[float, float], base: int, units: int) -> None:
    across, down = middle
    theme = canvas.theme
    canvas.text((across, down - 8), f"{base:,}", 64, font=theme.numerals, anchor="ms")
    canvas.text((across, down + 48), f"bytes × {units}", 42, anchor="ms")


def _witness(canvas: Canvas, foot: tuple[float, float], witness: int) -> None:
    across, down = foot
    theme = canvas.theme
    style = Style(font=theme.numerals, anchor="ms")
    canvas.text((across, down - 72), f"{witness:,}", 64, **style)
    muted = canvas.palette.muted
    note = f"witness bytes × {WITNESS_UNITS}"
    canvas.text((across, down - 20), note, 40, colour=muted, anchor="ms")
