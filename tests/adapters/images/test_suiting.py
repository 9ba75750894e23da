from datetime import date
from random import Random

import pytest
from drawings import drawn, shipped_facts
from factories import make_fact

from influencer.adapters.images.templates import candidates, cards, suiting
from influencer.domain.facts import Fact, Figure
from influencer.errors import PictureError

PLAIN_FACT = make_fact(figure=None, phrasings=("Nodes count blocks.",))


CALENDAR = {"on_this_day", "year_band", "timeline_dot"}


def _dated(day: date) -> Fact:
    return make_fact(headline=f"It happened in {day.year}", happened_on=day)


def _figure(value: str) -> Fact:
    return make_fact(figure=Figure(value=value, caption="of all"))


def test_a_fact_that_has_nothing_special_gets_the_plain_cards() -> None:
    assert set(candidates(PLAIN_FACT, Random(1))) == set(cards.PLAIN)


@pytest.mark.parametrize(
    ("fact", "names"),
    [
        (_figure("38%"), {"number_ring", "number_flaps", "number_rule", "number_corner"}),
        (_dated(date(2009, 1, 12)), {"on_this_day", "year_band", "timeline_dot"}),
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
    assert suiting.is_on_line(_dated(date(2024, 4, 20)))
    assert not suiting.is_on_line(_dated(date(2024, 4, 21)))
    assert not suiting.is_on_line(make_fact())


def test_a_day_of_something_else_than_the_words_tell_brings_no_card() -> None:
    """A fix of 2017 was told of in 2019; its picture had the day of the telling, as if of both."""
    fact = shipped_facts()["core-hidden-fix"]

    assert fact.happened_on == date(2019, 11, 8)
    assert not CALENDAR & set(candidates(fact, Random(1)))
    with pytest.raises(PictureError, match="has no day that its words tell of"):
        suiting.date_of(fact)


def test_whatever_ships_with_a_calendar_card_tells_the_year() -> None:
    dated = [fact for fact in shipped_facts().values() if suiting.has_date(fact)]

    assert len(dated) >= 100
    for fact in dated:
        assert fact.happened_on
        words = f"{fact.headline} {suiting.dated_sentence(fact)}"
        assert str(fact.happened_on.year) in words, fact.id


def test_a_day_beside_the_headline_alone_is_that_of_what_the_headline_sums_up() -> None:
    told_later = make_fact(
        phrasings=("A plain sentence.", "It came in 2009."), happened_on=date(2009, 1, 12)
    )

    assert suiting.has_date(told_later)
    assert CALENDAR & set(candidates(told_later, Random(1))) == {"on_this_day"}
    for card in ("year_band", "timeline_dot"):
        with pytest.raises(PictureError, match="is not told of"):
            drawn(card, told_later)


def test_what_a_fact_lacks_cannot_be_drawn() -> None:
    with pytest.raises(PictureError, match="has no day"):
        suiting.date_of(PLAIN_FACT)
    with pytest.raises(PictureError, match="does not have 3 steps"):
        suiting.steps_of(PLAIN_FACT)


def test_there_are_more_plain_cards_than_posts_for_which_one_rests() -> None:
    assert len(cards.PLAIN) > 15
    assert len(set(cards.TEMPLATES)) == len(cards.TEMPLATES)


def test_each_kind_of_card_has_facts_that_ship() -> None:
    facts = shipped_facts().values()

    for suits, names in cards.SPECIAL:
        assert sum(map(suits, facts)) >= 30, names
