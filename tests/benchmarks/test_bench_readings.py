"""Reading ease and the evenness of topics."""

import pytest

from benchmarks.content.readings import mean_reading_ease, topic_entropy


def test_topics_that_come_equally_often_have_all_the_entropy_there_is() -> None:
    assert topic_entropy(["a", "b", "c"] * 5, {"a", "b", "c"}) == pytest.approx(1.0)


def test_a_topic_that_never_comes_lowers_it() -> None:
    assert topic_entropy(["a", "b"], {"a", "b", "c", "d"}) == pytest.approx(0.5)


def test_one_topic_alone_has_none() -> None:
    assert topic_entropy(["a", "a"], {"a", "b"}) == 0.0


def test_the_mean_is_of_the_texts_not_of_all_their_words() -> None:
    easy, hard = (
        "The cat sat on the mat.",
        "Cryptographic accumulators necessitate considerable memory.",
    )

    mean = mean_reading_ease([easy, hard])

    assert mean == pytest.approx((mean_reading_ease([easy]) + mean_reading_ease([hard])) / 2)
