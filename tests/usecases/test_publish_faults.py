"""What goes wrong around a request: dead runs, full disks, missing keys, other accounts."""

from collections.abc import Callable
from dataclasses import replace
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
from influencer.errors import ConfigurationError, StoreError, TryLaterError
from influencer.ports import Publisher


@pytest.fixture
def account(store: Store) -> Account:
    return make_poster(store)


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock(NOW + timedelta(minutes=5))


@pytest.mark.parametrize("end", [KeyboardInterrupt(), SystemExit(1)])
def test_a_run_that_dies_while_sending_leaves_an_unknown_post_that_is_not_sent_again(
    store: Store, account: Account, clock: FakeClock, end: BaseException
) -> None:
    publisher = FakePublisher([end])
    press = make_press(store, clock, publisher)
    with pytest.raises(type(end)):
        run(press, account)
    assert post_due(store).status is PostStatus.SENDING

    lists, _ = run(press, account)

    post = post_due(store)
    assert lists == {"unknown": [post.id]}
    assert (post.status, post.cost_usd) == (PostStatus.UNKNOWN, 0.02)
    assert len(publisher.sent) == 1


def test_a_bug_while_sending_is_told_keeps_no_other_account_waiting_and_sends_nothing_again(
    store: Store, account: Account, clock: FakeClock
) -> None:
    publisher = FakePublisher([OSError()])
    press = make_press(store, clock, publisher)

    _, failures = run(press, account)
    assert [str(failure) for failure in failures] == ["this is a bug: OSError"]
    assert post_due(store).status is PostStatus.SENDING

    lists, _ = run(press, account)
    assert lists == {"unknown": [post_due(store).id]}
    assert len(publisher.sent) == 1


def test_a_run_that_dies_while_the_picture_is_brought_has_sent_nothing_and_is_repeated(
    store: Store, account: Account, clock: FakeClock
) -> None:
    publisher = FakePublisher(uploads=[KeyboardInterrupt()])
    press = make_press(store, clock, publisher)
    with pytest.raises(KeyboardInterrupt):
        run(press, account)
    assert post_due(store).status is PostStatus.READY

    lists, _ = run(press, account)

    assert lists == {"posted": [post_due(store).id]}
    assert len(publisher.sent) == 1


def test_an_answer_that_finds_the_disk_full_leaves_an_unknown_post(
    store: Store, account: Account, clock: FakeClock
) -> None:
    refused = make_answer(Outcome.REFUSED, detail="x" * 9000)
    publisher = FakePublisher([refused])
    press = make_press(store, clock, publisher)
    publisher.on_send = lambda: limit(store, extra=0)

    lists, (failure,) = run(press, account)

    assert lists == {}
    assert isinstance(failure, StoreError)
    assert post_due(store).status is PostStatus.SENDING
    limit(store, extra=1000)
    assert run(press, account)[0] == {"unknown": [post_due(store).id]}
    assert len(publisher.sent) == 1


def test_a_disk_that_turns_read_only_before_the_request_lets_nothing_be_sent(
    store: Store, account: Account, clock: FakeClock
) -> None:
    publisher = FakePublisher()
    publisher.on_upload = lambda: read_only(store)

    _, (failure,) = run(make_press(store, clock, publisher), account)

    assert isinstance(failure, StoreError)
    assert publisher.sent == []


def read_only(store: Store) -> None:
    store.database.execute("PRAGMA query_only = ON")


def limit(store: Store, *, extra: int) -> None:
    """Let the database grow by so many pages, as if the disk were full after them."""
    pages = store.database.rows("PRAGMA page_count")[0][0]
    store.database.execute(f"PRAGMA max_page_count = {pages + extra}")


def no_keys(_account: Account) -> Publisher:
    raise ConfigurationError("there are no X credentials")


def test_without_keys_the_slot_stays_due_and_nothing_is_written_or_lost(
    store: Store, account: Account, clock: FakeClock
) -> None:
    clock.advance(hours=12)
    press = replace(make_press(store, clock, FakePublisher()), publisher_for=no_keys)

    lists, (failure,) = run(press, account)

    assert lists == {}
    assert str(failure) == "there are no X credentials"
    assert {post.status for post in every_post(store)} == {PostStatus.PLANNED}
    publisher = FakePublisher()
    assert list(run(make_press(store, clock, publisher), account)[0]) == ["posted", "expired"]


def test_where_nothing_is_due_nobody_asks_for_keys(
    store: Store, account: Account, clock: FakeClock
) -> None:
    clock.advance(hours=-1)
    press = replace(make_press(store, clock, FakePublisher()), publisher_for=no_keys)

    assert run(press, account) == ({}, [])


@pytest.mark.parametrize("is_first", [True, False])
def test_what_is_wrong_with_one_account_keeps_no_other_from_being_served(
    store: Store, account: Account, clock: FakeClock, is_first: bool
) -> None:
    other = make_poster(store, "other")
    working = FakePublisher()

    def publisher_for(asked: Account) -> Publisher:
        return working if asked == other else no_keys(asked)

    press = replace(make_press(store, clock, working), publisher_for=publisher_for)
    accounts = (account, other) if is_first else (other, account)

    lists, failures = run(press, *accounts)

    assert list(lists) == ["posted"]
    assert [str(failure) for failure in failures] == ["there are no X credentials"]
    assert len(working.sent) == 1


def test_each_account_is_served_its_own_slot(
    store: Store, account: Account, clock: FakeClock
) -> None:
    other = make_poster(store, "other")
    publisher = FakePublisher()

    lists, _ = run(make_press(store, clock, publisher), account, other)

    posted = {post.account.handle for post in every_post(store) if post.id in lists["posted"]}
    assert posted == {"satsjournal", "other"}


def moved(store: Store, status: PostStatus) -> Callable[[], None]:
    def move() -> None:
        with store.database.transaction():
            store.database.execute("UPDATE posts SET status = ? WHERE status = 'ready'", (status,))

    return move


@pytest.mark.parametrize("status", [PostStatus.SKIPPED, PostStatus.EXPIRED, PostStatus.POSTED])
def test_a_post_that_was_changed_in_the_last_moment_is_not_sent(
    store: Store, account: Account, clock: FakeClock, status: PostStatus
) -> None:
    publisher = FakePublisher()
    publisher.on_upload = moved(store, status)

    lists, (failure,) = run(make_press(store, clock, publisher), account)

    assert lists == {}
    assert isinstance(failure, TryLaterError)
    assert publisher.sent == []
    assert post_due(store).status is status
