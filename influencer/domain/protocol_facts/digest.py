"""The SHA-256 digest of a sentence (FIPS 180-4), in the pieces that pictures show."""

import hashlib

BITS = 256
DIGITS = 64
"""Hexadecimal, each of which stands for four bits."""


def digest_of(text: str) -> bytes:
    """SHA-256 of the text in UTF-8, without a line's end."""
    return hashlib.sha256(text.encode()).digest()


def bits_of(digest: bytes) -> tuple[bool, ...]:
    """The bits, each byte's highest first."""
    return tuple(bool(byte >> place & 1) for byte in digest for place in reversed(range(8)))


def digits_of(digest: bytes) -> tuple[int, ...]:
    """The hexadecimal digits as numbers from 0 to 15."""
    return tuple(int(digit, 16) for digit in digest.hex())
