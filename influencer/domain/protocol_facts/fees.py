"""How fees are weighed: by what a miner earns for the room that a payment takes."""

from collections.abc import Sequence
from dataclasses import dataclass

from influencer.domain.protocol_facts.sizes import BLOCK_VBYTES


@dataclass(frozen=True, slots=True)
class Bid:
    """Room that is wanted, and what is offered for it.

    Attributes:
        rate: satoshis a vbyte.
    """

    vbytes: int
    rate: int

    @property
    def fee(self) -> int:
        return self.vbytes * self.rate


WAITING: tuple[Bid, ...] = (
    Bid(60_000, 46),
    Bid(110_000, 34),
    Bid(170_000, 25),
    Bid(200_000, 18),
    Bid(220_000, 13),
    Bid(290_000, 9),
    Bid(260_000, 6),
    Bid(330_000, 3),
    Bid(260_000, 1),
)
"""An example of what may be waiting, in groups that offer the same."""


def package_rate(bids: Sequence[Bid]) -> float:
    """Satoshis a vbyte for payments that can be mined only together."""
    return sum(bid.fee for bid in bids) / sum(bid.vbytes for bid in bids)


def last_in(bids: Sequence[Bid], room: int = BLOCK_VBYTES) -> Bid:
    """The lowest bid of which a part still fits, the highest ones taken first."""
    taken = 0
    ranked = sorted(bids, key=lambda bid: -bid.rate)
    for bid in ranked:
        taken += bid.vbytes
        if taken >= room:
            return bid
    return ranked[-1]
