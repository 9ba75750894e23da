"""Which forms suit a fact, a voice and a day."""

from collections import Counter
from datetime import date
from typing import Any

import pytest
from factories import make_fact, make_source

from influencer.domain.facts import Fact, Figure
from influencer.domain.forms import FORMS, ON_THIS_DAY, VOICES, Assignment, candidates
from influencer.domain.forms.as_written import form_of

DAY = date(2026, 11, 22)
BORN = date(2009, 11, 22)


def texts(fact: Fact, **changes: Any) -> dict[str, list[str]]:
    """What is said of the fact, by form."""
    found: dict[str, list[str]] = {}
    asked: dict[str, Any] = {"seed": 0, "day": DAY} | changes
    for form, prose in candidates(fact, Assignment(**asked)):
        found.setdefault(form, []).append(prose)
    return found


def said(*phrasings: str, **changes: Any) -> Fact:
    return make_fact(phrasings=phrasings, **{"figure": None} | changes)


@pytest.mark.parametrize(
    ("prose", "form"),
    [
        ("Myth: miners vote. Fact: nodes decide.", "myth"),
        ("Myth: is it? Fact: no.", "myth"),
        ("Who decides? The nodes do.", "question"),
        ("Nodes decide, not miners.", "statement"),
        ("A myth: miners decide.", "statement"),
        ('Satoshi called it "a purely peer-to-peer version" of cash.', "quotation"),
        ("The old format was retired in favor of a longer one.", "deprecation"),
        ("A Schnorr signature is shorter than one of ECDSA.", "comparison"),
        ("In 2013 the chain split for six hours.", "story"),
        ("BIP 39 turns chance into words.", "specification"),
    ],
)
def test_the_form_of_a_phrasing_is_told_by_its_words(prose: str, form: str) -> None:
    assert form_of(prose) == form
    assert form in FORMS


def test_there_are_at_least_ten_forms_and_each_voice_weighs_them_all() -> None:
    assert len(FORMS) >= 10
    assert all({*weights} == {*FORMS} - {ON_THIS_DAY} for weights in VOICES.values())


def test_on_its_anniversary_what_names_the_day_comes_first() -> None:
    fact = said("It went live on November 22, 2009.", "Nodes need no leave.", happened_on=BORN)

    (form, prose), *_ = candidates(fact, Assignment(seed=0, day=DAY))

    assert (form, prose) == (ON_THIS_DAY, "It went live on November 22, 2009.")
    assert ON_THIS_DAY not in texts(fact, day=date(2026, 11, 23))


def test_what_may_be_about_another_time_is_not_told_as_of_that_day() -> None:
    fact = said(
        "The hole of 2009 was closed in May.", "It was November 221.", "None.", happened_on=BORN
    )

    assert ON_THIS_DAY not in texts(fact)


def test_a_phrasing_that_names_the_day_is_an_anniversary_as_it_stands() -> None:
    fact = said("On November 22, 2009 a node went live.", happened_on=BORN)

    assert texts(fact)[ON_THIS_DAY] == ["On November 22, 2009 a node went live."]


def test_a_question_can_be_a_quiz() -> None:
    found = texts(said("How long is a header? Eighty bytes, always."))["quiz"]

    assert "Quiz: How long is a header?\n\nAnswer: Eighty bytes, always." in found
    assert "quiz" not in texts(said("A header has eighty bytes."))
    assert "quiz" not in texts(said("Really? Yes. Sure? Yes."))


def test_a_number_is_told_with_a_phrasing_that_has_it_not() -> None:
    fact = make_fact(phrasings=("Rewards shrink by half.", "It is 210000 blocks."))

    found = texts(fact)["number"]

    assert "210000: blocks from one halving to the next. Rewards shrink by half." in found
    assert not [prose for prose in found if "It is 210000 blocks." in prose]
    assert "number" not in texts(said("Rewards shrink by half."))


@pytest.mark.parametrize(
    ("value", "caption", "is_told"),
    [
        ("21 million", "bitcoin at most", True),
        ("87.5%", "of all bitcoin come early", False),
        ("210000", "of all blocks", False),
        ("3 + 5", "message types", False),
        ("2 of 3", "keys sign", False),
    ],
)
def test_only_what_counts_something_is_a_number_of_the_day(
    value: str, caption: str, *, is_told: bool
) -> None:
    figure = Figure(value=value, caption=caption)

    found = texts(make_fact(phrasings=("Rewards shrink by half.",), figure=figure))

    assert ("number" in found) is is_told


def test_a_specification_is_named_where_a_phrasing_does_not() -> None:
    fact = said("Words stand for a number.", "BIP 39 has words.", source=make_source(name="BIP 39"))

    found = texts(fact)["in our words"]

    assert "BIP 39 in plain words: Words stand for a number." in found
    assert not [prose for prose in found if "has words" in prose]
    assert "in our words" not in texts(said("Words.", source=make_source(name="White paper")))


def test_three_steps_stand_one_a_line() -> None:
    fact = said("A zap is paid.", steps=("Ask.", "Pay.", "Tell."))

    assert texts(fact)["three steps"] == ["1. Ask.\n2. Pay.\n3. Tell."]


def test_what_does_not_fit_is_left_out_and_a_phrasing_is_for_the_gate_to_judge() -> None:
    fact = make_fact(phrasings=("Rewards shrink by half.",))

    assert set(texts(fact, room=30)) == {"statement"}


def test_frames_are_seldom_chosen_first_in_the_plain_voice() -> None:
    fact = make_fact(
        phrasings=("Rewards shrink by half.", "Why half? So it is written."),
        source=make_source(name="BIP 42"),
    )

    first = Counter(candidates(fact, Assignment(seed=seed, day=DAY))[0][0] for seed in range(600))

    framed = sum(first[form] for form in ("number", "in our words", "quiz", "three steps"))
    assert 0 < framed < 0.25 * 600
    assert first["statement"] > first["question"] > 50


def test_a_teacher_asks_more_often_than_the_plain_voice() -> None:
    fact = said("Rewards shrink by half.", "Why half? So it is written.")

    def questions(voice: str) -> int:
        firsts = [
            candidates(fact, Assignment(seed=seed, day=DAY, voice=voice))[0][0]
            for seed in range(300)
        ]
        return sum(form in {"question", "quiz"} for form in firsts)

    assert questions("teacher") > questions("plain") + 30
