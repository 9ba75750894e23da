"""The gates that read the words: no hype, no price talk, no advice, nothing said before."""

import pytest
from factories import make_draft, make_fact

from influencer.domain.models import Problem
from influencer.domain.review import review

SOUND = "Every 210,000 blocks the reward for a block is cut in half; it began at 50 bitcoin."

HYPE = (
    "Bitcoin goes TO THE MOON, and every holder knows it.",
    "A game-changing idea that came from a mailing list.",
    "Taproot is a gamechanger for wallets.",
    "This revolutionary network needs no bank.",
    "Lightning will revolutionize how people pay.",
    "WAGMI, said the miners.",
    "What do hodlers do all day?",
    "Bullish on relays: a new one opens daily.",
    "After the halving comes the bull run.",
    "The price target of analysts has moved.",
    "Fees fall, so the value will soar.",
    "A 100x is what early miners had.",
    "Guaranteed returns for those who lock up coins.",
    "Risk-free profits with a channel.",
    "Get rich slowly, block after block.",
    "This is not financial advice, of course.",
    "Don’t miss the next halving.",
    "Act now: fees are low.",
    "You should buy bitcoin while others sleep.",
    "Stack sats, stay humble.",
    "Invest in bitcoin today.",
)
PLAIN = (
    "Delivery is not guaranteed: a relay may drop any event it likes.",
    "A bearer token belongs to whoever holds it; bear that in mind.",
    "Nodes buy time by waiting for six more blocks.",
    "The price of block space is set by those who bid for it.",
    "Bulletproofs make range proofs small.",
    "A stack holds what a script computes with.",
    "What changes the game for light clients is a filter of each block.",
    "What does a node do now, and what does it put off?",
)


def problems_of(prose: str, earlier: tuple[str, ...] = ()) -> list[Problem]:
    draft = make_draft(fact=make_fact(phrasings=(prose,)), prose=prose)
    return review(draft, earlier=earlier, hashtag_count=15)


@pytest.mark.parametrize("prose", HYPE)
def test_hype_price_talk_promises_and_advice_are_refused(prose: str) -> None:
    assert [problem.gate for problem in problems_of(prose)] == ["hype"]


def test_a_refusal_quotes_the_words() -> None:
    assert problems_of("WAGMI, said the miners.") == [Problem(gate="hype", reason="says 'WAGMI'")]


@pytest.mark.parametrize("prose", PLAIN)
def test_plain_words_that_resemble_hype_are_let_through(prose: str) -> None:
    assert problems_of(prose) == []


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
