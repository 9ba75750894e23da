"""Runs of ``post --due`` one after the other: what waits, what is lost, what is never repeated."""

from datetime import datetime, timedelta

import pytest
from factories import NOW, make_answer, make_reading
from fakes.publisher import FakePublisher
from fakes.surroundings import FakeClock
from fakes.workshop import make_ledger, make_press
from fakes.writing import FakeRenderer
from press_runs import every_post, make_poster, post_due, run

from influencer.adapters.store import Store
from influencer.domain.models import Account, PostStatus
from influencer.domain.publishing import Outcome
from influencer.errors import ContentError, StoreError

RETRY_AT = NOW + timedelta(minutes=40)


@pytest.fixture
def account(store: Store) -> Account:
    return make_poster(store)


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock(NOW + timedelta(minutes=5))


@pytest.mark.parametrize("outcome", [Outcome.UNKNOWN, Outcome.DUPLICATE])
def test_what_may_be_there_is_never_sent_again_while_the_timeline_cannot_be_read(
    store: Store, account: Account, clock: FakeClock, outcome: Outcome
) -> None:
    unread = make_reading(is_complete=False, answer=make_answer(Outcome.UNKNOWN))
    publisher = FakePublisher([make_answer(outcome)], readings=[unread] * 99)
    press = make_press(store, clock, publisher)
    run(press, account)
    post = post_due(store)

    seen = []
    for _ in range(11):
        clock.advance(minutes=60)
        lists, failures = run(press, account)
        assert failures == []
        seen.append(lists)

    in_doubt, person_asked = {"unknown": [post.id]}, {"attention": [post.id]}
    assert seen == [*[in_doubt] * 3, person_asked, *[{}] * 7]
    assert len(publisher.sent) == 1


def test_a_second_run_in_the_same_hour_sends_nothing(
    store: Store, account: Account, clock: FakeClock
) -> None:
    publisher = FakePublisher()
    press = make_press(store, clock, publisher)
    run(press, account)

    assert run(press, account) == ({}, [])
    assert len(publisher.sent) == 1


def test_a_post_that_shall_wait_is_neither_sent_nor_lost(
    store: Store, account: Account, clock: FakeClock
) -> None:
    limited = make_answer(Outcome.RATE_LIMITED, retry_at=RETRY_AT)
    publisher = FakePublisher([limited])
    press = make_press(store, clock, publisher)
    run(press, account)

    assert run(press, account) == ({}, [])
    assert (post_due(store).status, len(publisher.sent)) == (PostStatus.READY, 1)

    clock.advance(minutes=35)
    lists, _ = run(press, account)
    assert list(lists) == ["posted"]


def test_past_its_deadline_a_post_is_not_sent_and_an_hour_later_it_is_given_up(
    store: Store, account: Account, clock: FakeClock
) -> None:
    publisher = FakePublisher([make_answer(Outcome.NOT_SENT)])
    press = make_press(store, clock, publisher)
    run(press, account)
    post = post_due(store)

    clock.advance(hours=3)
    seen = [run(press, account)]
    clock.advance(minutes=59)
    seen.append(run(press, account))
    clock.advance(minutes=1)
    seen.append(run(press, account))

    assert seen == [({}, []), ({}, []), ({"expired": [post.id]}, [])]
    expired = post_due(store)
    assert (expired.status, expired.error) == (
        PostStatus.EXPIRED,
        "the slot was missed: later than 3 h",
    )
    assert len(publisher.sent) == 1


def test_after_days_off_one_post_is_sent_and_the_slots_before_are_lost(
    store: Store, account: Account, clock: FakeClock
) -> None:
    publisher = FakePublisher()
    clock.advance(days=1, hours=12)

    lists, _ = run(make_press(store, clock, publisher), account)

    at_nine_of_the_second_day = post_due(store, NOW + timedelta(days=1))
    at_nine_in_the_evening = post_due(store, NOW + timedelta(days=1, hours=12))
    assert lists["posted"] == [at_nine_in_the_evening.id]
    assert at_nine_of_the_second_day.id in lists["expired"]
    assert len(publisher.sent) == 1


def test_where_no_post_can_be_written_the_slot_stays_due(
    store: Store, account: Account, clock: FakeClock
) -> None:
    publisher = FakePublisher()

    lists, (failure,) = run(make_press(store, clock, publisher, facts=[]), account)

    assert lists == {}
    assert isinstance(failure, ContentError)
    assert post_due(store).status is PostStatus.PLANNED
    lists, _ = run(make_press(store, clock, publisher), account)
    assert list(lists) == ["posted"]


def test_a_picture_that_was_changed_is_not_published(
    store: Store, account: Account, clock: FakeClock
) -> None:
    publisher = FakePublisher([make_answer(Outcome.NOT_SENT)])
    press = make_press(store, clock, publisher)
    run(press, account)
    path = store.pictures.path(post_due(store))
    assert path is not None
    path.write_bytes(b"another picture")

    lists, (failure,) = run(press, account)

    assert lists == {}
    assert isinstance(failure, StoreError)
    assert (len(publisher.uploaded), len(publisher.sent)) == (1, 1)


def test_a_picture_is_varied_from_those_that_were_posted(
    store: Store, account: Account, clock: FakeClock
) -> None:
    renderer = FakeRenderer()
    press = make_press(store, clock, FakePublisher(), facts=make_ledger(3), renderer=renderer)
    run(press, account)
    clock.advance(hours=12)

    run(press, account)

    assert renderer.history is not None
    assert renderer.history.templates == ["statement"]


def test_until_slots_are_planned_again_each_slot_has_its_row(
    store: Store, account: Account, clock: FakeClock
) -> None:
    run(make_press(store, clock, FakePublisher()), account)

    (row,) = store.database.rows("SELECT plan_again_at FROM users")
    again_at = datetime.fromisoformat(row["plan_again_at"])
    planned = {post.slot for post in every_post(store)}
    schedule = store.accounts.settings(account).schedule
    assert again_at == clock.now() + timedelta(hours=12)
    assert planned >= set(schedule.slots(clock.now() - timedelta(days=1), again_at))


def test_while_a_machine_is_off_the_planned_slots_wake_it(
    store: Store, account: Account, clock: FakeClock
) -> None:
    run(make_press(store, clock, FakePublisher()), account)

    tomorrow = {NOW + timedelta(days=1), NOW + timedelta(days=1, hours=12)}
    assert tomorrow <= {post.due_at for post in every_post(store)}
