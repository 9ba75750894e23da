"""Whether a payment can be undone by mining a longer chain in secret (white paper, section 11)."""

from decimal import Decimal, localcontext
from fractions import Fraction

_MOST_BLOCKS = 400
_HALF_PERCENT = 50
_DIGITS = 60


def attacker_percent(share_percent: Fraction | int, blocks: int) -> Fraction:
    """Odds, in percent, that an attacker ever catches up; to fifty digits.

    Args:
        share_percent: of all hash power, the attacker's; from half on it always succeeds.
        blocks: linked after that of the payment, the paper's *z*: one confirmation less than
            wallets count.
    """
    if blocks > _MOST_BLOCKS or not 0 < share_percent < 100:  # noqa: PLR2004
        raise ValueError(f"a share of 0 to 100 %, at most {_MOST_BLOCKS} blocks")
    if share_percent >= _HALF_PERCENT:
        return Fraction(100)
    with localcontext(prec=_DIGITS):
        ratio = Decimal(1) / (100 / _decimal(share_percent) - 1)
        chance = (-blocks * ratio).exp()
        caught_up = Decimal(1)
        for found in range(blocks + 1):
            caught_up -= chance * (1 - ratio ** (blocks - found))
            chance *= blocks * ratio / (found + 1)
    return 100 * Fraction(max(Decimal(0), caught_up))


def blocks_for(share_percent: Fraction | int, risk_percent: Fraction | int) -> int:
    """The fewest blocks after the payment's by which the odds are below that risk, in percent."""
    if share_percent >= _HALF_PERCENT:
        raise ValueError("no number of blocks is enough against half of the hash power")
    if risk_percent <= 0:
        raise ValueError("no number of blocks is enough to be certain")
    for blocks in range(_MOST_BLOCKS + 1):
        if attacker_percent(share_percent, blocks) < risk_percent:
            return blocks
    raise ValueError(f"more than {_MOST_BLOCKS} blocks")


def _decimal(value: Fraction | int) -> Decimal:
    return Decimal(value.numerator) / value.denominator
