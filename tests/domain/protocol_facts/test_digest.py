"""Against FIPS 180-4's example for SHA-256 of “abc”."""

import hashlib

from influencer.domain.protocol_facts.digest import BITS, DIGITS, bits_of, digest_of, digits_of

ABC = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"


def test_the_digest_is_that_of_the_standard() -> None:
    assert digest_of("abc").hex() == ABC


def test_letters_beyond_ascii_are_hashed_as_utf_8() -> None:
    assert digest_of("₿") == hashlib.sha256(b"\xe2\x82\xbf").digest()


def test_bits_and_digits_spell_the_digest() -> None:
    digest = digest_of("abc")

    assert len(bits_of(digest)) == BITS
    assert len(digits_of(digest)) == DIGITS
    assert int("".join(str(int(bit)) for bit in bits_of(digest)), 2) == int(ABC, 16)
    assert "".join(f"{digit:x}" for digit in digits_of(digest)) == ABC
