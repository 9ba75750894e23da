"""The posts that are measured are the program's own."""

import logging
from collections.abc import Sequence

import pytest

from benchmarks.content.posts import START, Written, open_workshop
from benchmarks.content.refusals import overheard

COUNT = 7


def posts_of(seed: int) -> Sequence[Written]:
    with open_workshop() as workshop:
        return list(workshop.write(COUNT, seed=seed))


@pytest.fixture(scope="module")
def posts() -> Sequence[Written]:
    return posts_of(seed=1)


def test_they_stand_in_the_slots_of_six_a_day_in_a_row(posts: Sequence[Written]) -> None:
    hours = [(post.post.due_at - START).total_seconds() / 3600 for post in posts]

    assert hours == [0, 4, 8, 12, 16, 20, 24]


def test_each_says_what_its_fact_vouches_for_with_fifteen_hashtags(
    posts: Sequence[Written],
) -> None:
    assert all(written.post.facts == (written.fact.id,) for written in posts)
    assert {len(written.post.hashtags) for written in posts} == {15}
    assert {written.post.generator for written in posts} == {"offline"}


def test_the_same_seed_writes_the_same_posts_and_another_one_others(
    posts: Sequence[Written],
) -> None:
    assert [written.post.text for written in posts_of(seed=1)] == [w.post.text for w in posts]
    assert {written.prose for written in posts_of(seed=2)} != {written.prose for written in posts}


def test_what_a_gate_refuses_is_overheard_and_nothing_else() -> None:
    logger = logging.getLogger("influencer.usecases.drafting")

    with overheard() as refused:
        logger.info("%s is refused: %s", "a", "too long", extra={"gate": "length"})
        logger.info("wrote about a")
    logger.info("%s is refused: %s", "b", "too long", extra={"gate": "length"})

    assert refused == {"length": 1}
