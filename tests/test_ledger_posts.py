"""Any phrasing of any fact that ships makes a post, whatever was posted before."""

from collections.abc import Collection, Sequence

from hypothesis import assume, given
from hypothesis import strategies as st

from influencer.adapters.ledger import read_builtin_facts, read_topic_bank
from influencer.domain.facts import Fact, Topic
from influencer.domain.gates import Standards, review
from influencer.domain.hashtags import hashtag_key, shortest_row_length, solve
from influencer.domain.models import Draft
from influencer.domain.text import (
    MAX_WEIGHTED_LENGTH,
    find_cashtags,
    find_hashtags,
    find_links,
    find_mentions,
    weighted_length,
)
from influencer.usecases.desk import Material

BANK = read_topic_bank()
FACTS = read_builtin_facts({topic.slug: topic.category for topic in BANK.topics})
MATERIAL = Material(
    facts=FACTS,
    topics=BANK.topics,
    area_hashtags=BANK.area_hashtags,
    general_hashtags=BANK.general_hashtags,
)
ALL_TAGS = sorted({tag for fact in FACTS for bank in MATERIAL.banks(fact) for tag in bank})

histories = st.lists(st.sets(st.sampled_from(ALL_TAGS), max_size=15), max_size=15)


def finished(
    fact: Fact, prose: str, *, recent: Sequence[Collection[str]] = (), seed: int = 0
) -> Draft:
    room = MAX_WEIGHTED_LENGTH - weighted_length(f"{prose}\n\n")
    tags = solve(MATERIAL.banks(fact), count=15, room=room, recent=recent, seed=seed)
    return Draft(fact=fact, form="statement", prose=prose, hashtags=tags)


def assert_fit(draft: Draft) -> None:
    assert weighted_length(draft.text) <= 280
    assert len(draft.hashtags) == len(set(map(hashtag_key, draft.hashtags))) == 15
    assert find_hashtags(draft.text) == list(draft.hashtags)
    assert find_links(draft.text) == []
    assert find_mentions(draft.text) == []
    assert find_cashtags(draft.text) == []
    assert review(draft, Standards(hashtag_count=15)) == []


def test_every_phrasing_makes_a_post_with_exactly_fifteen_hashtags() -> None:
    for fact in FACTS:
        for prose in fact.phrasings:
            assert_fit(finished(fact, prose))


@given(st.data(), st.sampled_from(FACTS), histories, st.integers())
def test_so_it_does_after_any_posts_and_with_any_seed(
    data: st.DataObject, fact: Fact, recent: list[set[str]], seed: int
) -> None:
    prose = data.draw(st.sampled_from(fact.phrasings))

    draft = finished(fact, prose, recent=recent, seed=seed)

    assert_fit(draft)
    assert {*draft.hashtags} <= {tag for bank in MATERIAL.banks(fact) for tag in bank}


@given(st.data(), st.sampled_from(FACTS), st.sampled_from(BANK.topics), st.integers(0, 20))
def test_with_the_bank_of_any_topic_there_are_as_many_hashtags_as_asked_for(
    data: st.DataObject, fact: Fact, topic: Topic, count: int
) -> None:
    prose = data.draw(st.sampled_from(fact.phrasings))
    room = MAX_WEIGHTED_LENGTH - weighted_length(f"{prose}\n\n")
    area = BANK.area_hashtags[topic.category]
    banks = [fact.tags, topic.hashtags, area, BANK.general_hashtags]
    assume(shortest_row_length(banks, count) <= room)

    tags = solve(banks, count=count, room=room, recent=[], seed=0)

    assert len(tags) == len({*map(hashtag_key, tags)}) == count
    assert weighted_length(" ".join(f"#{tag}" for tag in tags)) <= room
    assert {*tags} <= {tag for bank in banks for tag in bank}


def test_a_post_keeps_room_for_tags_of_its_own_fact() -> None:
    drafts = [finished(fact, prose) for fact in FACTS for prose in fact.phrasings]

    own = [len({*draft.hashtags} & {*draft.fact.tags}) for draft in drafts]
    assert min(own) >= 1
    assert sum(own) / sum(len(draft.fact.tags) for draft in drafts) > 0.8


def test_within_four_posts_about_a_fact_its_whole_topic_bank_comes_round() -> None:
    for fact in FACTS:
        prose = min(fact.phrasings, key=len)
        recent: list[tuple[str, ...]] = []
        for seed in range(4):
            recent.insert(0, finished(fact, prose, recent=recent, seed=seed).hashtags)

        _, bank, *_ = MATERIAL.banks(fact)
        shown = {hashtag_key(tag) for tags in recent for tag in tags}
        assert {tag for tag in bank if hashtag_key(tag) not in shown} == set()
