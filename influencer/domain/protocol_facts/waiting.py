"""How long blocks let themselves be waited for: a Poisson process of one in ten minutes.

The white paper takes it so (section 11). Each moment is as good as any other: whoever has waited
long does not wait for less than ten minutes more on average.
"""

from decimal import Decimal, localcontext
from fractions import Fraction

MINUTES_A_BLOCK = 10
BLOCKS_A_YEAR = 365 * 144
_DIGITS = 60
_LONGEST = 100_000
"""Minutes: ten weeks; beyond it the odds are of no use to anybody."""

_MOST_BLOCKS = 1_000


def exponential(power: Fraction) -> Fraction:
    """*e* to that power, to sixty digits."""
    with localcontext(prec=_DIGITS):
        return Fraction((Decimal(power.numerator) / power.denominator).exp())


def no_block_percent(minutes: Fraction | int) -> Fraction:
    """Odds, in percent, that no block is found for so long."""
    if minutes > _LONGEST:
        raise ValueError(f"at most {_LONGEST} minutes")
    return 100 * exponential(-Fraction(minutes) / MINUTES_A_BLOCK)


def blocks_percent(count: int, minutes: Fraction | int) -> Fraction:
    """Odds, in percent, that at least so many blocks are found within so many minutes."""
    if count > _MOST_BLOCKS or minutes > _LONGEST:
        raise ValueError(f"at most {_MOST_BLOCKS} blocks and {_LONGEST} minutes")
    with localcontext(prec=_DIGITS):
        mean = Decimal(minutes.numerator) / minutes.denominator / MINUTES_A_BLOCK
        chance, fewer = (-mean).exp(), Decimal(0)
        for found in range(count):
            fewer += chance
            chance *= mean / (found + 1)
        return 100 * Fraction(max(Decimal(0), 1 - fewer))


def gaps_a_year(minutes: Fraction | int) -> Fraction:
    """How many gaps between two blocks last longer, of the 52,560 of an average year."""
    return BLOCKS_A_YEAR * no_block_percent(minutes) / 100
