"""Who owns what in a Lightning channel: payments move the split, a splice the capacity (BOLT 2)."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

RESERVE_DIVISOR = 100
"""BOLT 2, ``channel_reserve_satoshis``: 1% of the channel total is suggested."""


@dataclass(frozen=True, slots=True)
class Balance:
    """Satoshis of the two sides of a channel."""

    ours: int
    theirs: int

    @property
    def capacity(self) -> int:
        return self.ours + self.theirs


def pay(balance: Balance, amount: int) -> Balance:
    """After we have paid so much; less than nothing where they have paid us.

    Raises:
        ValueError: the payer does not have it.
    """
    after = Balance(balance.ours - amount, balance.theirs + amount)
    if min(after.ours, after.theirs) < 0:
        raise ValueError(f"{amount} sat are more than the payer has in this channel")
    return after


def splice(balance: Balance, amount: int) -> Balance:
    """After we have put so much into the channel, or taken it out where it is negative.

    Raises:
        ValueError: we do not have it.
    """
    if balance.ours + amount < 0:
        raise ValueError(f"{-amount} sat are more than we have in this channel")
    return replace(balance, ours=balance.ours + amount)


def penalise(balance: Balance) -> Balance:
    """After we have broadcast this outdated state and they have punished us (BOLT 5)."""
    return Balance(0, balance.capacity)


def reserve(capacity: int) -> int:
    """Satoshis that each side has to leave in the channel, as BOLT 2 suggests."""
    return capacity // RESERVE_DIVISOR


def go_round(channels: Sequence[Balance], amount: int) -> tuple[Balance, ...]:
    """After a payment over all of the channels in a circle, each time from our side to theirs."""
    return tuple(pay(balance, amount) for balance in channels)


def rounds(channels: Sequence[Balance], amount: int) -> int:
    """How often a payment can go round the circle until one of the channels has run dry."""
    return min(balance.ours for balance in channels) // amount
