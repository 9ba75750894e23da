"""How many keys, seeds and addresses there are, and how long guessing takes."""

import math
from fractions import Fraction

from influencer.domain.protocol_facts.seed_words import BITS_PER_WORD, CHECKSUM_SHARE

WORDS = 1 << BITS_PER_WORD
SECONDS_A_YEAR = 365 * 86_400
_MOST_BITS = 4_096
_LN_4 = Fraction("1.3862943611198906188344642429163531361510002687205105082413600190")


def _power_of_two(bits: int) -> int:
    if bits > _MOST_BITS:
        raise ValueError(f"at most {_MOST_BITS} bits")
    return 1 << bits


def decimal_digits(bits: int) -> int:
    """Digits that 2 to the power of so many bits has."""
    return len(str(_power_of_two(bits)))


def seed_words(entropy_bits: int) -> int:
    """Words of a BIP 39 phrase for so much randomness, its checksum included."""
    if entropy_bits not in range(128, 257, 32):
        raise ValueError("BIP 39 takes 128, 160, 192, 224 or 256 bits")
    return (entropy_bits + entropy_bits // CHECKSUM_SHARE) // BITS_PER_WORD


def checksum_bits(words: int) -> int:
    """Bits of checksum in a BIP 39 phrase of so many words."""
    if words not in range(12, 25, 3):
        raise ValueError("BIP 39 has phrases of 12, 15, 18, 21 and 24 words")
    return words * BITS_PER_WORD // (CHECKSUM_SHARE + 1)


def last_words(words: int) -> int:
    """How many of the 2,048 words fit as the last one of a phrase whose others are chosen."""
    return WORDS >> checksum_bits(words)


def guessing_years(bits: int, guesses_a_second: int) -> Fraction:
    """Years, of 365 days, to try all values of so many bits."""
    if guesses_a_second < 1:
        raise ValueError("a guess a second at least")
    return Fraction(_power_of_two(bits), guesses_a_second * SECONDS_A_YEAR)


def draws_for_a_pair(bits: int) -> int:
    """About how many random values of so many bits until two are the same with even odds.

    The birthday bound in its usual approximation, the square root of 2 ln 2 times their number.
    """
    return math.isqrt(math.floor(_LN_4 * _power_of_two(bits)))


def vanity_tries(alphabet: int, letters: int) -> int:
    """Addresses to make, on average, until one has so many given letters where it begins to vary.

    Each letter of the alphabet is taken to be as likely as any other: so it is in bech32 (32), but
    not in the first letters of older addresses.
    """
    if alphabet < 2 or letters * alphabet.bit_length() > _MOST_BITS:  # noqa: PLR2004
        raise ValueError(f"an alphabet of two letters at least, and at most {_MOST_BITS} bits")
    return math.prod([alphabet] * letters)


def quorums(required: int, keys: int) -> int:
    """In how many ways so many of the keys can sign together."""
    if keys > 1_000:  # noqa: PLR2004 - more than any script holds
        raise ValueError("at most 1,000 keys")
    return math.comb(keys, required)
