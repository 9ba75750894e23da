"""What numbers in words are worth."""

from fractions import Fraction

import pytest

from influencer.domain.number_words import sizes_in, spelled_numbers_in


@pytest.mark.parametrize(
    ("text", "worth"),
    [
        ("twenty-one million coins", 21_000_000),
        ("184 billion", 184_000_000_000),
        ("two thousand and sixteen blocks", 2016),
        ("one hundred and eighty-four", 184),
        ("a dozen", 12),
        ("Fourfold", 4),
    ],
)
def test_a_number_in_words_has_its_worth(text: str, worth: int) -> None:
    assert [meanings for _, meanings in spelled_numbers_in(text)] == [{Fraction(worth)}]


@pytest.mark.parametrize("text", ["one or two", "a third party", "ten one-minute blocks"])
def test_what_is_said_of_everything_is_no_number(text: str) -> None:
    assert [words for words, _ in spelled_numbers_in(text)] in ([], ["ten"])


def test_a_few_million_is_a_size() -> None:
    assert sizes_in("a few million, not 5 thousand") == {"million": 3_000_000}
