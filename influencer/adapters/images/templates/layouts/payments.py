"""Payments whose sizes a fact computes, and what they are called on a picture."""

from collections.abc import Iterator
from dataclasses import dataclass

from influencer.domain.derived_calls import calls_of
from influencer.domain.facts import Fact
from influencer.domain.protocol_facts.families import FAMILIES
from influencer.domain.protocol_facts.sizes import P2PKH, P2TR, P2WPKH, Kind, multisig

SINGLE = {
    "p2pkh_vbytes": (P2PKH, "old address, 1…"),
    "p2wpkh_vbytes": (P2WPKH, "SegWit, bc1q…"),
    "p2tr_vbytes": (P2TR, "Taproot, bc1p…"),
}
"""Families of payments by one key: what is spent, and how its addresses begin (BIP 173, 350)."""

SHARED = "multisig_vbytes"


@dataclass(frozen=True, slots=True)
class Payment:
    """A transaction of a size that a family computes."""

    kind: Kind
    name: str
    inputs: int
    outputs: int
    vbytes: int
    keys: tuple[int, ...] = ()

    @property
    def short(self) -> str:
        """The name without the word for the kind: ``bc1q…``, ``2 of 3``."""
        return self.name.split(", ")[-1].removesuffix(" keys")

    @property
    def numbers(self) -> tuple[int, ...]:
        """All that may be read beside it, the 1 of ``bc1`` included."""
        return (1, self.inputs, self.outputs, self.vbytes, *self.keys)

    @property
    def shape(self) -> str:
        """What goes in and out."""
        return f"{self.inputs} in, {self.outputs} out"


def payments_of(fact: Fact) -> tuple[Payment, ...]:
    """Those payments whose size the fact states, in its order."""
    sizes = [int(one.number) for one in fact.derived if one.number.isdigit()]
    known = {payment.vbytes: payment for payment in _computed(fact)}
    return tuple(known[size] for size in sizes if size in known)


def payment_of_size(fact: Fact, vbytes: int) -> Payment:
    """The payment that the fact computes to be so large."""
    return next(payment for payment in _computed(fact) if payment.vbytes == vbytes)


def _computed(fact: Fact) -> Iterator[Payment]:
    for family, (kind, name) in SINGLE.items():
        for inputs, outputs in calls_of(fact, family):
            size = int(FAMILIES[family](inputs, outputs))
            yield Payment(kind, name, int(inputs), int(outputs), size)
    for call in calls_of(fact, SHARED):
        required, keys, inputs, outputs = map(int, call)
        size = int(FAMILIES[SHARED](*call))
        kind, name = multisig(required, keys), f"{required} of {keys} keys"
        yield Payment(kind, name, inputs, outputs, size, (required, keys))
