"""How bitcoin come into being: the subsidy rule of Bitcoin Core's ``GetBlockSubsidy``."""

from datetime import date
from fractions import Fraction

SATOSHI_PER_BITCOIN = 100_000_000
HALVING_INTERVAL = 210_000
FIRST_SUBSIDY = 50 * SATOSHI_PER_BITCOIN

LAST_ERA = 32
"""The subsidy of the era after it rounds down to nothing: 50 bitcoin have 33 binary digits."""

HALVED_ON = (date(2012, 11, 28), date(2016, 7, 9), date(2020, 5, 11), date(2024, 4, 20))
"""UTC days of the blocks 210,000, 420,000, 630,000 and 840,000, by their own timestamps."""


def subsidy(height: int) -> int:
    """Satoshis that the block at a height may create: halved every 210,000 blocks, rounded down."""
    return FIRST_SUBSIDY >> (height // HALVING_INTERVAL)


def supply(blocks: int) -> int:
    """Satoshis that so many first blocks may create, the genesis block's 50 bitcoin included."""
    eras, rest = divmod(blocks, HALVING_INTERVAL)
    full = sum(FIRST_SUBSIDY >> era for era in range(min(eras, LAST_ERA + 1)))
    return full * HALVING_INTERVAL + rest * (FIRST_SUBSIDY >> eras)


def final_supply() -> int:
    """Satoshis there can ever be: 20,999,999.9769 bitcoin."""
    return supply((LAST_ERA + 1) * HALVING_INTERVAL)


def issued_percent(blocks: int) -> Fraction:
    """Share of all bitcoin there can ever be that so many first blocks may create, in percent."""
    return Fraction(100 * supply(blocks), final_supply())


def halving_height(number: int) -> int:
    """Height of the first block after the n-th halving; the 33rd ends the subsidy."""
    return HALVING_INTERVAL * number
