"""Which fact is next: each rule of the order."""

from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Any

import pytest
from factories import NOW, make_fact, make_facts, make_topic
from hypothesis import given
from hypothesis import strategies as st

from influencer.domain.facts import Derivation, Fact, Topic
from influencer.domain.rotation import rank
from influencer.domain.usage import REST, Usage

TODAY = NOW.date()
DAY = timedelta(days=1)

BITCOIN = make_topic(slug="mining", category="bitcoin")
NOSTR = make_topic(slug="zaps", category="nostr")
LIQUID = make_topic(slug="liquid", category="assets")


MINE, OTHER_MINE = make_facts(BITCOIN, 2)
ZAP = make_facts(NOSTR, 1)[0]


def ranked(
    *facts: Fact,
    topics: tuple[Topic, ...] = (BITCOIN, NOSTR, LIQUID),
    day: date = TODAY,
    **usage: Any,
) -> list[str]:
    found = rank(facts, topics, Usage(**usage), at=NOW, day=day)
    return [fact.id for fact in found]


def used(*facts: Fact, days_ago: float) -> dict[str, datetime]:
    return {fact.id: NOW - days_ago * DAY for fact in facts}


def happened(fact: Fact, day: date) -> Fact:
    return make_fact(id=fact.id, topic=fact.topic, area=fact.area, happened_on=day)


def test_facts_of_disabled_and_of_unknown_topics_are_left_out() -> None:
    disabled = make_topic(slug="mining", category="bitcoin", is_enabled=False)

    assert ranked(MINE, ZAP, topics=(disabled, NOSTR)) == ["zaps-0"]
    assert ranked(MINE, ZAP, topics=(NOSTR,)) == ["zaps-0"]
    assert ranked(MINE, topics=()) == []


def test_facts_that_are_not_yet_or_no_longer_true_are_left_out() -> None:
    stale = make_fact(id="stale", topic="mining", review_by=TODAY - DAY)
    early = make_fact(id="early", topic="mining", valid_from=TODAY + DAY)
    last_day = make_fact(id="last-day", topic="mining", valid_from=TODAY, review_by=TODAY)

    assert ranked(stale, early, last_day) == ["last-day"]


def test_review_dates_are_read_on_the_local_day() -> None:
    last_day = make_fact(id="last-day", topic="mining", review_by=TODAY)

    assert ranked(last_day, day=TODAY + DAY) == []


def test_within_a_topic_what_was_never_used_comes_first_then_the_longest_unused() -> None:
    old, older, new = make_facts(BITCOIN, 3)
    last_used = used(old, days_ago=70) | used(older, days_ago=80)

    assert ranked(old, older, new, last_used=last_used) == ["mining-2", "mining-1", "mining-0"]


@pytest.mark.parametrize(
    ("days_ago", "first"),
    [(59.99, "mining-1"), (60, "zaps-0"), (-1, "mining-1"), (-70, "mining-1")],
)
def test_a_fact_rests_sixty_days_before_and_after_its_use(days_ago: float, first: str) -> None:
    usage = used(ZAP, days_ago=days_ago)

    found = ranked(OTHER_MINE, ZAP, last_used=usage, last_area="bitcoin")

    assert found[0] == first
    assert timedelta(days=60) == REST


def test_a_tired_fact_comes_back_when_no_other_is_left() -> None:
    last_used = used(MINE, days_ago=10) | used(ZAP, days_ago=20)

    assert ranked(MINE, ZAP, last_used=last_used) == ["zaps-0", "mining-0"]


def test_an_area_does_not_come_twice_in_a_row_when_another_is_there() -> None:
    busy = {"zaps": 50}

    assert ranked(MINE, ZAP, last_area="bitcoin", topic_counts=busy) == ["zaps-0", "mining-0"]
    assert ranked(MINE, last_area="bitcoin") == ["mining-0"]


def test_a_topic_of_twice_the_priority_has_its_turn_twice_as_often() -> None:
    often = make_topic(slug="zaps", category="nostr", priority=6)
    rarely = make_topic(slug="mining", category="bitcoin", priority=3)

    def first(zaps: int) -> str:
        counts = {"mining": 4, "zaps": zaps}
        return ranked(MINE, ZAP, topics=(often, rarely), topic_counts=counts)[0]

    assert [first(zaps) for zaps in (7, 8, 10, 11)] == ["zaps-0", "zaps-0", "mining-0", "mining-0"]


def test_the_topics_turn_goes_before_the_rest_of_its_facts() -> None:
    counts = {"mining": 3, "zaps": 2}

    assert ranked(MINE, ZAP, last_used=used(ZAP, days_ago=61), topic_counts=counts)[0] == "zaps-0"


