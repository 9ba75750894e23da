"""What the rules of the rotation amount to, post after post."""

from collections import Counter
from datetime import datetime, timedelta
from itertools import pairwise

import pytest
from factories import NOW, make_facts, make_topic

from influencer.domain.facts import Fact, Topic
from influencer.domain.rotation import rank
from influencer.domain.usage import SHARE_WINDOW, Usage


def simulate(topics: list[Topic], *, picks: int, facts_each: int = 200) -> list[Fact]:
    """What is posted if each post takes the first of the ranking, every four hours."""
    facts = [fact for topic in topics for fact in make_facts(topic, facts_each)]
    history: list[tuple[datetime, Fact]] = []
    for number in range(picks):
        at = NOW + number * timedelta(hours=4)
        usage = Usage(
            last_used={fact.id: used_at for used_at, fact in history},
            topic_counts=Counter(fact.topic for then, fact in history if at - then < SHARE_WINDOW),
            last_area=history[-1][1].area if history else None,
        )
        history.append((at, rank(facts, topics, usage, at=at, day=at.date())[0]))
    return [fact for _, fact in history]


PRIORITIES = {("halvings", "bitcoin"): 9, ("script", "bitcoin"): 3} | {
    ("zaps", "nostr"): 6,
    ("relays", "nostr"): 3,
    ("channels", "lightning"): 6,
    ("cashu", "ecash"): 2,
    ("liquid", "assets"): 1,
}


def test_over_three_hundred_posts_shares_follow_the_priorities() -> None:
    topics = [
        make_topic(slug=slug, category=area, priority=priority)
        for (slug, area), priority in PRIORITIES.items()
    ]

    posted = simulate(topics, picks=300)

    counts = Counter(fact.topic for fact in posted)
    for (slug, _), priority in PRIORITIES.items():
        assert counts[slug] == pytest.approx(300 * priority / 30, abs=2)
    assert not [one for one, other in pairwise(posted) if one.area == other.area]
    assert len({fact.id for fact in posted}) == 300


def test_two_areas_take_turns_whatever_their_priorities() -> None:
    topics = [
        make_topic(slug="mining", category="bitcoin", priority=9),
        make_topic(slug="zaps", category="nostr", priority=1),
    ]

    posted = simulate(topics, picks=20, facts_each=20)

    assert Counter(fact.area for fact in posted) == {"bitcoin": 10, "nostr": 10}


def test_a_small_ledger_goes_round_and_none_comes_back_before_the_others() -> None:
    posted = simulate([make_topic()], picks=15, facts_each=5)

    ids = [fact.id for fact in posted]
    assert ids[:5] == ids[5:10] == ids[10:]
    assert len(set(ids)) == 5
