from datetime import date
from random import Random

import pytest
from drawings import shipped_facts
from factories import make_fact

from influencer.adapters.images.templates import candidates, cards, suiting
from influencer.domain.facts import Fact, Figure
from influencer.errors import PictureError

PLAIN_FACT = make_fact(figure=None, phrasings=("Nodes count blocks.",))


def _figure(value: str) -> Fact:
    return make_fact(figure=Figure(value=value, caption="of all"))


def test_a_fact_that_has_nothing_special_gets_the_plain_cards() -> None:
    assert set(candidates(PLAIN_FACT, Random(1))) == {*cards.PLAIN, *cards.PRINTS}


@pytest.mark.parametrize(
    ("fact", "names"),
    [
        (_figure("38%"), {"number_ring", "number_flaps", "number_rule", "number_corner"}),
        (make_fact(happened_on=date(2009, 1, 12)), {"on_this_day", "year_band", "timeline_dot"}),
        (make_fact(steps=("One.", "Two.", "Three.")), {"steps_columns", "steps_stairs"}),
        (make_fact(area="nostr"), {"note_event"}),
    ],
)
def test_what_a_fact_has_brings_it_the_cards_for_it(fact: Fact, names: set[str]) -> None:
    assert names <= set(candidates(fact, Random(1)))
    assert not names & set(candidates(PLAIN_FACT, Random(1)))


@pytest.mark.parametrize(("value", "share"), [("38%", 0.38), ("99.9%", 0.999), ("0.05%", 0.0005)])
def test_percents_are_a_share(value: str, share: float) -> None:
    assert suiting.share_of(_figure(value)) == pytest.approx(share)


@pytest.mark.parametrize("value", ["300%", "38", "38% more", "40x", "-5%"])
def test_other_figures_are_no_share(value: str) -> None:
    assert not suiting.has_share(_figure(value))
    with pytest.raises(PictureError, match="no figure in percent"):
        suiting.share_of(_figure(value))


def test_a_day_after_the_last_known_halving_is_off_the_line() -> None:
    assert suiting.is_on_line(make_fact(happened_on=date(2024, 4, 20)))
    assert not suiting.is_on_line(make_fact(happened_on=date(2024, 4, 21)))
    assert not suiting.is_on_line(make_fact())


def test_what_a_fact_lacks_cannot_be_drawn() -> None:
    with pytest.raises(PictureError, match="has no day"):
        suiting.date_of(PLAIN_FACT)
    with pytest.raises(PictureError, match="does not have 3 steps"):
        suiting.steps_of(PLAIN_FACT)


def test_there_are_more_plain_cards_than_posts_for_which_one_rests() -> None:
    assert len((*cards.PLAIN, *cards.PRINTS)) > 15
    assert len(set(cards.TEMPLATES)) == len(cards.TEMPLATES)


def test_each_kind_of_card_has_facts_that_ship() -> None:
    facts = shipped_facts().values()

    for suits, names in cards.SPECIAL:
        assert sum(map(suits, facts)) >= 30, names
