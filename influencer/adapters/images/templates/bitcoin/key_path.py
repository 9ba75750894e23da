"""A wallet's path from the seed words to an address, level by level (BIP 43, 44 and 84)."""

from influencer.adapters.images.canvas import Canvas
from influencer.adapters.images.drawing import Drawing
from influencer.adapters.images.styles import Style
from influencer.adapters.images.templates.layouts.labels import common_size
from influencer.domain.facts import Fact
from influencer.domain.protocol_facts.key_path import ADDRESS, WORDS, public_key
from influencer.domain.protocol_facts.seed_words import seed

LEVELS = (
    ("m", "seed"),
    ("84'", "purpose: BIP 84"),
    ("0'", "coin: Bitcoin"),
    ("0'", "account"),
    ("0", "receiving"),
    ("0", "first address"),
)
"""What each part of m/84'/0'/0'/0/0 says (BIP 44, “Path levels”)."""

PURPOSE = 1
NOTE = 66
GAP = 14


def draw(canvas: Canvas, fact: Fact) -> Drawing:
    room = canvas.room
    key = public_key(seed(WORDS, "")).hex()
    columns = len(LEVELS) if room.is_wide else 1
    rows = len(LEVELS) // columns
    wide = (room.width + GAP) / columns
    tall = (room.height - NOTE + GAP) / rows
    place = _beside if room.is_wide else _below
    place(canvas, wide, tall)
    words = WORDS.split()
    ends = f"{words[0]} … {words[-1]}"
    short = f"{ADDRESS[:8]}…{ADDRESS[-6:]}"
    style = Style(font=canvas.theme.mono, colour=canvas.palette.muted)
    foot = room.bottom - 4
    canvas.text((room.left, foot), ends, 36, **style)
    style = Style(font=canvas.theme.mono_bold, anchor="rs", role="code")
    canvas.text((room.right, foot), short, 36, **style)
    return Drawing(
        alt_text=(
            "The path m/84'/0'/0'/0/0 in its parts: m the seed, 84' the purpose and a BIP’s "
            "number, 0' the coin, 0' the account, 0 receiving, 0 the first address. From BIP 84’s "
            f"test words {ends} it leads to {short}."
        ),
        computed=(84, 0),
        literals=(ADDRESS, key, short, "m/84'/0'/0'/0/0"),
    )


def _beside(canvas: Canvas, wide: float, tall: float) -> None:
    """Chips in a row, what they say below them."""
    room, theme = canvas.room, canvas.theme
    chip = min(150, tall - 130)
    top = room.top + (tall - GAP - chip - 110) / 2
    for number, (part, says) in enumerate(LEVELS):
        left = room.left + number * wide
        _chip(canvas, (left, top, wide - GAP, chip), part, is_point=number == PURPOSE)
        block = canvas.type.fit(says, theme.body, (wide - GAP, 100), range(40, 33, -1), 1.2)
        colour = canvas.palette.accent_text if number == PURPOSE else canvas.palette.muted
        middle = (left + (wide - GAP) / 2, top + chip + 30)
        canvas.block(middle, block, colour=colour, anchor="ma")


def _below(canvas: Canvas, wide: float, tall: float) -> None:
    """Chips one below the other, what they say beside them."""
    room, theme = canvas.room, canvas.theme
    chip = wide * 0.3
    says = [one[1] for one in LEVELS]
    size = common_size(canvas, says, theme.body, wide - chip - 60, range(46, 33, -1))
    for number, (part, text) in enumerate(LEVELS):
        top = room.top + number * tall
        is_point = number == PURPOSE
        _chip(canvas, (room.left, top, chip, tall - GAP), part, is_point=is_point)
        colour = canvas.palette.accent_text if is_point else canvas.palette.muted
        start = (room.left + chip + 40, top + (tall - GAP) / 2)
        font = theme.bold if is_point else theme.body
        canvas.text(start, text, size, font=font, colour=colour, anchor="lm")


def _chip(
    canvas: Canvas, box: tuple[float, float, float, float], part: str, *, is_point: bool
) -> None:
    palette, theme = canvas.palette, canvas.theme
    fill, outline = (palette.accent, None) if is_point else (palette.panel, palette.line)
    radius = min(theme.radius, 18)
    canvas.rectangle(box, fill=fill, outline=outline, width=3, radius=radius)
    colour = palette.on_accent if is_point else palette.ink
    style = Style(font=theme.mono_bold, colour=colour, anchor="mm", role="code")
    canvas.text((box[0] + box[2] / 2, box[1] + box[3] / 2), part, min(72, box[3] * 0.6), **style)
