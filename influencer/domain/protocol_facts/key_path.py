"""From seed words to the key of an address, step by step (BIP 39, 32 and 84).

The words are a test vector that everybody knows: no place for money.
"""

import hashlib
import hmac

from influencer.domain.protocol_facts.secp256k1 import GENERATOR, ORDER, compressed, multiply

WORDS = (
    "abandon abandon abandon abandon abandon abandon abandon abandon abandon abandon abandon about"
)
"""Test vector of BIP 84."""

HARDENED = 1 << 31
PATH = (84 + HARDENED, HARDENED, HARDENED, 0, 0)
"""m/84'/0'/0'/0/0: the first address of the first account."""

ADDRESS = "bc1qcr8te4kr609gcawutmrza0j4xv80jy8z306fyu"
"""Of that path, as BIP 84 states it."""

Key = tuple[int, bytes]
"""A private key and its chain code."""


def master_key(seed: bytes) -> Key:
    """The root of the tree (BIP 32, “Master key generation”)."""
    digest = hmac.digest(b"Bitcoin seed", seed, hashlib.sha512)
    return int.from_bytes(digest[:32]), digest[32:]


def child(parent: Key, index: int) -> Key:
    """One step down (BIP 32, ``CKDpriv``); from ``HARDENED`` on without the public key."""
    key, chain_code = parent
    public = compressed(multiply(GENERATOR, key))
    data = b"\0" + key.to_bytes(32) if index >= HARDENED else public
    digest = hmac.digest(chain_code, data + index.to_bytes(4), hashlib.sha512)
    return (int.from_bytes(digest[:32]) + key) % ORDER, digest[32:]


def public_key(seed: bytes, path: tuple[int, ...] = PATH) -> bytes:
    """33 bytes."""
    key = master_key(seed)
    for index in path:
        key = child(key, index)
    return compressed(multiply(GENERATOR, key[0]))
