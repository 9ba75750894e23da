"""A store that was put back from a backup is held against the timeline before anything is sent."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pytest
from factories import NOW, TAGS, make_answer, make_reading, make_seen
from fakes import FakeClock, FakePublisher, make_press
from press_runs import make_poster, post_due, run

from influencer.adapters.store import Store
from influencer.domain.models import Account, PostStatus
from influencer.domain.publishing import Outcome
from influencer.errors import ClockError, TryLaterError
from influencer.usecases.press import Press

OURS = "Words of ours.\n\n" + " ".join(f"#{tag}" for tag in TAGS)
UNREAD = make_reading(is_complete=False, answer=make_answer(Outcome.UNKNOWN))
DAY = timedelta(days=1)


@pytest.fixture
def account(store: Store) -> Account:
    return make_poster(store)


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock(NOW + timedelta(minutes=5))


def long_at_rest(store: Store, clock: FakeClock, publisher: FakePublisher) -> Press:
    """A store that X has confirmed a day ago."""
    store.installation.confirm(clock.now() - DAY)
    return make_press(store, clock, publisher)


def with_a_mark(store: Store, clock: FakeClock, publisher: FakePublisher) -> Press:
    """A store beside a mark that says that more was sent than it knows of."""
    return replace(make_press(store, clock, publisher), sent_before=lambda: 5)


Older = Callable[[Store, FakeClock, FakePublisher], Press]


@pytest.mark.parametrize("older", [long_at_rest, with_a_mark])
def test_a_slot_that_the_timeline_shows_as_served_is_not_served_again(
    store: Store, account: Account, clock: FakeClock, older: Older
) -> None:
    publisher = FakePublisher()
    publisher.shown = [make_seen(OURS, reference="7", posted_at=NOW + timedelta(minutes=1))]

    lists, failures = run(older(store, clock, publisher), account)

    post = post_due(store)
    assert (lists, failures) == ({}, [])
    assert post.status is PostStatus.SKIPPED
    assert "the timeline shows a post for it already (7)" in (post.error or "")
    assert publisher.uploaded == []


@pytest.mark.parametrize("older", [long_at_rest, with_a_mark])
def test_where_the_timeline_shows_nothing_of_ours_the_slot_is_served(
    store: Store, account: Account, clock: FakeClock, older: Older
) -> None:
    publisher = FakePublisher()
    publisher.shown = [make_seen("gm", posted_at=NOW)]

    lists, _ = run(older(store, clock, publisher), account)

    assert lists == {"posted": [post_due(store).id]}
    rows = store.database.rows("SELECT quantity, post_id FROM spending WHERE charge = 'own_read'")
    assert [tuple(row) for row in rows] == [(1, None)]


def test_a_prepared_post_that_was_published_already_is_not_sent_again(
    store: Store, account: Account, clock: FakeClock
) -> None:
    publisher = FakePublisher([make_answer(Outcome.NOT_SENT)])
    run(make_press(store, clock, publisher), account)
    ready = post_due(store)
    publisher.shown = [make_seen(ready.text, reference="7", posted_at=clock.now())]

    run(with_a_mark(store, clock, publisher), account)

    assert store.posts.get(ready.id).status is PostStatus.SKIPPED
    assert len(publisher.sent) == 1


@pytest.mark.parametrize(("older", "is_sent"), [(long_at_rest, True), (with_a_mark, False)])
def test_where_the_timeline_cannot_be_read_only_what_is_certainly_older_waits(
    store: Store, account: Account, clock: FakeClock, older: Older, is_sent: bool
) -> None:
    publisher = FakePublisher(readings=[UNREAD])

    _, failures = run(older(store, clock, publisher), account)

    assert [type(failure) for failure in failures] == ([] if is_sent else [TryLaterError])
    assert bool(publisher.sent) is is_sent
    assert post_due(store).status is (PostStatus.POSTED if is_sent else PostStatus.PLANNED)


def test_a_store_in_use_is_not_compared_and_nothing_is_read(
    store: Store, account: Account, clock: FakeClock
) -> None:
    publisher = FakePublisher()
    press = make_press(store, clock, publisher)
    run(press, account)
    clock.advance(hours=12)

    run(press, account)

    assert (len(publisher.sent), publisher.read) == (2, [])


def test_a_wrong_clock_lets_nothing_be_concluded(
    store: Store, account: Account, clock: FakeClock
) -> None:
    publisher = FakePublisher()
    press = with_a_mark(store, clock, publisher)
    publisher.clock = FakeClock(clock.now() + DAY)
    publisher.shown = [make_seen(OURS, posted_at=NOW)]

    _, (failure,) = run(press, account)

    assert isinstance(failure, ClockError)
    assert post_due(store).status is PostStatus.PLANNED


def test_each_request_that_posts_leaves_its_mark_before_it_is_made(
    store: Store, account: Account, clock: FakeClock
) -> None:
    marks: list[int] = []
    publisher = FakePublisher()
    press = replace(make_press(store, clock, publisher), note_sent=marks.append)
    publisher.on_send = lambda: marks.append(-1)

    run(press, account)
    clock.advance(hours=12)
    run(press, account)

    assert marks == [1, -1, 2, -1]
