"""A blind signature as Cashu mints give it (NUT-00, “Blind Diffie-Hellmann key exchange”)."""

import hashlib
from dataclasses import dataclass
from itertools import count

from influencer.domain.protocol_facts.secp256k1 import (
    GENERATOR,
    ORDER,
    Point,
    add,
    compressed,
    from_compressed,
    multiply,
)

EXAMPLE_MESSAGE = "d341ee4871f1f889041e63cf0d3823c713eea6aff01e80f1719f08f9e5be98f6"
BLINDING = 0x99FCE58439FC37412AB3468B73DB0569322588F62FB3A49182D67E23D877824A
"""The secret and the blinding factor of NUT-00's first test vector for blinded messages."""

MINT_KEY = int("7f" * 32, 16)
"""The mint's private key in its second test vector for blinded signatures."""


@dataclass(frozen=True, slots=True)
class Signing:
    """The points of an issue, hexadecimal.

    Attributes:
        blinded: what the wallet sends, ``B_``.
        signed: what the mint sends back, ``C_``.
        token: what the wallet keeps, ``C``, never seen by the mint until it is spent.
    """

    blinded: str
    signed: str
    token: str


def hash_to_curve(message: bytes) -> Point:
    """The first point whose coordinate is a hash of the message and a counter."""
    start = hashlib.sha256(b"Secp256k1_HashToCurve_Cashu_" + message).digest()
    digests = (hashlib.sha256(start + number.to_bytes(4, "little")).digest() for number in count())
    return next(point for point in map(_even_point, digests) if point)


def _even_point(coordinate: bytes) -> Point | None:
    try:
        return from_compressed(b"\x02" + coordinate)
    except ValueError:
        return None


def issue(secret: bytes, blinding: int, mint_key: int) -> Signing:
    """Blind, sign, unblind."""
    hidden = add(hash_to_curve(secret), multiply(GENERATOR, blinding))
    signed = multiply(hidden, mint_key)
    share = multiply(multiply(GENERATOR, mint_key), ORDER - blinding)
    token = add(signed, share)
    return Signing(*(compressed(point).hex() for point in (hidden, signed, token)))
