"""How randomness becomes seed words, and words a seed (BIP 39)."""

import hashlib

BITS_PER_WORD = 11
CHECKSUM_SHARE = 32
"""One bit of checksum for so many bits of randomness."""

ROUNDS = 2_048
"""Of HMAC-SHA512, from the words to the seed."""

EXAMPLE_ENTROPY = "9e885d952ad362caeb4efe34a8e91bd2"
EXAMPLE_WORDS = "ozone drill grab fiber curtain grace pudding thank cruise elder eight picnic"
"""A test vector of BIP 39, known to everybody: no place for money."""

EXAMPLE_PASSPHRASE = "TREZOR"  # noqa: S105 - published
"""The passphrase of all test vectors."""


def checksum_length(entropy: bytes) -> int:
    """In bits."""
    return len(entropy) * 8 // CHECKSUM_SHARE


def word_bits(entropy: bytes) -> tuple[str, ...]:
    """The bits of each word: the randomness, then the first bits of its SHA-256."""
    checksum = hashlib.sha256(entropy).digest()
    random_bits = f"{int.from_bytes(entropy):0{len(entropy) * 8}b}"
    bits = random_bits + f"{int.from_bytes(checksum):0256b}"[: checksum_length(entropy)]
    return tuple(
        bits[start : start + BITS_PER_WORD] for start in range(0, len(bits), BITS_PER_WORD)
    )


def seed(words: str, passphrase: str) -> bytes:
    """The 64 bytes that a wallet derives its keys from; both texts in ASCII."""
    salt = f"mnemonic{passphrase}".encode()
    return hashlib.pbkdf2_hmac("sha512", words.encode(), salt, ROUNDS)
