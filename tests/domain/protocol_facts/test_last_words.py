"""Words that may end a phrase, against the test vectors of BIP 39."""

import pytest

from influencer.domain.protocol_facts.key_space import last_words
from influencer.domain.protocol_facts.last_words import last_words_after

ABANDON, ZOO = 0, 2_047
ABOUT, ART, WRONG, VOTE = 3, 102, 2_037, 1_967
"""Places in BIP 39's English list."""


@pytest.mark.parametrize(
    ("first", "words", "last"),
    [(ABANDON, 12, ABOUT), (ABANDON, 24, ART), (ZOO, 12, WRONG), (ZOO, 24, VOTE)],
)
def test_the_vectors_of_bip_39_end_in_one_of_them(first: int, words: int, last: int) -> None:
    assert last in last_words_after(first, words)


@pytest.mark.parametrize("words", [12, 24])
def test_there_are_as_many_as_the_checksum_leaves(words: int) -> None:
    found = last_words_after(ABANDON, words)

    assert len(set(found)) == len(found) == last_words(words)
