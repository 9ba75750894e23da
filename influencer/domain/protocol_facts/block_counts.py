"""How many blocks come within a time: the Poisson distribution (white paper, section 11)."""

import math


def exactly(count: int, mean: float) -> float:
    """Odds, in percent, that just so many come where so many are expected."""
    return 100 * math.exp(count * math.log(mean) - mean - math.lgamma(count + 1))
