"""What there is to know about the topics of an account."""

from datetime import timedelta

import pytest
from factories import NOW, make_fact, make_facts, make_topic

from influencer.domain.facts import Fact, Topic
from influencer.domain.usage import REST, Usage
from influencer.usecases.survey import TopicView, survey

ZAPS = make_topic(slug="zaps", category="nostr", priority=2)
HALVINGS = make_topic(slug="halvings", priority=6)


def look(topics: list[Topic], facts: list[Fact], usage: Usage | None = None) -> list[TopicView]:
    return survey(topics, facts, usage or Usage(), per_day=4, at=NOW)


def test_each_topic_is_there_in_its_order_with_its_facts_counted() -> None:
    views = look([ZAPS, HALVINGS], [*make_facts(HALVINGS, 3), *make_facts(ZAPS, 1)])

    assert [(view.topic, view.facts) for view in views] == [(ZAPS, 1), (HALVINGS, 3)]


def test_a_fact_that_may_not_be_posted_any_more_does_not_count() -> None:
    past_review = make_fact(id="old", topic="zaps", review_by=NOW.date() - timedelta(days=1))

    (view,) = look([ZAPS], [*make_facts(ZAPS, 1), past_review])

    assert view.facts == 1


def test_shares_are_those_of_the_posts() -> None:
    views = look([ZAPS, HALVINGS], [], Usage(topic_counts={"zaps": 1, "halvings": 3}))

    assert [view.share for view in views] == [0.25, 0.75]


def test_without_posts_shares_are_nothing() -> None:
    assert [view.share for view in look([ZAPS, HALVINGS], [])] == [0, 0]


def test_a_topic_was_last_used_with_the_latest_of_its_facts() -> None:
    used = {"zaps-0": NOW - timedelta(days=9), "zaps-1": NOW - timedelta(days=2), "x": NOW}

    views = look([ZAPS, HALVINGS], make_facts(ZAPS, 2), Usage(last_used=used))

    assert [view.last_used for view in views] == [NOW - timedelta(days=2), None]


@pytest.mark.parametrize(
    ("facts", "days"), [(0, 0), (1, 1), (6, 6)], ids=["none", "one-a-day", "six"]
)
def test_a_topic_lasts_as_many_days_as_it_has_facts_for_at_its_pace(
    facts: int, days: float
) -> None:
    zaps = look([ZAPS, HALVINGS], make_facts(ZAPS, facts))[0]

    a_quarter_of_four_a_day = 1
    assert zaps.runway_days == days / a_quarter_of_four_a_day


def test_facts_that_have_not_rested_do_not_make_it_last_longer() -> None:
    used = {"zaps-0": NOW - REST, "zaps-1": NOW - REST + timedelta(seconds=1), "zaps-2": NOW}

    (view,) = look([ZAPS], make_facts(ZAPS, 3), Usage(last_used=used))

    assert view.runway_days == 1 / 4


def test_facts_without_an_unused_text_do_not_make_it_last_longer() -> None:
    (view,) = look([ZAPS], make_facts(ZAPS, 3), Usage(times_used={"zaps-0": 2, "zaps-1": 1}))

    assert (view.texts_left, view.runway_days) == (3, 2 / 4)


def test_a_disabled_topic_has_no_pace_and_leaves_its_share_to_the_others() -> None:
    off = make_topic(slug="off", priority=9, is_enabled=False)

    disabled, enabled = look([off, ZAPS], [*make_facts(off, 5), *make_facts(ZAPS, 8)])

    assert (disabled.runway_days, enabled.runway_days) == (0, 2)
