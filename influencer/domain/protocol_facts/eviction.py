"""What Bitcoin Core dropped before cluster mempool when it ran out of room.

A payment counted as the better of its own rate and that with all that builds on it; the lowest
went, with all of these (``CompareTxMemPoolEntryByDescendantScore`` and ``TrimToSize`` in
``txmempool``). Blocks were filled by another measure: the lower of its own rate and that with all
that it builds on (``CompareTxMemPoolEntryByAncestorFee``). So the two could disagree.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from fractions import Fraction


@dataclass(frozen=True, slots=True)
class Waiting:
    """A payment that waits for a block.

    Attributes:
        fee: in satoshis.
        parents: names of the unconfirmed payments that it spends from.
    """

    vbytes: int
    fee: int
    parents: tuple[str, ...] = ()


Pool = Mapping[str, Waiting]

CHEAP = ("cheap 1", "cheap 2", "cheap 3", "cheap 4", "cheap 5")
EXAMPLE: Pool = {
    "parent": Waiting(20_000, 20_000),
    "best": Waiting(20_000, 1_020_000, ("parent",)),
    **{name: Waiting(10_000, 10_000, ("parent",)) for name in CHEAP},
    "heir": Waiting(10_000, 310_000, CHEAP),
    **{f"other at {rate}": Waiting(15_000, 15_000 * rate) for rate in (24, 20, 17, 15)},
}
"""Payments of which the best one would be dropped first; a family of fewer than 25 payments and
101,000 vbytes, as the limits of that time allowed."""


def rate(pool: Pool, names: Iterable[str]) -> Fraction:
    """Satoshis a vbyte of some payments together."""
    chosen = [pool[name] for name in names]
    return Fraction(sum(one.fee for one in chosen), sum(one.vbytes for one in chosen))


def with_parents(pool: Pool, name: str) -> frozenset[str]:
    """The payment and all that it builds on."""
    parents = [one for one in pool[name].parents if one in pool]
    return frozenset({name}).union(*(with_parents(pool, one) for one in parents))


def with_children(pool: Pool, name: str) -> frozenset[str]:
    """The payment and all that builds on it."""
    return frozenset(one for one in pool if name in with_parents(pool, one))


def mined_first(pool: Pool) -> frozenset[str]:
    """What a block takes first."""

    def score(name: str) -> Fraction:
        return min(rate(pool, [name]), rate(pool, with_parents(pool, name)))

    return with_parents(pool, max(pool, key=score))


def dropped_first(pool: Pool) -> frozenset[str]:
    """What goes first where there is no room for all."""

    def score(name: str) -> Fraction:
        return max(rate(pool, [name]), rate(pool, with_children(pool, name)))

    return with_children(pool, min(pool, key=score))


def mining_order(pool: Pool) -> tuple[frozenset[str], ...]:
    """What blocks take, from the first to the last."""
    order, left = [], dict(pool)
    while left:
        taken = mined_first(left)
        order.append(taken)
        left = {name: one for name, one in left.items() if name not in taken}
    return tuple(order)
