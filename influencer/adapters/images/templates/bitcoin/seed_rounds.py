"""A square for each round of hashing between seed words and the seed (BIP 39)."""

from influencer.adapters.images.canvas import BlockStyle, Canvas, Style
from influencer.adapters.images.drawing import Drawing
from influencer.adapters.images.templates.layouts.squares import all_in, squares
from influencer.domain.facts import Fact
from influencer.domain.protocol_facts.seed_words import (
    EXAMPLE_PASSPHRASE,
    EXAMPLE_WORDS,
    ROUNDS,
    seed,
)

COLUMNS, ROWS = 128, 16
FOOT = 66
"""Pixels for the line below the squares."""


def draw(canvas: Canvas, fact: Fact) -> Drawing:
    top = canvas.room.top
    palette, theme = canvas.palette, canvas.theme
    result = seed(EXAMPLE_WORDS, EXAMPLE_PASSPHRASE).hex()
    words = (canvas.room.width, 90)
    style = BlockStyle(font=theme.mono, role="code")
    base = canvas.paragraph(
        (canvas.room.left, top), EXAMPLE_WORDS, words, range(38, 33, -1), **style
    )
    field = base + 34
    step = ((canvas.room.width + 2) / COLUMNS, (canvas.room.bottom - FOOT - field) / ROWS)
    squares(canvas, (canvas.room.left, field), (COLUMNS, ROWS), step, all_in(palette.accent))
    _foot(canvas, result)
    return Drawing(
        alt_text=(
            f"The 12 words of a BIP 39 test vector, {ROUNDS:,} squares for the rounds of "
            f"HMAC-SHA512, and the seed of {len(result) * 4} bits that comes out, {_short(result)}"
        ),
        computed=(12, ROUNDS, 512, 39, len(result) * 4),
        literals=(result,),
    )


def _short(code: str) -> str:
    return f"{code[:8]}…{code[-8:]}"


def _foot(canvas: Canvas, result: str) -> None:
    palette, theme, baseline = canvas.palette, canvas.theme, canvas.room.bottom - 4
    accent = Style(font=theme.bold, colour=palette.accent_text)
    canvas.text((canvas.room.left, baseline), f"{ROUNDS:,} rounds", 42, **accent)
    code = Style(font=theme.mono, anchor="rs", role="code")
    box = canvas.text((canvas.room.right, baseline), _short(result), 38, **code)
    note = Style(colour=palette.muted, anchor="rs")
    canvas.text((box.left - 18, baseline), "BIP 39 test seed:", 38, **note)
