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
