"""A square for each round of hashing between seed words and the seed (BIP 39)."""

from influencer.adapters.images.canvas import Canvas
from influencer.adapters.images.drawing import Drawing
from influencer.adapters.images.styles import BlockStyle, Style
from influencer.adapters.images.templates.layouts.codes import shortened
from influencer.adapters.images.templates.layouts.squares import all_in, squares
from influencer.domain.facts import Fact
from influencer.domain.protocol_facts.seed_words import (
    EXAMPLE_PASSPHRASE,
    EXAMPLE_WORDS,
    ROUNDS,
    seed,
)

WIDE, SQUARE = (128, 16), (64, 32)
"""Columns and rows of the squares."""

FOOT = 66
"""Pixels for the line below the squares."""

PASSPHRASE = 54
"""Pixels from the last line of words to that of the passphrase."""


def draw(canvas: Canvas, fact: Fact) -> Drawing:
    room = canvas.room
    result = seed(EXAMPLE_WORDS, EXAMPLE_PASSPHRASE).hex()
    field = _words(canvas) + 34
    shape = WIDE if room.is_wide else SQUARE
    bottom = room.bottom - FOOT - _foot(canvas, result)
    step = ((room.width + 2) / shape[0], (bottom - field) / shape[1])
    squares(canvas, (room.left, field), shape, step, all_in(canvas.palette.accent))
    return Drawing(
        alt_text=(
            f"The 12 words of a BIP 39 test vector and its passphrase {EXAMPLE_PASSPHRASE}, "
            f"{ROUNDS:,} squares for the rounds of HMAC-SHA512, and the seed of "
            f"{len(result) * 4} bits that comes out, {shortened(result, 8, 8)}"
        ),
        computed=(12, ROUNDS, 512, 39, len(result) * 4),
        literals=(result,),
    )


def _words(canvas: Canvas) -> float:
    """What goes in: the words, and the passphrase without which another seed comes out.

    Returns:
        The last baseline.
    """
    room, is_wide = canvas.room, canvas.room.is_wide
    place = (room.width, 90 if is_wide else 190)
    sizes = range(38 if is_wide else 44, 33, -1)
    style = BlockStyle(font=canvas.theme.mono, role="code")
    base = canvas.paragraph((room.left, room.top), EXAMPLE_WORDS, place, sizes, **style)
    base += PASSPHRASE
    box = canvas.text((room.left, base), "+ passphrase", 38, colour=canvas.palette.muted)
    canvas.text((box.right + 16, base), EXAMPLE_PASSPHRASE, 38, font=style["font"], role="code")
    return base


def _foot(canvas: Canvas, result: str) -> float:
    """Rounds, and the seed; in a square room one above the other, as much as it returns higher."""
    palette, theme, room = canvas.palette, canvas.theme, canvas.room
    lift = 0 if room.is_wide else 54
    baseline = room.bottom - 4
    accent = Style(font=theme.bold, colour=palette.accent_text)
    rounds = f"{ROUNDS:,} rounds" if room.is_wide else f"{ROUNDS:,} rounds, BIP 39 test seed:"
    canvas.text((room.left, baseline - lift), rounds, 42, **accent)
    if not room.is_wide:
        canvas.text(
            (room.left, baseline), shortened(result, 8, 8), 42, font=theme.mono, role="code"
        )
        return lift
    code = Style(font=theme.mono, anchor="rs", role="code")
    box = canvas.text((room.right, baseline), shortened(result, 8, 8), 38, **code)
    note = Style(colour=palette.muted, anchor="rs")
    canvas.text((box.left - 18, baseline), "BIP 39 test seed:", 38, **note)
    return lift
