"""How much work a block takes (Bitcoin Core, ``pow.cpp``: ``CalculateNextWorkRequired``)."""

from fractions import Fraction

EASIEST_TARGET = 0xFFFF << 208
"""What hashes had to stay below in 2009, rounded as headers write it; its difficulty is 1."""

WINDOW_DAYS = 14
"""How long 2,016 blocks are meant to take."""

MOST_CHANGE = 4
"""No retarget makes mining more than so many times harder or easier."""

SECONDS_A_DAY = 86_400
_MANTISSA_BITS = 24
_LARGEST_EXPONENT = 32


def target(bits: int) -> int:
    """The number that a block's hash must not exceed, from its short form in the header.

    Args:
        bits: ``nBits``; its first byte is a length in bytes, the others the leading digits.
    """
    exponent, mantissa = divmod(bits, 1 << _MANTISSA_BITS)
    if not 3 <= exponent <= _LARGEST_EXPONENT or not 0 < mantissa < 1 << 23:  # noqa: PLR2004
        raise ValueError(f"{bits} is no target in short form")
    return mantissa << 8 * (exponent - 3)


def difficulty(bits: int) -> Fraction:
    """How many times harder than at the start a block is to find."""
    return Fraction(EASIEST_TARGET, target(bits))


def expected_hashes(difficulty: Fraction | int) -> Fraction:
    """Hashes that a block takes on average."""
    return Fraction(difficulty) * Fraction(2**256, EASIEST_TARGET)


def retarget_factor(days: Fraction | int) -> Fraction:
    """What difficulty is multiplied by after 2,016 blocks that took so many days."""
    if days <= 0:
        raise ValueError("blocks take time")
    return min(max(Fraction(WINDOW_DAYS) / days, Fraction(1, MOST_CHANGE)), Fraction(MOST_CHANGE))


def solo_days(terahashes: Fraction | int, difficulty: Fraction | int) -> Fraction:
    """Days that a miner of so many terahashes a second waits for a block, on average."""
    if terahashes <= 0:
        raise ValueError("a miner hashes")
    return expected_hashes(difficulty) / (Fraction(terahashes) * 10**12 * SECONDS_A_DAY)
