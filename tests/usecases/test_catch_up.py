"""A slot is given up in two steps: a clock that is wrong for a while loses none."""

from datetime import timedelta

import pytest
from factories import NOW, make_answer
from fakes.publisher import FakePublisher
from fakes.surroundings import FakeClock
from fakes.workshop import make_press
from press_runs import every_post, make_poster, post_due, run

from influencer.adapters.store import Store
from influencer.domain.models import Account, PostStatus
from influencer.domain.publishing import Outcome

OFFLINE = make_answer(Outcome.NOT_SENT, detail="no network")


@pytest.fixture
def account(store: Store) -> Account:
    return make_poster(store)


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock(NOW + timedelta(minutes=5))


def statuses(store: Store) -> set[PostStatus]:
    return {post.status for post in every_post(store)}


def given_up(store: Store) -> list[int]:
    return [post.id for post in every_post(store) if post.status is PostStatus.EXPIRED]


@pytest.mark.parametrize("is_online", [True, False])
def test_a_clock_that_is_a_day_ahead_loses_nothing(
    store: Store, account: Account, clock: FakeClock, is_online: bool
) -> None:
    publisher = FakePublisher(uploads=[] if is_online else [OFFLINE])
    press = make_press(store, clock, publisher)
    run(make_press(store, FakeClock(NOW - timedelta(hours=1)), FakePublisher()), account)
    right = FakeClock(clock.now())
    publisher.clock = right
    clock.advance(days=1)
    run(press, account)
    assert given_up(store) == []
    assert publisher.sent == []

    clock.advance(days=-1)
    lists, failures = run(press, account)

    assert (lists, failures) == ({"posted": [post_due(store).id]}, [])
    assert given_up(store) == []


def test_what_was_first_seen_too_late_by_a_clock_ahead_gets_its_hour_by_the_right_one(
    store: Store, account: Account, clock: FakeClock
) -> None:
    uploads = [OFFLINE] * 9
    press = make_press(store, clock, FakePublisher(uploads=uploads))
    clock.advance(days=1)
    run(press, account)
    clock.advance(hours=-20)
    run(press, account)
    assert post_due(store).overdue_since == clock.now()

    clock.advance(minutes=59)
    run(press, account)
    assert post_due(store).status is PostStatus.PLANNED
    clock.advance(minutes=1)
    run(press, account)

    assert post_due(store).status is PostStatus.EXPIRED


def test_an_hour_later_slots_are_given_up_without_a_network_too(
    store: Store, account: Account, clock: FakeClock
) -> None:
    press = make_press(store, clock, FakePublisher(uploads=[OFFLINE] * 9))
    clock.advance(hours=4)
    assert run(press, account) == ({}, [])
    clock.advance(hours=1)

    lists, _ = run(press, account)

    post = post_due(store)
    assert lists == {"expired": [post.id]}
    assert post.error == "the slot was missed: later than 3 h"


def test_a_confirmed_clock_gives_them_up_in_the_same_run(
    store: Store, account: Account, clock: FakeClock
) -> None:
    press = make_press(store, clock, FakePublisher())
    clock.advance(hours=12)

    lists, _ = run(press, account)

    assert lists == {
        "posted": [post_due(store, NOW + timedelta(hours=12)).id],
        "expired": [post_due(store).id],
    }


def test_of_two_slots_within_their_deadline_the_newer_one_is_served_and_the_reason_says_so(
    store: Store, account: Account, clock: FakeClock
) -> None:
    with store.database.transaction():
        store.database.execute(
            "UPDATE settings SET content_preferences = '{\"deadline_hours\": 20}'"
        )
    clock.advance(hours=12)

    run(make_press(store, clock, FakePublisher()), account)

    assert post_due(store).error == "the slot was missed: a newer slot was due"


def test_a_slot_that_is_given_up_is_never_served_even_if_the_clock_goes_back(
    store: Store, account: Account, clock: FakeClock
) -> None:
    publisher = FakePublisher(uploads=[OFFLINE] * 2)
    press = make_press(store, clock, publisher)
    clock.advance(hours=4)
    run(press, account)
    clock.advance(hours=1)
    run(press, account)
    clock.advance(hours=-4)

    assert run(press, account) == ({}, [])
    assert statuses(store) == {PostStatus.EXPIRED, PostStatus.PLANNED}
    assert publisher.sent == []
