"""Test vectors of BIP 39."""

import pytest

from influencer.domain.protocol_facts.seed_words import (
    EXAMPLE_ENTROPY,
    EXAMPLE_PASSPHRASE,
    EXAMPLE_WORDS,
    seed,
    word_bits,
)

NUMBERS_IN_THE_LIST = [1268, 535, 810, 685, 433, 811, 1385, 1790, 421, 570, 567, 1313]
"""Of the example's words in the English list, counted from 0."""

SEED = (
    "274ddc525802f7c828d8ef7ddbcdc5304e87ac3535913611fbbfa986d0c9e547"
    "6c91689f9c8a54fd55bd38606aa6a8595ad213d4c9c9f9aca3fb217069a41028"
)


def test_the_bits_of_the_example_are_the_numbers_of_its_words() -> None:
    bits = word_bits(bytes.fromhex(EXAMPLE_ENTROPY))

    assert [int(word, 2) for word in bits] == NUMBERS_IN_THE_LIST
    assert len(EXAMPLE_WORDS.split()) == len(bits)


@pytest.mark.parametrize(
    ("length", "words", "last"), [(16, 12, "00000000011"), (32, 24, "00001100110")]
)
def test_nothing_but_zeros_ends_in_the_checksum(length: int, words: int, last: str) -> None:
    """“abandon … about” and “abandon … art”, the numbers 3 and 102."""
    bits = word_bits(bytes(length))

    assert (len(bits), bits[-1]) == (words, last)


def test_the_seed_of_the_example() -> None:
    assert seed(EXAMPLE_WORDS, EXAMPLE_PASSPHRASE).hex() == SEED
