"""Keys that stand for the nodes of a blinded path (BOLT 4, “Route Blinding”)."""

import hashlib
import hmac
from collections.abc import Sequence

from influencer.domain.protocol_facts.secp256k1 import (
    GENERATOR,
    ORDER,
    compressed,
    from_compressed,
    multiply,
)

NODES = {
    "Bob": "0324653eac434488002cc06bbfb7f10fe18991e35f9fe4302dbea6d2353dc0ab1c",
    "Carol": "027f31ebc5462c1fdce1b737ecff52d37d75dea43ce11c74d25aa297165faa2007",
    "Dave": "032c0b7cf95324a07d05398b240174dc0c2be444d96b159aa6c7f7b1e668680991",
    "Eve": "02edabbd16b41c8371b92ef2f04c1185b4f03b6dcd52ba9b78d9d7c89c8f221145",
}
"""The node ids of BOLT 4's test vectors."""

SESSION_KEY = int("02" * 32, 16)
"""Of the path that begins at Bob, in the same vectors."""


def blinded_ids(nodes: Sequence[str], session_key: int) -> tuple[str, ...]:
    """What the payer sees instead of each node's id, the entry's included, all hexadecimal."""
    found, secret = [], session_key
    for node in nodes:
        point = from_compressed(bytes.fromhex(node))
        path_key = compressed(multiply(GENERATOR, secret))
        shared = hashlib.sha256(compressed(multiply(point, secret))).digest()
        tweak = hmac.digest(b"blinded_node_id", shared, "sha256")
        found.append(compressed(multiply(point, int.from_bytes(tweak))).hex())
        secret = secret * int.from_bytes(hashlib.sha256(path_key + shared).digest()) % ORDER
    return tuple(found)
