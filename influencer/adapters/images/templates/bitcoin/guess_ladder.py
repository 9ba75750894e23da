"""How much longer guessing takes with each word or with more bits, at one pace."""

import math

from influencer.adapters.images.canvas import Canvas
from influencer.adapters.images.drawing import Drawing
from influencer.adapters.images.templates.layouts.durations import duration
from influencer.adapters.images.templates.layouts.ladder import Rung, Words, ladder
from influencer.domain.derived_calls import calls_of
from influencer.domain.facts import Fact
from influencer.domain.protocol_facts.key_space import guessing_years, seed_words
from influencer.domain.protocol_facts.seed_words import BITS_PER_WORD

EXAMPLE = (80, 10**18)
LOST = 4
"""Words that are drawn as lost; each takes 11 bits with it."""

LONG = 12
"""Letters from which on the unit does not stand in the large type."""

FAST = "10¹⁸"
BITS = (64, 80, 96, 112, 128)
PHRASES = (128, 160, 192, 224, 256)
"""Bits of randomness that BIP 39 has phrases for."""


def draw(canvas: Canvas, fact: Fact) -> Drawing:
    calls = [(int(bits), int(rate)) for bits, rate in calls_of(fact, "guessing_years")] or [EXAMPLE]
    bits, rate = calls[0]
    steps, unit = _steps(bits, is_phrase=bool(calls_of(fact, "seed_words")))
    times = {step: duration(float(guessing_years(size, rate))) for step, size in steps.items()}
    powers = {step: math.log10(guessing_years(size, rate)) for step, size in steps.items()}
    rungs = [Rung(step, powers[step], times[step].text) for step in steps]
    point = next(step for step, size in steps.items() if size == bits)
    told = times[point]
    pace = _pace(rate)
    large, _, rest = told.text.rpartition(" ") if len(told.text) > LONG else (told.text, "", "")
    caption = f"{rest} to try all at {pace}".strip()
    ladder(canvas, rungs, point, Words(unit, "time", large, caption))
    row = "; ".join(f"{step}: {times[step].text}" for step in steps)
    return Drawing(
        alt_text=(
            f"Dots that climb a log scale: how long it takes to try everything, at {pace}, by "
            f"{unit}. {row}."
        ),
        computed=(*steps, *(one.number for one in times.values())),
        literals=(FAST, *(one.power for one in times.values() if one.power)),
    )


def _steps(bits: int, *, is_phrase: bool) -> tuple[dict[int, int], str]:
    """Bits by the number that stands below the dot, and what that counts."""
    if bits % BITS_PER_WORD == 0:
        return {word: word * BITS_PER_WORD for word in range(1, LOST + 1)}, "words lost"
    if is_phrase:
        return {seed_words(size): size for size in PHRASES}, "words in a phrase"
    return {size: size for size in BITS}, "bits to guess"


def _pace(rate: int) -> str:
    return {1: "one a second", 10**18: f"{FAST} a second"}.get(rate, f"{rate:,} a second")
