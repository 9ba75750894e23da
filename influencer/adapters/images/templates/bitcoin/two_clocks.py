"""One number, two clocks: how long a relative lock of so many ticks or blocks lasts (BIP 68)."""

from fractions import Fraction

from influencer.adapters.images.canvas import Canvas
from influencer.adapters.images.colour import mix
from influencer.adapters.images.drawing import Drawing
from influencer.adapters.images.styles import Style
from influencer.adapters.images.templates.layouts.figures import plain
from influencer.domain.derived_calls import calls_of
from influencer.domain.facts import Fact
from influencer.domain.protocol_facts.time_locks import (
    UNIT_SECONDS,
    blocks_hours,
    relative_lock_days,
)

EXAMPLE = 65_535
HERO = 112
HOURS_A_DAY = 24
MINUTES_A_BLOCK = 10
BETWEEN = 34
TALLEST = 230


def draw(canvas: Canvas, fact: Fact) -> Drawing:
    calls = calls_of(fact, "relative_lock_days")
    number = int(calls[0][0]) if calls else EXAMPLE
    by_time, by_blocks = relative_lock_days(number), blocks_hours(number) / HOURS_A_DAY
    unit = "days" if by_time > 2 else "hours"  # noqa: PLR2004 - then hours tell more
    factor = 1 if unit == "days" else HOURS_A_DAY
    rows = (
        (round(by_time * factor), f"{number:,} ticks of {UNIT_SECONDS} seconds"),
        (round(by_blocks * factor), f"{number:,} blocks of {MINUTES_A_BLOCK} minutes"),
    )
    room = canvas.room
    step = room.height / len(rows)
    for place, (length, words) in enumerate(rows):
        share = Fraction(length, max(row[0] for row in rows))
        _row(canvas, room.top + place * step, (step, share), f"{length} {unit}", words, place == 0)
    return Drawing(
        alt_text=(
            f"Two bars to scale for a relative lock of {plain(number)}: as ticks of "
            f"{UNIT_SECONDS} seconds it lasts about {rows[0][0]} {unit}, as blocks of "
            f"{MINUTES_A_BLOCK} minutes about {rows[1][0]} {unit}."
        ),
        computed=(number, UNIT_SECONDS, MINUTES_A_BLOCK, rows[0][0], rows[1][0]),
    )


def _row(
    canvas: Canvas,
    top: float,
    size: tuple[float, Fraction],
    length: str,
    words: str,
    is_point: bool,
) -> None:
    """The length large, what it comes from beside or below it, and the bar."""
    palette, theme, room = canvas.palette, canvas.theme, canvas.room
    capital = canvas.type.capital(theme.numerals, HERO)
    colour = palette.accent_text if is_point else palette.ink
    style = Style(font=theme.numerals, colour=colour, anchor="la", role="hero")
    box = canvas.text((room.left, top), length, HERO, **style)
    corner, base = (box.right + 36, top + capital), top + capital
    if not room.is_wide:
        corner, base = (room.left, top + capital + 62), top + capital + 62
    sizes, muted = range(42, 33, -1), palette.muted
    fitted = canvas.type.fit(words, theme.body, (room.right - corner[0], 100), sizes, 1.3)
    canvas.block(corner, fitted, colour=muted, anchor="ls")
    bar = base + BETWEEN
    tall = min(TALLEST, top + size[0] - bar - BETWEEN)
    fill = palette.accent if is_point else mix(palette.ground, palette.muted, 0.6)
    long = float(room.width * size[1])
    canvas.rectangle((room.left, bar, long, tall), fill=fill, radius=min(theme.radius, 12))
