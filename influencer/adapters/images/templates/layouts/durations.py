"""Spans of time in the words and units of people."""

import math
from dataclasses import dataclass

from influencer.adapters.images.templates.layouts.figures import plain, rounded
from influencer.domain.protocol_facts.key_space import SECONDS_A_YEAR

UNITS = (("second", 1), ("minute", 60), ("hour", 3_600), ("day", 86_400), ("year", SECONDS_A_YEAR))
NAMES = (("trillion", 12), ("billion", 9), ("million", 6))
LARGEST = 15
"""Powers of ten from which on a number of years is written as one."""

_RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")


@dataclass(frozen=True, slots=True)
class Duration:
    """As it is written, with the number in it.

    Attributes:
        power: ``10²²``, where that is how it is written.
    """

    text: str
    number: float
    power: str = ""


def duration(years: float) -> Duration:
    """In the largest unit of which it is one at least."""
    if years >= 10**LARGEST:
        power = f"10{str(math.floor(math.log10(years))).translate(_RAISED)}"
        number = rounded(years / 10 ** math.floor(math.log10(years)))
        return Duration(f"{plain(number)} × {power} years", number, power)
    for name, zeros in NAMES:
        if years >= 10**zeros:
            number = rounded(years / 10**zeros, 3)
            return Duration(f"{plain(number)} {name} years", number)
    seconds = years * SECONDS_A_YEAR
    unit, length = max((one for one in UNITS if one[1] <= max(1, seconds)), key=lambda one: one[1])
    number = rounded(seconds / length)
    return Duration(f"{plain(number)} {unit}{'' if number == 1 else 's'}", number)
