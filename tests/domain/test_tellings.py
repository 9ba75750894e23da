"""Which of a fact's sentences state something, and which tell of its day."""

from datetime import date

import pytest
from factories import make_fact

from influencer.domain.facts import Fact
from influencer.domain.tellings import names_day, plain, sentence_of_day, tells_year_first

DAY = date(2012, 2, 20)


def told(*phrasings: str, headline: str = "A change had a fuse", day: date | None = DAY) -> Fact:
    return make_fact(headline=headline, phrasings=phrasings, happened_on=day)


def test_questions_and_myths_state_nothing() -> None:
    phrasings = ("Why in 2012? So.", "Myth: none. Fact: one.", "It came in 2012.")

    assert [*plain(phrasings)] == ["It came in 2012."]


@pytest.mark.parametrize(
    ("text", "is_named"),
    [
        ("On February 20, 2012 it came.", True),
        ("On February 2, 2012 it came.", False),
        ("On February 200 it came.", False),
        ("In February 2012 it came.", False),
    ],
)
def test_a_day_is_named_by_month_and_number(text: str, is_named: bool) -> None:
    assert names_day(text, DAY) is is_named


@pytest.mark.parametrize(
    ("fact", "sentence"),
    [
        (
            told("It came in 2012.", "It came on February 20, 2012."),
            "It came on February 20, 2012.",
        ),
        (told("Coded in 2010.", "It came on February 20, 2012."), "It came on February 20, 2012."),
        (told("It has no year.", "It came in 2012."), "It came in 2012."),
        (told("It has no year.", headline="In 2012 it came"), "It has no year."),
        (told("Why? It came.", headline="In 2012 it came"), "Why? It came."),
        (told("It was coded in 2010.", "It was told in 2012."), None),
        (told("Coded in 2010, told in 2012."), None),
        (told("Told in 2012.", headline="A bug of 2010"), None),
        (told("After 2,012 blocks it came.", "It has 2048 words."), None),
        (told("Why in 2012? It came."), None),
        (told("It came in 2012.", day=None), None),
    ],
)
def test_a_day_stands_under_a_sentence_that_tells_of_it_alone(
    fact: Fact, sentence: str | None
) -> None:
    assert sentence_of_day(fact) == sentence


def test_the_year_is_told_first_by_headline_or_first_statement() -> None:
    assert tells_year_first(told("Why? So.", "It came in 2012."))
    assert tells_year_first(told("So it is.", headline="In 2012 it came"))
    assert not tells_year_first(told("So it is.", "It came in 2012."))
