"""The stand-in for a platform remembers what it was sent, as a platform does."""

from datetime import timedelta

import pytest
from factories import NOW, make_answer, make_reading
from fakes.publisher import FakePublisher
from fakes.surroundings import FakeClock

from influencer.domain.publishing import Outcome
from influencer.ports import Publisher


def send(publisher: FakePublisher, text: str = "gm") -> str:
    return publisher.send(text, media_id="1", made_with_ai=False).reference


def texts(publisher: Publisher) -> list[str]:
    return [post.text for post in publisher.read_timeline(since=NOW).posts]


def test_the_timeline_shows_what_was_accepted_newest_first() -> None:
    publisher = FakePublisher([make_answer(), make_answer(Outcome.UNKNOWN)])

    references = [send(publisher, text) for text in ("first", "lost", "last")]

    reading = publisher.read_timeline(since=NOW)
    assert reading.is_complete
    assert [post.text for post in reading.posts] == ["last", "first"]
    assert [post.reference for post in reading.posts] == [references[2], references[0]]
    assert all(post.has_picture and post.posted_at == NOW for post in reading.posts)


def test_the_timeline_begins_where_it_is_asked_to() -> None:
    publisher = FakePublisher()
    publisher.clock = FakeClock(NOW - timedelta(seconds=1))
    send(publisher, "before")
    publisher.clock = FakeClock(NOW)
    send(publisher, "since")

    assert texts(publisher) == ["since"]
    assert publisher.read == [NOW]


def test_a_scripted_reading_comes_first() -> None:
    publisher = FakePublisher(readings=[make_reading(is_complete=False), TimeoutError()])
    send(publisher)

    assert not publisher.read_timeline(since=NOW).is_complete
    with pytest.raises(TimeoutError):
        publisher.read_timeline(since=NOW)
    assert texts(publisher) == ["gm"]


def test_a_deleted_post_is_gone_once_the_deletion_is_accepted() -> None:
    publisher = FakePublisher(deletions=[make_answer(Outcome.UNKNOWN)])
    reference = send(publisher)

    answers = [publisher.delete(reference).outcome]
    assert texts(publisher) == ["gm"]
    answers.append(publisher.delete(reference).outcome)

    assert texts(publisher) == []
    assert answers == [Outcome.UNKNOWN, Outcome.ACCEPTED]
    assert publisher.deleted == [reference, reference]


def test_what_the_platform_answers_carries_its_time_and_what_it_does_not_carries_none() -> None:
    lost = [make_answer(Outcome.NOT_SENT), make_answer(Outcome.UNKNOWN)]
    publisher = FakePublisher([*lost, make_answer(Outcome.REFUSED)])
    publisher.clock = clock = FakeClock(NOW + timedelta(days=1))

    sent = [publisher.send("gm", media_id="1", made_with_ai=False).server_time for _ in range(3)]
    others = (
        publisher.upload(b"", ""),
        publisher.delete("1"),
        publisher.read_timeline(since=NOW).answer,
    )

    assert sent == [None, None, clock.now()]
    assert {answer.server_time for answer in others} == {clock.now()}
