"""Whether a payment can be undone by mining a longer chain in secret (white paper, section 11)."""

from decimal import Decimal, localcontext
from fractions import Fraction

_MOST_CONFIRMATIONS = 400
_HALF_PERCENT = 50
_DIGITS = 60


def attacker_percent(share_percent: Fraction | int, confirmations: int) -> Fraction:
    """Odds, in percent, that an attacker ever catches up; to fifty digits.

    Args:
        share_percent: of all hash power, the attacker's; from half on it always succeeds.
        confirmations: blocks that the payee waits for, that of the payment included.
    """
    if confirmations > _MOST_CONFIRMATIONS or not 0 < share_percent < 100:  # noqa: PLR2004
        raise ValueError(f"a share of 0 to 100 %, at most {_MOST_CONFIRMATIONS} confirmations")
    if share_percent >= _HALF_PERCENT:
        return Fraction(100)
    with localcontext(prec=_DIGITS):
        ratio = Decimal(1) / (100 / _decimal(share_percent) - 1)
        chance = (-confirmations * ratio).exp()
        caught_up = Decimal(1)
        for found in range(confirmations + 1):
            caught_up -= chance * (1 - ratio ** (confirmations - found))
            chance *= confirmations * ratio / (found + 1)
    return 100 * Fraction(caught_up)


def confirmations_for(share_percent: Fraction | int, risk_percent: Fraction | int) -> int:
    """The fewest confirmations after which the attacker's odds are below that risk, in percent."""
    if share_percent >= _HALF_PERCENT:
        raise ValueError("no number of blocks is enough against half of the hash power")
    for confirmations in range(_MOST_CONFIRMATIONS + 1):
        if attacker_percent(share_percent, confirmations) < risk_percent:
            return confirmations
    raise ValueError(f"more than {_MOST_CONFIRMATIONS} confirmations")


def _decimal(value: Fraction | int) -> Decimal:
    return Decimal(value.numerator) / value.denominator
