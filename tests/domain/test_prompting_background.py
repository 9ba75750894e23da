"""What a model that paints is told: a mood and three colours."""

import re

import pytest
from factories import make_fact

from influencer.domain.prompting.background import background_prompt

COLOURS = ("#0d1117", "#161c2b", "#f7931a")


@pytest.mark.parametrize(
    ("topic", "mood"),
    [
        ("silent-payments", "Mood: silent payments, told"),
        ("bip39-seed_words", "Mood: seed words, told"),
        ("bip32", "Mood: bitcoin, told"),
    ],
)
def test_the_topic_is_the_mood_without_its_numbers(topic: str, mood: str) -> None:
    assert mood in background_prompt(make_fact(topic=topic), COLOURS)


def test_no_digit_is_in_it_but_those_of_the_colours() -> None:
    said = background_prompt(make_fact(topic="bip39-21-million"), COLOURS)

    assert re.findall(r"#[0-9a-f]{6}", said) == list(COLOURS)
    assert not re.search(r"\d", re.sub(r"#[0-9a-f]{6}", "", said))


def test_nothing_of_the_claim_is_in_it() -> None:
    fact = make_fact()

    said = background_prompt(fact, COLOURS)

    assert fact.headline not in said
    assert not any(phrasing in said for phrasing in fact.phrasings)


@pytest.mark.parametrize("banned", ["letters", "digits", "logos", "people", "watermark"])
def test_what_it_may_not_paint_is_said(banned: str) -> None:
    assert f"no {banned}" in background_prompt(make_fact(), COLOURS).lower()
