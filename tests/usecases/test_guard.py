"""The clock and the machine have to be right before anything is sent."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pytest
from factories import NOW, make_answer, make_fact, make_prepared
from fakes.publisher import FakePublisher
from fakes.surroundings import FakeClock
from fakes.workshop import make_press
from press_runs import every_post, make_poster, post_due, run

from influencer.adapters.store import Store
from influencer.domain.models import Account, PostStatus
from influencer.domain.publishing import Outcome
from influencer.errors import ClockError, ConfigurationError
from influencer.usecases.by_hand import post_now, post_one, write_now
from influencer.usecases.press import Press, Report

ByHand = Callable[[Press, Account], None]
TOO_FAR = timedelta(minutes=5, seconds=1)


@pytest.fixture
def account(store: Store) -> Account:
    return make_poster(store)


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock(NOW + timedelta(minutes=10))


@pytest.fixture
def publisher() -> FakePublisher:
    return FakePublisher()


@pytest.fixture
def press(store: Store, clock: FakeClock, publisher: FakePublisher) -> Press:
    return make_press(store, clock, publisher)


def reserved(store: Store) -> float:
    (row,) = store.database.rows("SELECT total(amount_usd) AS usd FROM spending")
    return float(row["usd"])


@pytest.mark.parametrize("off", [TOO_FAR, -TOO_FAR, timedelta(days=1), -timedelta(days=400)])
def test_where_the_platforms_clock_differs_nothing_is_sent_lost_or_paid(
    store: Store, account: Account, publisher: FakePublisher, press: Press, off: timedelta
) -> None:
    publisher.clock = FakeClock(press.clock.now() + off)

    lists, (failure,) = run(press, account)

    assert lists == {}
    assert isinstance(failure, ClockError)
    assert "this machine's clock shows 2026-11-22 09:10 UTC, X's shows" in str(failure)
    post = post_due(store)
    assert (post.status, post.attempts, post.cost_usd) == (PostStatus.READY, 0, 0)
    assert publisher.sent == []
    assert reserved(store) == 0
    assert store.installation.confirmed_at() is None
    assert {p.status for p in every_post(store)} <= {PostStatus.READY, PostStatus.PLANNED}


def test_once_the_clock_is_set_right_the_post_goes_out(
    store: Store, account: Account, publisher: FakePublisher, press: Press
) -> None:
    publisher.clock = FakeClock(press.clock.now() + TOO_FAR)
    run(press, account)
    publisher.clock = press.clock

    assert run(press, account) == ({"posted": [post_due(store).id]}, [])


@pytest.mark.parametrize("off", [timedelta(minutes=5), -timedelta(minutes=5), timedelta()])
def test_five_minutes_are_a_slow_network(
    store: Store, account: Account, publisher: FakePublisher, press: Press, off: timedelta
) -> None:
    publisher.clock = FakeClock(press.clock.now() + off)

    assert list(run(press, account)[0]) == ["posted"]
    assert store.installation.confirmed_at() == publisher.clock.now()


def test_an_answer_without_a_date_confirms_nothing(
    store: Store, account: Account, clock: FakeClock
) -> None:
    publisher = FakePublisher(uploads=[make_answer(Outcome.NOT_SENT)])

    run(make_press(store, clock, publisher), account)

    assert store.installation.confirmed_at() is None


def publish_one(press: Press, account: Account) -> None:
    post = press.posts.prepare(account, make_prepared(slot=None), now=NOW)
    post_one(press, post, Report())


def publish_now(press: Press, account: Account) -> None:
    post_now(press, account, write_now(press, account), Report())


@pytest.mark.parametrize("by_hand", [publish_one, publish_now])
def test_by_hand_too_nothing_is_sent_by_a_wrong_clock(
    store: Store, account: Account, clock: FakeClock, by_hand: ByHand
) -> None:
    publisher = FakePublisher()
    press = make_press(store, clock, publisher, facts=[make_fact()])
    publisher.clock = FakeClock(clock.now() + TOO_FAR)

    with pytest.raises(ClockError):
        by_hand(press, account)

    assert publisher.sent == []
    assert reserved(store) == 0


@pytest.mark.parametrize(("behind", "is_refused"), [(timedelta(minutes=5), False), (TOO_FAR, True)])
def test_a_clock_that_lies_behind_what_x_has_confirmed_asks_nobody(
    store: Store,
    account: Account,
    publisher: FakePublisher,
    press: Press,
    behind: timedelta,
    is_refused: bool,
) -> None:
    store.installation.confirm(press.clock.now() + behind)

    lists, failures = run(press, account)

    assert (lists == {}) is is_refused
    assert [type(failure) for failure in failures] == ([ClockError] if is_refused else [])
    assert len(publisher.uploaded) == (0 if is_refused else 1)


def test_the_first_machine_to_publish_adopts_the_store_and_stays_the_only_one(
    store: Store, account: Account, clock: FakeClock, publisher: FakePublisher, press: Press
) -> None:
    run(press, account)
    assert store.installation.machine() == "this-machine"
    clock.advance(hours=12)
    elsewhere = replace(press, machine="another-machine")

    lists, (failure,) = run(elsewhere, account)

    assert lists == {}
    assert isinstance(failure, ConfigurationError)
    assert "influencer doctor --adopt" in str(failure)
    assert store.installation.machine() == "this-machine"
    assert len(publisher.uploaded) == 1


@pytest.mark.parametrize("by_hand", [publish_one, publish_now])
def test_by_hand_too_only_the_machine_that_adopted_the_store_publishes(
    store: Store, account: Account, publisher: FakePublisher, press: Press, by_hand: ByHand
) -> None:
    store.installation.adopt("another-machine")

    with pytest.raises(ConfigurationError, match="another machine"):
        by_hand(press, account)

    assert publisher.uploaded == []
