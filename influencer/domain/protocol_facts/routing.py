"""What a Lightning payment costs on its way (BOLT 7, “HTLC Fees”)."""

from collections.abc import Sequence
from dataclasses import dataclass

MILLIONTHS = 1_000_000
MOST_HOPS = 20
"""More than an onion holds that carries an amount and a time for each (1,300 bytes, 65 each)."""

LONGEST_EXPIRY = 2_016
"""Blocks ahead, beyond which a node may refuse a payment (BOLT 4, ``max_htlc_cltv``)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Hop:
    """What a forwarding node asks for, as in its ``channel_update``.

    Attributes:
        base: ``fee_base_msat``, millisatoshis for each payment.
        rate: ``fee_proportional_millionths`` of the amount it forwards.
        delta: ``cltv_expiry_delta``, blocks it wants between its two timeouts.
    """

    base: int
    rate: int
    delta: int


@dataclass(frozen=True, slots=True)
class Lock:
    """The payment on one channel: millisatoshis, and blocks from now until it times out."""

    amount: int
    expiry: int


def fee(hop: Hop, forwarded: int) -> int:
    """Millisatoshis a node keeps for forwarding so many."""
    return hop.base + forwarded * hop.rate // MILLIONTHS


def route_fee(hops: int, base: int, rate: int, amount: int) -> int:
    """Millisatoshis that so many like nodes keep of a payment, each paid for what it forwards.

    Args:
        hops: nodes between sender and recipient, at most twenty.
        base: ``fee_base_msat`` of each.
        rate: ``fee_proportional_millionths`` of each.
        amount: millisatoshis that arrive.
    """
    if hops > MOST_HOPS:
        raise ValueError(f"at most {MOST_HOPS} hops")
    hop = Hop(base=base, rate=rate, delta=0)
    return locks(amount, 0, [hop] * hops)[0].amount - amount


def locks(amount: int, final_expiry: int, hops: Sequence[Hop]) -> tuple[Lock, ...]:
    """The payment on each channel, the sender's first, so that the amount arrives in full.

    Args:
        amount: millisatoshis for the recipient.
        final_expiry: blocks the recipient asks for.
        hops: the forwarding nodes, the sender's neighbour first.
    """
    found = [Lock(amount, final_expiry)]
    for hop in reversed(hops):
        last = found[-1]
        found.append(Lock(last.amount + fee(hop, last.amount), last.expiry + hop.delta))
    return tuple(reversed(found))
