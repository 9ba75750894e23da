"""Two example blocks as bars, by weight: a byte counts four times or once (BIP 141)."""

from influencer.adapters.images.canvas import Canvas, Style
from influencer.adapters.images.colour import mix
from influencer.adapters.images.drawing import Drawing
from influencer.domain.facts import Fact

LIMIT = 4_000_000
BASE_UNITS, WITNESS_UNITS = 4, 1
"""Weight of a byte: base size × 3 + total size counts a base byte four times."""

BASES = (1_000_000, 800_000)
"""Base bytes of the examples; the witness takes what the limit leaves."""

SCALE = 90
"""Pixels for the length that both bars share, and what it stands for."""

CAPTION = 64
"""Pixels for the line above each bar; ``NOTE`` for the one below the last."""

NOTE = 56
BETWEEN = 22


def draw(canvas: Canvas, fact: Fact) -> Drawing:
    top = canvas.room.top
    _scale(canvas, top + SCALE / 2 - 14)
    top += SCALE
    pitch = (canvas.room.bottom - NOTE - top + BETWEEN) / len(BASES)
    sizes = [(base, LIMIT - base * BASE_UNITS) for base in BASES]
    for number, size in enumerate(sizes):
        _block(canvas, top + number * pitch + CAPTION, pitch - CAPTION - BETWEEN, size)
    (first, _), (second, witness) = sizes
    return Drawing(
        alt_text=(
            f"Two example blocks as bars of equal length, {LIMIT:,} weight units each. One has "
            f"{first:,} bytes that count {BASE_UNITS} times. The other has {second:,} such bytes, "
            f"and {witness:,} witness bytes that count once: {second + witness:,} bytes in all."
        ),
        computed=(LIMIT, BASE_UNITS, WITNESS_UNITS, first, second, witness, second + witness),
    )


def _scale(canvas: Canvas, middle: float) -> None:
    """A dimension line over the whole width, with what it measures in its middle."""
    colour = canvas.palette.muted
    style = Style(font=canvas.theme.numerals, anchor="mm", role="hero")
    box = canvas.text((canvas.room.centre, middle), f"{LIMIT:,} weight units", 56, **style)
    for edge, end in ((canvas.room.left, box.left - 28), (_right(canvas), box.right + 28)):
        inner = edge + 2 if edge < end else edge - 2
        canvas.line([(inner, middle), (end, middle)], colour, 4)
        canvas.line([(inner, middle - 20), (inner, middle + 20)], colour, 4)


def _block(canvas: Canvas, top: float, tall: float, sizes: tuple[int, int]) -> None:
    palette, theme = canvas.palette, canvas.theme
    base, witness = sizes
    _captions(canvas, top - 20, base, witness)
    long = canvas.room.width * base * BASE_UNITS / LIMIT
    fill = mix(palette.ground, palette.muted, 0.24)
    canvas.rectangle((canvas.room.left, top, long, tall), fill=fill, radius=min(theme.radius, 10))
    count = Style(font=theme.bold, anchor="mm")
    middle = (canvas.room.left + long / 2, top + tall / 2)
    canvas.text(middle, f"{base:,} bytes × {BASE_UNITS}", 46, **count)
    if witness:
        _witness(
            canvas, (canvas.room.left + long + 6, top, canvas.room.width - long - 6, tall), witness
        )


def _captions(canvas: Canvas, baseline: float, base: int, witness: int) -> None:
    name = "With witness" if witness else "No witness"
    canvas.text((canvas.room.left, baseline), name, 42, font=canvas.theme.bold)
    style = Style(colour=canvas.palette.muted, anchor="rs")
    canvas.text((_right(canvas), baseline), f"example: {base + witness:,} bytes", 40, **style)


def _witness(canvas: Canvas, box: tuple[float, float, float, float], witness: int) -> None:
    palette, theme = canvas.palette, canvas.theme
    canvas.rectangle(box, fill=palette.accent, radius=min(theme.radius, 10))
    style = Style(font=theme.bold, colour=palette.accent_text, anchor="ra")
    text = f"{witness:,} witness bytes × {WITNESS_UNITS}"
    canvas.text((_right(canvas), box[1] + box[3] + 22), text, 42, **style)


def _right(canvas: Canvas) -> float:
    return canvas.room.right
