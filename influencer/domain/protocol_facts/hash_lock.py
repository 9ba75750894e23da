"""The secret and its hash on which a payment over several channels hangs (BOLT 2 and 4)."""

import hashlib

PREIMAGE = hashlib.sha256(b"Bitcoin").hexdigest()
"""An example of 32 bytes that look like chance; a payee's wallet draws its own at random."""


def payment_hash(preimage: str) -> str:
    """What the payee makes known: the SHA-256 of the secret, both hexadecimal."""
    return hashlib.sha256(bytes.fromhex(preimage)).hexdigest()
