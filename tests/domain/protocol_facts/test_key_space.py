"""Vectors: BIP 39's own table of lengths, and the birthday bound by its product."""

import math
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from influencer.domain.protocol_facts import key_space

BIP39 = {128: (4, 12), 160: (5, 15), 192: (6, 18), 224: (7, 21), 256: (8, 24)}
"""Bits of randomness: bits of checksum, words (BIP 39, “Generating the mnemonic”)."""


@pytest.mark.parametrize("entropy", BIP39)
def test_the_lengths_of_phrases_are_those_of_bip_39(entropy: int) -> None:
    checksum, words = BIP39[entropy]

    assert key_space.seed_words(entropy) == words
    assert key_space.checksum_bits(words) == checksum
    assert key_space.last_words(words) * 2**checksum == 2048


def test_other_lengths_are_refused() -> None:
    for call in (key_space.seed_words, key_space.checksum_bits, key_space.last_words):
        with pytest.raises(ValueError, match="BIP 39"):
            call(129)


def test_the_number_of_keys_has_78_digits() -> None:
    assert key_space.decimal_digits(256) == 78
    assert key_space.decimal_digits(128) == 39
    assert key_space.decimal_digits(0) == 1


@given(st.integers(0, 4096))
def test_digits_are_those_of_the_number_written_out(bits: int) -> None:
    digits = key_space.decimal_digits(bits)
    assert 10 ** (digits - 1) <= 2**bits < 10**digits


def test_guessing_takes_as_long_as_all_guesses() -> None:
    assert key_space.guessing_years(40, 2**40) * key_space.SECONDS_A_YEAR == 1
    assert float(key_space.guessing_years(128, 10**12)) == pytest.approx(1.079e19, rel=1e-3)


@pytest.mark.parametrize("bits", [8, 12, 16])
def test_the_birthday_bound_is_near_the_exact_number(bits: int) -> None:
    different, draws = 1.0, 0
    while different > 0.5:
        different *= 1 - draws / 2**bits
        draws += 1

    assert key_space.draws_for_a_pair(bits) == pytest.approx(draws, abs=2)


@given(st.integers(2, 58), st.integers(0, 20))
def test_each_letter_more_takes_an_alphabet_of_tries(alphabet: int, letters: int) -> None:
    tries = key_space.vanity_tries(alphabet, letters)
    assert key_space.vanity_tries(alphabet, letters + 1) == alphabet * tries


@given(st.integers(1, 60))
def test_quorums_of_all_sizes_are_all_sets_of_keys(keys: int) -> None:
    assert sum(key_space.quorums(required, keys) for required in range(keys + 1)) == 2**keys
    assert key_space.quorums(keys, keys) == 1
    assert key_space.quorums(2, 3) == 3 == math.comb(3, 2)


@pytest.mark.parametrize(
    "call",
    [
        lambda: key_space.decimal_digits(4097),
        lambda: key_space.guessing_years(1, 0),
        lambda: key_space.vanity_tries(58, 10**6),
        lambda: key_space.vanity_tries(0, 10**18),
        lambda: key_space.vanity_tries(1, 10**18),
        lambda: key_space.quorums(2, 1001),
    ],
)
def test_what_would_take_too_long_is_refused(call: Callable[[], object]) -> None:
    with pytest.raises(ValueError, match=r"\w"):
        call()
