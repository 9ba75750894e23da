"""Merkle trees as blocks have them: double SHA-256 over pairs, an odd last one paired with itself.

Hashes are written as everywhere in Bitcoin's tools: hexadecimal, bytes reversed.
"""

import hashlib
from collections.abc import Sequence

BLOCK_100000 = (
    "8c14f0db3df150123e6f3dbbf30f8b955a8249b62ac1d1ff16284aefa3d06d87",
    "fff2525b8931402dd09222c50775608f75787bd2b87e56995a7bdd30f79702c4",
    "6359f0868171b1d194cbee1af2f16ea598ae8fad666d9b012c8ed2b79a236ec4",
    "e9a66845e05d5abc0ad04ec80f774a7e585c6e8db975962d069a522137b80c1d",
)
"""The transaction ids of block 100,000, in order."""


def double_sha256(data: bytes) -> bytes:
    return hashlib.sha256(hashlib.sha256(data).digest()).digest()


def levels(transaction_ids: Sequence[str]) -> tuple[tuple[str, ...], ...]:
    """All levels of the tree, from the transaction ids up to the root."""
    level = [bytes.fromhex(txid)[::-1] for txid in transaction_ids]
    found = [level]
    while len(level) > 1:
        level = level if len(level) % 2 == 0 else [*level, level[-1]]
        pairs = zip(level[::2], level[1::2], strict=True)
        level = [double_sha256(left + right) for left, right in pairs]
        found.append(level)
    return tuple(tuple(node[::-1].hex() for node in nodes) for nodes in found)


def proof_hashes(transactions: int) -> int:
    """Hashes that prove that a block of so many transactions holds one of them."""
    if transactions < 1:
        raise ValueError("a block has transactions")
    return (transactions - 1).bit_length()
