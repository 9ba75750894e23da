"""distinct-n: what is said once counts in full, what is said again does not."""

import pytest

from benchmarks.content.ngrams import distinct, words_of


def test_a_number_a_contraction_and_a_compound_are_one_word_each() -> None:
    assert words_of("Don't pay 3.125 on-chain, ever.") == [
        "don't",
        "pay",
        "3.125",
        "on-chain",
        "ever",
    ]


def test_texts_without_a_common_pair_of_words_are_wholly_distinct() -> None:
    assert distinct(["one two three", "three two one"], 2) == 1.0


def test_a_text_that_is_said_twice_counts_half_whatever_its_case() -> None:
    assert distinct(["One two three.", "one TWO three"], 2) == 0.5


def test_pairs_do_not_reach_from_one_text_into_the_next() -> None:
    assert distinct(["one", "two"], 2) == 0.0


@pytest.mark.parametrize("size", [2, 3])
def test_frames_around_different_words_are_less_distinct_than_sentences(size: int) -> None:
    framed = [f"Did you know that {word} is a part of Bitcoin" for word in ("script", "mining")]

    assert distinct(framed, size) < 0.8
