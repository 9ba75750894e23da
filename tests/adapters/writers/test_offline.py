"""The offline writer says what the fact's author wrote, in every form that suits it."""

from datetime import date

from factories import make_fact
from hypothesis import given
from hypothesis import strategies as st

from influencer.adapters.writers.offline import OfflineWriter
from influencer.domain.forms import FORMS, Assignment
from influencer.ports import TextWriter

FOUR = make_fact(
    phrasings=("One way.", "Another way?  Yes.", "Myth: no. Fact: yes.", "A fourth."), figure=None
)
DAY = date(2026, 11, 22)


def asked(seed: int = 0) -> Assignment:
    return Assignment(seed=seed, day=DAY)


@given(st.integers(), st.lists(st.text(), unique=True, max_size=6))
def test_every_phrasing_is_written_word_for_word(seed: int, phrasings: list[str]) -> None:
    fact = make_fact(phrasings=tuple(phrasings))

    drafts = OfflineWriter().write(fact, asked(seed))

    assert {draft.prose for draft in drafts} >= set(phrasings)
    assert all(draft.fact is fact for draft in drafts)


def test_a_draft_has_no_hashtags_yet_and_says_who_wrote_it() -> None:
    writer: TextWriter = OfflineWriter()

    for draft in writer.write(FOUR, asked()):
        assert draft.hashtags == ()
        assert draft.text == draft.prose
        assert draft.generator == writer.name == "offline"
        assert draft.form in FORMS


def test_the_same_assignment_gives_the_same_order() -> None:
    assert OfflineWriter().write(FOUR, asked(7)) == OfflineWriter().write(FOUR, asked(7))


def test_with_one_seed_two_facts_do_not_both_begin_with_the_same_phrasing() -> None:
    facts = [make_fact(id=f"fact-{n}", phrasings=FOUR.phrasings) for n in range(40)]

    assert len({OfflineWriter().write(fact, asked())[0].prose for fact in facts}) >= 4


def test_there_is_nothing_to_write_again() -> None:
    writer = OfflineWriter()
    (draft, *_) = writer.write(FOUR, asked())

    assert writer.rewrite(draft, ["too long"], asked()) == ()
