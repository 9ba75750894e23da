"""How long the texts of an account last."""

from dataclasses import replace
from datetime import timedelta
from math import inf

from factories import NOW, make_facts, make_topic

from influencer.domain.facts import Fact
from influencer.domain.usage import Usage
from influencer.usecases.runway import Runway, runway

ZAPS = make_topic(slug="zaps", category="nostr")
OFF = make_topic(slug="off", is_enabled=False)


def left(*facts: Fact, per_day: float = 4, **times_used: int) -> Runway:
    usage = Usage(times_used=times_used)
    return runway(facts, [ZAPS, OFF], usage, per_day=per_day, at=NOW)


def until(fact: Fact, days: int) -> Fact:
    return replace(fact, review_by=(NOW + timedelta(days=days)).date())


def test_the_unused_texts_of_enabled_topics_last_for_their_number_of_posts() -> None:
    """Each fact has two."""
    facts = [*make_facts(ZAPS, 6), *make_facts(OFF, 5)]

    assert left(*facts) == Runway(texts=12, days=3, return_days=1.5)
    assert left(*facts, **{"zaps-0": 1, "zaps-1": 7}).texts == 9


def test_what_goes_stale_counts_until_then_only() -> None:
    one, other, third = make_facts(ZAPS, 3)

    assert left(one, until(other, 1), third, per_day=1).days == 5
    assert left(until(one, 1), until(other, 1), third, per_day=1).days == 3
    assert left(until(one, -1), per_day=1) == Runway(texts=0, days=0, return_days=0)


def test_without_posts_they_last_for_ever() -> None:
    assert left(*make_facts(ZAPS, 1), per_day=0) == Runway(texts=2, days=inf, return_days=inf)
