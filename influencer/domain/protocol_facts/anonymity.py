"""What an observer has to guess."""

from fractions import Fraction
from math import factorial

FILTER_M = 784_931
"""A block filter shows something that is not there once in so many looks (BIP 158)."""

_MOST_OUTPUTS = 500


def pairings(participants: int) -> int:
    """In how many ways equal outputs can belong to so many inputs, one each."""
    if participants > _MOST_OUTPUTS:
        raise ValueError(f"at most {_MOST_OUTPUTS} participants")
    return factorial(participants)


def false_matches(scripts: int, blocks: int) -> Fraction:
    """Blocks fetched in vain by a wallet that looks for so many scripts in so many filters."""
    return Fraction(scripts * blocks, FILTER_M)