def test_an_anniversary_goes_before_everything_else() -> None:
    born = happened(MINE, date(2009, TODAY.month, TODAY.day))
    usage: dict[str, Any] = {"topic_counts": {"mining": 99}, "last_area": "bitcoin"}

    assert ranked(ZAP, born, **usage) == ["mining-0", "zaps-0"]
    for day in (TODAY + DAY, TODAY.replace(month=10)):
        assert ranked(ZAP, born, day=day, **usage) == ["zaps-0", "mining-0"]


def test_the_day_itself_is_no_anniversary() -> None:
    born = happened(MINE, TODAY)

    assert ranked(ZAP, born, last_area="bitcoin") == ["zaps-0", "mining-0"]


def test_an_anniversary_does_not_wake_a_tired_fact() -> None:
    born = happened(MINE, date(2009, TODAY.month, TODAY.day))

    assert ranked(ZAP, born, last_used=used(born, days_ago=59)) == ["zaps-0", "mining-0"]


@pytest.mark.parametrize(
    ("day", "is_first"),
    [(date(2028, 2, 29), True), (date(2027, 2, 28), False), (date(2027, 3, 1), False)],
)
def test_what_happened_on_29_february_has_its_anniversary_in_leap_years(
    day: date, *, is_first: bool
) -> None:
    born = happened(MINE, date(2012, 2, 29))

    assert (ranked(ZAP, born, day=day, last_area="bitcoin")[0] == "mining-0") is is_first


def test_a_fact_whose_texts_are_used_up_comes_after_those_that_have_some_left() -> None:
    times_used = {MINE.id: 2}

    assert ranked(MINE, ZAP, times_used=times_used, last_area="nostr") == ["zaps-0", "mining-0"]
    tired = used(ZAP, days_ago=59)
    assert ranked(MINE, ZAP, times_used=times_used, last_used=tired)[0] == "mining-0"


def test_a_fact_waits_for_its_anniversary_if_it_would_not_have_rested_by_then() -> None:
    soon = happened(MINE, (TODAY + 59 * DAY).replace(year=2010))
    late = happened(MINE, (TODAY + 60 * DAY).replace(year=2010))

    assert ranked(soon, ZAP, last_area="nostr") == ["zaps-0", "mining-0"]
    assert ranked(late, ZAP, last_area="nostr") == ["mining-0", "zaps-0"]


def test_an_anniversary_without_a_new_text_is_none() -> None:
    born = happened(MINE, date(2009, TODAY.month, TODAY.day))

    assert ranked(ZAP, born, times_used={born.id: 2})[0] == "zaps-0"


COMPUTED = (Derivation(number="50", expression="subsidy(0) / 100000000"),)


@pytest.mark.parametrize(("posts_ago", "is_first"), [(1, False), (4, False), (5, True)])
@pytest.mark.parametrize("direction", [1, -1])
def test_of_five_posts_in_a_row_at_most_one_is_computed(
    posts_ago: int, *, is_first: bool, direction: int
) -> None:
    computed, other = (replace(fact, derived=COMPUTED) for fact in (MINE, OTHER_MINE))
    written = make_facts(LIQUID, posts_ago - 1)
    last_used = {
        fact.id: NOW - direction * hours * timedelta(hours=1)
        for hours, fact in enumerate([*written, other], 1)
    }

    found = ranked(computed, other, ZAP, *written, last_used=last_used, last_area="nostr")

    assert (found[0] == "mining-0") is is_first


def test_a_computed_fact_comes_early_when_no_written_one_has_rested() -> None:
    computed, other = (replace(fact, derived=COMPUTED) for fact in (MINE, OTHER_MINE))
    last_used = used(other, days_ago=1) | used(ZAP, days_ago=2)

    assert ranked(computed, other, ZAP, last_used=last_used)[0] == "mining-0"


@given(st.permutations([*make_facts(BITCOIN, 5), *make_facts(NOSTR, 5)]))
def test_the_order_does_not_depend_on_the_order_of_the_ledger(facts: list[Fact]) -> None:
    ordered = ranked(*sorted(facts, key=lambda fact: fact.id))

    assert ranked(*facts) == ordered
    assert sorted(ordered) == sorted(fact.id for fact in facts)


def test_the_seed_decides_between_facts_that_are_equally_due_and_no_others() -> None:
    facts = make_facts(BITCOIN, 10)
    usage = Usage(last_used=used(*facts[5:], days_ago=90))

    def order(seed: int) -> list[Fact]:
        return rank(facts, [BITCOIN], usage, at=NOW, day=TODAY, seed=seed)

    assert order(1) == order(1) != order(2)
    assert set(order(1)[:5]) == set(order(2)[:5]) == set(facts[:5])


def test_neighbours_in_a_file_do_not_follow_each_other() -> None:
    ordered = ranked(*make_facts(BITCOIN, 30))

    places = {fact_id: place for place, fact_id in enumerate(ordered)}
    gaps = [abs(places[f"mining-{n}"] - places[f"mining-{n + 1}"]) for n in range(29)]
    assert sum(gap == 1 for gap in gaps) < 5
