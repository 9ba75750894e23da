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

PARTS = {
    "bip156-dandelion",
    "bip361-sunset",
    "calc-almost-half",
    "calc-forty-percent",
    "calc-lucky-day",
    "calc-never-due",
    "calc-pool-day",
    "calc-quick-block",
    "calc-seven-eighths",
    "calc-six-in-an-hour",
    "elements-ct-memo",
    "hist-fork-doublespend",
    "jm-fidelity-bond",
    "lnd-60-percent",
    "optech-98-percent",
}
"""Facts whose figure is a part of a whole or a probability, read one by one."""


def _dated(day: date) -> Fact:
    return make_fact(headline=f"It happened in {day.year}", happened_on=day)


def _figure(value: str, caption: str = "of all") -> Fact:
    return make_fact(figure=Figure(value=value, caption=caption))


def test_a_fact_that_has_nothing_special_gets_the_plain_cards() -> None:
    assert set(candidates(PLAIN_FACT, Random(1))) == {*cards.PLAIN, *cards.PRINTS}


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


@pytest.mark.parametrize(
    ("value", "caption", "share"),
    [
        ("38%", "of all", 0.38),
        ("2.5%", "odds of a cheat", 0.025),
        ("98%", "chance to be found", 0.98),
    ],
)
def test_a_part_of_a_whole_and_odds_are_a_share(value: str, caption: str, share: float) -> None:
    assert suiting.share_of(_figure(value, caption)) == pytest.approx(share)


@pytest.mark.parametrize(
    ("value", "caption"),
    [
        *((value, "of all") for value in ("300%", "38", "38% more", "40x", "-5%")),
        ("0.05%", "of all"),
        ("99.9%", "of all"),
        ("17.7%", "rise of the block limit a year"),
        ("7.7%", "harder after finishing one day early"),
        ("43%", "more room than a payment from one key"),
        ("22%", "for twenty hops at one percent each"),
        ("75%", "off for signature data"),
        ("90%", "less space on chain"),
        ("4.44%", "of a block's mining cost, the attack in 2024"),
    ],
)
def test_growth_savings_and_other_figures_are_no_share(value: str, caption: str) -> None:
    assert not suiting.has_share(_figure(value, caption))
    with pytest.raises(PictureError, match="no figure that is a share of a whole"):
        suiting.share_of(_figure(value, caption))


def test_of_the_facts_that_ship_those_get_a_ring_that_tell_a_share() -> None:
    assert {fact.id for fact in shipped_facts().values() if suiting.has_share(fact)} == PARTS


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
    assert len((*cards.PLAIN, *cards.PRINTS)) > 15
    assert len(set(cards.TEMPLATES)) == len(cards.TEMPLATES)


def test_each_kind_of_card_has_facts_that_ship() -> None:
    facts = shipped_facts().values()

    for suits, names in cards.SPECIAL:
        assert sum(map(suits, facts)) >= 15, names
