"""How MuSig2 makes one key of several (BIP 327, “Key Aggregation”)."""

from collections.abc import Sequence
from functools import reduce

from influencer.domain.protocol_facts.secp256k1 import (
    ORDER,
    add,
    from_compressed,
    multiply,
    tagged_hash,
)

EXAMPLE_KEYS = (
    "02f9308a019258c31049344f85f89d5229b531c845836f99b08601f113bce036f9",
    "03dff1d77f2a671c5f36183726db2341be58feae1da2deced843240f7b502ba659",
    "023590a94e768f8e1815c2f24b4d80a8e3149316c3518ce7b7ad338368d038ca66",
)
"""Signers of the first test vector."""


def aggregate(keys: Sequence[str]) -> str:
    """The 32 bytes of the common key, hexadecimal; the order of the keys matters."""
    together = tagged_hash("KeyAgg list", bytes.fromhex("".join(keys)))
    second = next((key for key in keys if key != keys[0]), None)
    weighted = []
    for key in keys:
        digest = tagged_hash("KeyAgg coefficient", together + bytes.fromhex(key))
        weight = 1 if key == second else int.from_bytes(digest) % ORDER
        weighted.append(multiply(from_compressed(bytes.fromhex(key)), weight))
    return reduce(add, weighted)[0].to_bytes(32).hex()
