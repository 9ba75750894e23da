"""Posts in doubt are looked for on the timeline, run after run."""

from datetime import timedelta

import pytest
from factories import NOW, make_answer, make_reading, make_seen
from fakes.publisher import FakePublisher
from fakes.surroundings import FakeClock
from fakes.workshop import make_press
from press_runs import LOST, lost, make_poster, post_due, run

from influencer.adapters.store import Store
from influencer.domain.models import Account, PostStatus
from influencer.domain.publishing import Outcome
from influencer.domain.timeline import Reading

UNREAD = make_reading(is_complete=False, answer=make_answer(Outcome.UNKNOWN, detail="HTTP 503"))


@pytest.fixture
def account(store: Store) -> Account:
    return make_poster(store)


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock(NOW + timedelta(minutes=5))


def status_of(store: Store) -> PostStatus:
    return post_due(store).status


def test_it_is_not_looked_for_before_x_had_two_minutes_to_show_it(
    store: Store, account: Account, clock: FakeClock
) -> None:
    press, publisher, _ = lost(store, clock, account)

    clock.advance(seconds=119)
    assert run(press, account) == ({}, [])
    assert publisher.read == []
    clock.advance(seconds=1)
    run(press, account)

    assert publisher.read == [NOW + timedelta(minutes=5) - timedelta(minutes=10)]


def test_a_post_that_x_shows_late_is_not_sent_again(
    store: Store, account: Account, clock: FakeClock
) -> None:
    press, publisher, post = lost(store, clock, account, make_reading())
    clock.advance(minutes=2)
    assert run(press, account) == ({"unknown": [post.id]}, [])
    publisher.shown = [make_seen(post.text, reference="77", posted_at=clock.now())]
    clock.advance(minutes=5)

    assert run(press, account) == ({"posted": [post.id]}, [])

    found = post_due(store)
    assert (found.platform_post_id, len(publisher.sent)) == ("77", 1)


def test_two_readings_without_it_have_it_sent_once_more_as_it_was(
    store: Store, account: Account, clock: FakeClock
) -> None:
    press, publisher, post = lost(store, clock, account)
    clock.advance(minutes=2)
    run(press, account)
    clock.advance(minutes=4.9)
    run(press, account)
    assert (len(publisher.read), len(publisher.sent)) == (1, 1), "looks are five minutes apart"
    clock.advance(minutes=0.1)

    assert run(press, account) == ({"posted": [post.id]}, [])

    assert publisher.sent[0].text == publisher.sent[1].text == post.text
    assert post_due(store).attempts == 2


def test_a_post_that_was_lost_twice_and_is_not_there_is_left_to_a_person(
    store: Store, account: Account, clock: FakeClock
) -> None:
    publisher = FakePublisher([LOST, LOST])
    press = make_press(store, clock, publisher)

    seen = []
    for _ in range(6):
        run(press, account)
        seen.append(status_of(store))
        clock.advance(minutes=6)

    assert seen == [*["unknown"] * 4, "attention", "attention"], "two readings for each attempt"
    assert len(publisher.sent) == 2


def test_a_reading_before_the_second_attempt_proves_nothing_about_it(
    store: Store, account: Account, clock: FakeClock
) -> None:
    publisher = FakePublisher([LOST, LOST])
    press = make_press(store, clock, publisher)
    for minutes in (0, 6, 6):
        clock.advance(minutes=minutes)
        run(press, account)
    assert (len(publisher.sent), status_of(store)) == (2, "unknown")

    clock.advance(minutes=6)
    run(press, account)

    assert status_of(store) == "unknown", "one reading since then is not two"


@pytest.mark.parametrize(
    ("reading", "looks"),
    [
        (make_reading(make_seen("gm"), is_complete=False), 8),
        (UNREAD, 11),
        (make_reading(make_seen("gm"), is_complete=False, answer=make_answer(Outcome.UNKNOWN)), 11),
    ],
    ids=["in part", "not read", "broken off"],
)
def test_part_of_a_timeline_proves_nothing_however_often(
    store: Store, account: Account, clock: FakeClock, reading: Reading, looks: int
) -> None:
    """After the deadline of three hours a person is asked, an hour on where X shows no clock."""
    press, publisher, post = lost(store, clock, account, *[reading] * 99)

    for _ in range(looks):
        clock.advance(minutes=20)
        assert run(press, account) == ({"unknown": [post.id]}, [])
    clock.advance(minutes=20)

    assert run(press, account) == ({"attention": [post.id]}, [])
    assert len(publisher.sent) == 1


def test_the_same_words_without_a_picture_are_no_proof_of_either(
    store: Store, account: Account, clock: FakeClock
) -> None:
    press, publisher, post = lost(store, clock, account)
    publisher.shown = [make_seen(post.text, has_picture=False, posted_at=clock.now())]

    for _ in range(4):
        clock.advance(minutes=20)
        run(press, account)

    assert (status_of(store), len(publisher.sent)) == ("unknown", 1)


def test_it_is_looked_for_again_when_x_says_so(
    store: Store, account: Account, clock: FakeClock
) -> None:
    until = clock.now() + timedelta(minutes=30)
    limited = make_answer(Outcome.RATE_LIMITED, retry_at=until)
    press, publisher, _ = lost(
        store, clock, account, make_reading(is_complete=False, answer=limited)
    )
    clock.advance(minutes=10)
    run(press, account)

    clock.advance(minutes=19)
    run(press, account)
    assert len(publisher.read) == 1
    clock.advance(minutes=1)
    run(press, account)

    assert len(publisher.read) == 2


def test_an_absence_that_is_proven_after_the_deadline_ends_the_slot(
    store: Store, account: Account, clock: FakeClock
) -> None:
    press, publisher, post = lost(store, clock, account)
    clock.advance(hours=4)
    assert run(press, account) == ({"unknown": [post.id]}, [])
    clock.advance(minutes=5)

    assert run(press, account) == ({"expired": [post.id]}, [])
    assert len(publisher.sent) == 1
