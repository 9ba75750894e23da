"""Two example blocks as bars, by weight: a byte counts four times or once (BIP 141)."""

from influencer.adapters.images.canvas import Canvas
from influencer.adapters.images.colour import mix
from influencer.adapters.images.drawing import Drawing
from influencer.adapters.images.styles import Style
from influencer.adapters.images.templates.layouts.labels import common_size
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

CAPTION_SQUARE = 116
"""Where it has two lines."""

NOTE = 56
BETWEEN = 22


def draw(canvas: Canvas, fact: Fact) -> Drawing:
    top = canvas.room.top
    _scale(canvas, top + SCALE / 2 - 14)
    top += SCALE
    caption = CAPTION if canvas.room.is_wide else CAPTION_SQUARE
    pitch = (canvas.room.bottom - NOTE - top + BETWEEN) / len(BASES)
    sizes = [(base, LIMIT - base * BASE_UNITS) for base in BASES]
    for number, size in enumerate(sizes):
        _block(canvas, top + number * pitch + caption, pitch - caption - BETWEEN, size)
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
    text, room = f"{LIMIT:,} weight units", canvas.room.width - 160
    size = common_size(canvas, [text], canvas.theme.numerals, room, range(56, 33, -1))
    box = canvas.text((canvas.room.centre, middle), text, size, **style)
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
    muted, size = canvas.palette.muted, f"example: {base + witness:,} bytes"
    if not canvas.room.is_wide:
        canvas.text((canvas.room.left, baseline - 54), name, 48, font=canvas.theme.bold)
        canvas.text((canvas.room.left, baseline), size, 42, colour=muted)
        return
    canvas.text((canvas.room.left, baseline), name, 42, font=canvas.theme.bold)
    canvas.text((_right(canvas), baseline), size, 40, **Style(colour=muted, anchor="rs"))


def _witness(canvas: Canvas, box: tuple[float, float, float, float], witness: int) -> None:
    palette, theme = canvas.palette, canvas.theme
    canvas.rectangle(box, fill=palette.accent, radius=min(theme.radius, 10))
    style = Style(font=theme.bold, colour=palette.accent_text, anchor="ra")
    text = f"{witness:,} witness bytes × {WITNESS_UNITS}"
    canvas.text((_right(canvas), box[1] + box[3] + 22), text, 42, **style)


def _right(canvas: Canvas) -> float:
    return canvas.room.right
