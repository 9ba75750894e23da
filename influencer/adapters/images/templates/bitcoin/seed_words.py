"""Twelve seed words as the bits they stand for; the last four check the others."""

from influencer.adapters.images.canvas import Canvas
from influencer.adapters.images.colour import mix
from influencer.adapters.images.drawing import Drawing
from influencer.adapters.images.styles import Style
from influencer.adapters.images.templates.layouts.labels import Note, foot, foot_lift
from influencer.domain.facts import Fact
from influencer.domain.protocol_facts.seed_words import (
    BITS_PER_WORD,
    EXAMPLE_ENTROPY,
    EXAMPLE_WORDS,
    checksum_length,
    word_bits,
)

COLUMNS, COLUMNS_SQUARE = 4, 3
BETWEEN = 48
"""Pixels between two columns."""

CAPTION = 66


def draw(canvas: Canvas, fact: Fact) -> Drawing:
    top = canvas.room.top
    entropy = bytes.fromhex(EXAMPLE_ENTROPY)
    words, bits = EXAMPLE_WORDS.split(), word_bits(entropy)
    checksum = checksum_length(entropy)
    notes = _notes(canvas, len(entropy) * 8, checksum)
    lift = foot_lift(canvas, *notes)
    pitch = (canvas.room.bottom - CAPTION - lift - top) / (len(words) // _columns(canvas))
    for number, (word, ones) in enumerate(zip(words, bits, strict=True)):
        row, column = divmod(number, _columns(canvas))
        place = (canvas.room.left + column * _step(canvas), top + row * pitch, pitch)
        is_last = number == len(words) - 1
        _word(canvas, place, f"{number + 1}", word)
        _bits(canvas, place, ones, checksum if is_last else 0)
    foot(canvas, *notes)
    total = len(words) * BITS_PER_WORD
    return Drawing(
        alt_text=(
            f"The {len(words)} words of a BIP 39 test vector, from {words[0]} to {words[-1]}, each "
            f"with its {BITS_PER_WORD} bits as squares. Of all {total} bits, the last {checksum} "
            f"are a checksum of the {len(entropy) * 8} random ones."
        ),
        computed=(*range(1, len(words) + 1), BITS_PER_WORD, total, checksum, len(entropy) * 8, 39),
    )


def _word(canvas: Canvas, place: tuple[float, float, float], number: str, word: str) -> None:
    left, top, _ = place
    theme, baseline = canvas.theme, top + 34
    muted = Style(colour=canvas.palette.muted, font=theme.body)
    canvas.text((left, baseline), number, 36, **muted)
    canvas.text((left + 60, baseline), word, 44, font=theme.bold, role="code")


def _bits(canvas: Canvas, place: tuple[float, float, float], ones: str, checksum: int) -> None:
    left, top, pitch = place
    palette = canvas.palette
    tall = min(72 if canvas.room.is_wide else 112, pitch - 76)
    for number, one in enumerate(ones):
        is_checksum = number >= len(ones) - checksum
        colour = palette.accent if is_checksum else mix(palette.ground, palette.muted, 0.75)
        box = (left + number * _bit(canvas), top + 52, _bit(canvas) - 5, tall)
        radius = min(canvas.theme.radius, 6)
        if one == "1":
            canvas.rectangle(box, fill=colour, radius=radius)
        else:
            faint = mix(palette.ground, colour, 0.16)
            canvas.rectangle(box, fill=faint, outline=colour, width=2.5, radius=radius)


def _notes(canvas: Canvas, random: int, checksum: int) -> tuple[Note, Note]:
    palette, bold = canvas.palette, canvas.theme.bold
    vector = Note(f"BIP 39 test vector: {random} random bits", 36)
    return vector, Note(f"{checksum} checksum bits", 40, palette.accent_text, bold)


def _columns(canvas: Canvas) -> int:
    return COLUMNS if canvas.room.is_wide else COLUMNS_SQUARE


def _step(canvas: Canvas) -> float:
    return (canvas.room.width + BETWEEN) / _columns(canvas)


def _bit(canvas: Canvas) -> float:
    """Width of a bit and the gap after it."""
    return (_step(canvas) - BETWEEN + 5) / BITS_PER_WORD
