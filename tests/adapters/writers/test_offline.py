"""The offline writer says what the fact's author wrote, each way once."""

import pytest
from factories import make_fact
from hypothesis import given
from hypothesis import strategies as st

from influencer.adapters.writers.offline import OfflineWriter, form_of
from influencer.ports import TextWriter

FOUR = make_fact(phrasings=("One way.", "Another way?  Yes.", "Myth: no. Fact: yes.", "A fourth."))


@given(st.integers(), st.lists(st.text(), unique=True, max_size=6))
def test_every_phrasing_is_written_once_and_word_for_word(seed: int, phrasings: list[str]) -> None:
    fact = make_fact(phrasings=tuple(phrasings))

    drafts = OfflineWriter().write(fact, seed=seed)

    assert sorted(draft.prose for draft in drafts) == sorted(phrasings)
    assert all(draft.fact is fact for draft in drafts)


def test_a_draft_has_no_hashtags_yet_and_says_who_wrote_it() -> None:
    writer: TextWriter = OfflineWriter()

    for draft in writer.write(FOUR, seed=0):
        assert draft.hashtags == ()
        assert draft.text == draft.prose
        assert draft.generator == writer.name == "offline"
        assert draft.form == form_of(draft.prose)


def test_the_same_seed_gives_the_same_order() -> None:
    assert OfflineWriter().write(FOUR, seed=7) == OfflineWriter().write(FOUR, seed=7)


def test_over_many_seeds_each_phrasing_comes_first_equally_often() -> None:
    first = [OfflineWriter().write(FOUR, seed=seed)[0].prose for seed in range(400)]

    assert all(70 <= first.count(prose) <= 130 for prose in FOUR.phrasings)


def test_with_one_seed_two_facts_do_not_both_begin_with_the_same_phrasing() -> None:
    facts = [make_fact(id=f"fact-{n}", phrasings=FOUR.phrasings) for n in range(40)]

    assert len({OfflineWriter().write(fact, seed=0)[0].prose for fact in facts}) == 4


@pytest.mark.parametrize(
    ("prose", "form"),
    [
        ("Myth: miners vote. Fact: nodes decide.", "myth"),
        ("Myth: is it? Fact: no.", "myth"),
        ("Who decides? The nodes do.", "question"),
        ("Nodes decide, not miners.", "statement"),
        ("A myth: miners decide.", "statement"),
    ],
)
def test_the_form_is_told_by_the_words(prose: str, form: str) -> None:
    assert form_of(prose) == form
