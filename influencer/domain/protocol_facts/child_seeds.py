"""Many secrets from one: hardened keys (BIP 32), and randomness out of them (BIP 85)."""

import hashlib
import hmac
from collections.abc import Sequence

from influencer.domain.protocol_facts.secp256k1 import ORDER

HARDENED = 2**31
"""Index of the first hardened child; also how many normal children come before it."""

ROOT_KEY = "3f15e5d852dc2e9ba5e9fe189a8dd2e1547badef5b563bbe6579fc6807d80ed9"
ROOT_CHAIN_CODE = "1b67969d1ec69bdfeeae43213da8460ba34b92d0788c8f7bfcfa44906e8a589c"
"""What the extended key of BIP 85's test vectors holds."""

PURPOSE, WORDS_APPLICATION, ENGLISH, TWELVE_WORDS = 83_696_968, 39, 0, 12


def child_entropy(index: int) -> str:
    """The 128 bits, hexadecimal, behind the root's n-th child seed of twelve English words."""
    path = (PURPOSE, WORDS_APPLICATION, ENGLISH, TWELVE_WORDS, index)
    return entropy(path)[:16].hex()


def entropy(path: Sequence[int]) -> bytes:
    """64 bytes for a path, all of whose steps are hardened (BIP 85, “Specification”)."""
    key, chain_code = int(ROOT_KEY, 16), bytes.fromhex(ROOT_CHAIN_CODE)
    for index in path:
        data = b"\0" + key.to_bytes(32) + (HARDENED + index).to_bytes(4)
        digest = hmac.digest(chain_code, data, hashlib.sha512)
        key = (int.from_bytes(digest[:32]) + key) % ORDER
        chain_code = digest[32:]
    return hmac.digest(b"bip-entropy-from-k", key.to_bytes(32), hashlib.sha512)
