"""How alike two texts are: a number from 0 to 1, whatever the punctuation."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from influencer.domain.similarity import ALIKE, closest, jaccard, normalise, trigrams

HALVING = "Every 210,000 blocks the reward for a block is cut in half; it began at 50 bitcoin."
HALVING_AGAIN = "Every 210,000 blocks, the reward for a new block is cut in half: it began at 50."
HALVING_OTHERWISE = "No calendar sets the date of a halving: nodes count blocks, up to 210,000."
HALVING_TO_AN_END = (
    "Every 210,000 blocks the reward for a block is cut in half, until it is less than one satoshi."
)
ZAPS = "A zap receipt proves that a Lightning node says it was paid, and nothing more."


def likeness(one: str, other: str) -> float:
    return jaccard(trigrams(one), trigrams(other))


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Is it?  It IS!", "is it it is"),
        ("NIP-05: name@domain", "nip 05 name domain"),
        ("«Straße»", "strasse"),
        ("snake_case", "snake case"),
        (" … ", ""),
    ],
)
def test_only_the_words_count(text: str, words: str) -> None:
    assert normalise(text) == words


def test_the_trigrams_of_a_word_know_where_it_begins_and_ends() -> None:
    assert trigrams("zap") == {"  z", " za", "zap", "ap "}


def test_likeness_is_the_share_of_trigrams_in_common() -> None:
    assert likeness("zap", "zaps") == 3 / 6


@given(st.text(), st.text())
def test_likeness_is_mutual_and_a_share(one: str, other: str) -> None:
    assert 0 <= likeness(one, other) <= 1
    assert likeness(one, other) == likeness(other, one)


@given(st.text())
def test_a_text_is_entirely_like_itself_in_capitals_and_quotes(prose: str) -> None:
    assert likeness(prose, prose) == 1
    assert likeness(prose, f"“{prose}”!") == 1


@given(st.text(), st.lists(st.text(), min_size=1))
def test_the_closest_of_several_texts_counts(prose: str, earlier: list[str]) -> None:
    assert closest(prose, earlier) == max(likeness(prose, text) for text in earlier)


def test_nothing_is_like_no_text() -> None:
    assert closest(HALVING, []) == 0
    assert jaccard(frozenset(), trigrams(HALVING)) == jaccard(frozenset(), frozenset()) == 0


def test_a_text_reworded_a_little_counts_as_the_same() -> None:
    assert likeness(HALVING, HALVING_AGAIN) >= ALIKE


@pytest.mark.parametrize("other", [HALVING_TO_AN_END, HALVING_OTHERWISE, ZAPS])
def test_another_text_does_not_even_if_it_is_about_the_same(other: str) -> None:
    assert likeness(HALVING, other) < ALIKE
