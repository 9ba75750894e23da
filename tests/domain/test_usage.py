"""What an account has used, and what it has left."""

from datetime import timedelta

from factories import NOW, make_fact, make_facts, make_topic

from influencer.domain.usage import REST, Usage, rested, texts_left, used_around

ONE, OTHER, THIRD = make_facts(make_topic(slug="zaps"), 3)
DAY = timedelta(days=1)


def test_rested_facts_are_those_that_may_come_back() -> None:
    last_used = {ONE.id: NOW - 60 * DAY, OTHER.id: NOW - 59 * DAY}

    assert rested([ONE, OTHER, THIRD], Usage(last_used=last_used), at=NOW) == [ONE, THIRD]
    assert timedelta(days=60) == REST


def test_each_phrasing_is_a_text_to_be_used_once() -> None:
    fact = make_fact(id="zap", phrasings=("One.", "Two.", "Three."))

    def left(times: int) -> int:
        return texts_left(fact, Usage(times_used={"zap": times, "other": 9}))

    assert [left(times) for times in range(5)] == [3, 2, 1, 0, 0]


def test_what_was_used_around_a_moment_are_the_nearest_before_and_after_it() -> None:
    usage = Usage(last_used={f"fact{day}": NOW + day * DAY for day in (-9, -3, -1, 0, 2, 5, 7)})

    assert used_around(usage, NOW, posts=2) == {"fact-1", "fact0", "fact2", "fact5"}
    assert used_around(usage, NOW - 30 * DAY, posts=1) == {"fact-9"}
    assert used_around(Usage(), NOW, posts=4) == frozenset()
