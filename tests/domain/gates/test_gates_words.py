"""The gates that read the words: no hype, no price talk, no advice, nothing said before."""

import pytest
from factories import make_draft, make_fact

from influencer.domain.gates import Standards, review
from influencer.domain.models import Problem

SOUND = "Every 210,000 blocks the reward for a block is cut in half; it began at 50 bitcoin."


def problems_of(prose: str, earlier: tuple[str, ...] = ()) -> list[Problem]:
    draft = make_draft(fact=make_fact(phrasings=(prose,)), prose=prose)
    return review(draft, Standards(hashtag_count=15, earlier=earlier))


@pytest.mark.parametrize("prose", ["WAGMI, said the miners.", "So -- wagmi!"])
def test_a_refusal_of_hype_quotes_the_words(prose: str) -> None:
    assert problems_of(prose) == [Problem(gate="hype", reason="says 'wagmi'")]


def test_a_text_that_was_posted_before_is_refused_whatever_its_punctuation() -> None:
    before = SOUND.upper().replace(";", " –")

    assert problems_of(SOUND, ("Something else.", before)) == [
        Problem(gate="likeness", reason="was posted before, word for word")
    ]


def test_a_text_that_is_like_an_earlier_one_is_refused() -> None:
    before = "Every 210,000 blocks, the reward for a new block is cut in half: it began at 50."

    assert problems_of(SOUND, (before,)) == [
        Problem(gate="likeness", reason="is 85% like an earlier post")
    ]


def test_another_text_about_the_same_fact_is_let_through() -> None:
    before = "Every 210,000 blocks the reward for a block is halved, and one day nothing is left."

    assert problems_of(SOUND, (before,)) == []
