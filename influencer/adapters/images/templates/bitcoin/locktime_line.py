"""Which numbers a lock time reads as heights and which as dates, on one line to scale."""

from influencer.adapters.images.canvas import Canvas
from influencer.adapters.images.colour import mix
from influencer.adapters.images.drawing import Drawing
from influencer.adapters.images.styles import Style
from influencer.domain.facts import Fact
from influencer.domain.protocol_facts.time_locks import blocks_hours, year_of

THRESHOLD = 500_000_000
"""Below it a lock time is a height, from it on Unix seconds (Bitcoin Core, ``script.h``)."""

LARGEST = 2**32 - 1
HERO = 104
WIDE_TALL, TALL = 120, 220
FOOT = 64
SIZE = 42
APART = 40
"""Pixels between the words on one line, at least."""

HOURS_A_YEAR = 24 * 365


def draw(canvas: Canvas, fact: Fact) -> Drawing:
    room, palette, theme = canvas.room, canvas.palette, canvas.theme
    split = room.left + room.width * THRESHOLD / LARGEST
    tall = WIDE_TALL if room.is_wide else TALL
    bar = room.middle - tall / 2 + (30 if room.is_wide else 0)
    radius = min(theme.radius, 16)
    dates = mix(palette.ground, palette.muted, 0.45)
    canvas.rectangle(
        (room.left, bar, split - room.left - 4, tall), fill=palette.accent, radius=radius
    )
    canvas.rectangle((split + 4, bar, room.right - split - 4, tall), fill=dates, radius=radius)
    canvas.line([(split, bar - 40), (split, bar + tall + 40)], palette.ink, 5)
    first, last = year_of(THRESHOLD), year_of(LARGEST)
    share = round(100 * THRESHOLD / LARGEST)
    style = Style(font=theme.numerals, colour=palette.accent_text, role="hero")
    size = canvas.type.fit(
        f"{THRESHOLD:,}", theme.numerals, (room.right - split, HERO), range(HERO, 65, -2), 1
    ).size
    canvas.text((split + 24, bar - 36), f"{THRESHOLD:,}", size, **style)
    years = round(blocks_hours(THRESHOLD) / HOURS_A_YEAR)
    words = (f"heights, for {years:,} years", f"dates, {first} to {last}")
    _words(canvas, bar + tall + FOOT + 40, words)
    return Drawing(
        alt_text=(
            f"A line of all numbers that a lock time can hold, to scale. The part below "
            f"{THRESHOLD:,}, {share}% of it, is lit: block heights, enough for {years:,} years at "
            f"ten minutes a block. All others are dates, from {first} to {last}."
        ),
        computed=(THRESHOLD, first, last, years, share),
    )


def _words(canvas: Canvas, base: float, words: tuple[str, str]) -> None:
    """What either part holds: on one line, or one below the other where that is too narrow."""
    room, bold = canvas.room, canvas.theme.bold
    widths = [canvas.type.width(one, bold, SIZE) for one in words]
    drop = 0 if sum(widths) + APART <= room.width else 1.4 * SIZE
    lit = Style(font=bold, colour=canvas.palette.accent_text)
    canvas.text((room.left, base), words[0], SIZE, **lit)
    canvas.text((room.right, base + drop), words[1], SIZE, font=bold, anchor="rs")
