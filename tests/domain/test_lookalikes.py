"""Disguised letters are read as what they look like."""

import pytest

from influencer.domain.lookalikes import folded, lookalike_in


@pytest.mark.parametrize("text", ["mооn", "ｍｏｏｎ", "𝐦𝐨𝐨𝐧", "mo\u200bon", "móón"])
def test_a_disguised_word_is_read_as_it_looks(text: str) -> None:
    assert folded(text) == "moon"


def test_a_word_of_another_script_is_left_as_it_is() -> None:
    assert folded("биткоин") == "биткоин"
    assert lookalike_in("биткойн is Russian, µs is Greek") == ""
    assert lookalike_in("Вitcoin") == "Вitcoin"
