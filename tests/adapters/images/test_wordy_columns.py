"""A column tells a sentence below its title, unless the picture would have too many words."""

from drawings import shipped_facts

from influencer.adapters.images.boxes import MOST_WORDS, words_in
from influencer.adapters.images.choice import Attempt
from influencer.adapters.images.composition import SENTENCE
from influencer.adapters.images.gate import inspect
from influencer.adapters.images.renderer import PillowRenderer


def sentence(template: str, fact: str) -> str:
    attempt = Attempt(template, "light", "right")
    candidate = PillowRenderer().draw(attempt, shipped_facts()[fact], handle="alice", seed=1)

    assert inspect(candidate) == []
    assert words_in(candidate.boxes) <= MOST_WORDS
    return " ".join(box.text for box in candidate.boxes if box.role == SENTENCE)


def test_a_diagram_of_few_words_has_the_sentence_beside_it() -> None:
    assert sentence("halving_square", "calc-seven-eighths").endswith(".")


def test_a_diagram_of_many_words_goes_without_it() -> None:
    assert sentence("payment_sizes", "calc-taproot-tips") == ""
