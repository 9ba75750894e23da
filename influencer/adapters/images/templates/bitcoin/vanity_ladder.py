"""How many tries chosen letters of an address or a key cost: 32 times as many for each."""

import math

from influencer.adapters.images.canvas import Canvas
from influencer.adapters.images.drawing import Drawing
from influencer.adapters.images.templates.layouts.durations import duration
from influencer.adapters.images.templates.layouts.figures import plain, rounded
from influencer.adapters.images.templates.layouts.ladder import Rung, Words, ladder
from influencer.domain.derived_calls import calls_of
from influencer.domain.facts import Fact
from influencer.domain.protocol_facts.key_space import SECONDS_A_YEAR, vanity_tries

EXAMPLE = (32, 4)
MILLION, BILLION, TRILLION = 10**6, 10**9, 10**12
FEWEST = 5


def draw(canvas: Canvas, fact: Fact) -> Drawing:
    calls = [(int(one), int(letters)) for one, letters in calls_of(fact, "vanity_tries")]
    alphabet, point = (calls or [EXAMPLE])[0]
    last = max(FEWEST, *(letters for _, letters in calls or [EXAMPLE]))
    tries = {letters: vanity_tries(alphabet, letters) for letters in range(1, last + 1)}
    shown = {letters: _words(number) for letters, number in tries.items()}
    rungs = [Rung(one, math.log10(tries[one]), shown[one][0]) for one in tries]
    caption, told, time = "tries on average", "", None
    if fact.premises:
        rate = int(fact.premises[0])
        time = duration(tries[point] / rate / SECONDS_A_YEAR)
        caption = f"tries: {time.text} at {rate:,} a second"
        told = f", which take {time.text} at {rate:,} a second"
    ladder(canvas, rungs, point, Words("chosen letters", "tries", shown[point][0], caption))
    row = ", ".join(f"{letters}: {text}" for letters, (text, _) in shown.items())
    return Drawing(
        alt_text=(
            "Dots that climb a log scale: how many tries it takes on average, by the number of "
            f"chosen letters. {row}. Highlighted: {point} letters{told}."
        ),
        computed=(
            alphabet,
            *tries,
            *(number for _, number in shown.values()),
            *((time.number,) if time else ()),
        ),
    )


def _words(tries: int) -> tuple[str, float]:
    """As it is written, and the number in it."""
    for name, unit in (("trillion", TRILLION), ("billion", BILLION), ("million", 10 * MILLION)):
        if tries >= unit:
            number = rounded(tries / (MILLION if unit == 10 * MILLION else unit), 3)
            return f"{plain(number)} {name}", number
    return plain(tries), tries
