"""Dry runs: the post that would be published, by the same rules, with nobody to send it."""

import inspect
from datetime import datetime, timedelta

import pytest
from factories import NOW, make_answer
from fakes.publisher import FakePublisher
from fakes.surroundings import FakeClock
from fakes.workshop import make_desk, make_ledger, make_press
from press_runs import every_post, make_poster, run

from influencer.adapters.store import Store
from influencer.domain.models import Account, Post, PostStatus
from influencer.domain.publishing import Outcome
from influencer.usecases import rehearse
from influencer.usecases.rehearse import rehearse_due, rehearse_now, rehearse_one

FIVE_PAST = NOW + timedelta(minutes=5)


@pytest.fixture
def account(store: Store) -> Account:
    return make_poster(store)


def rehearsed(store: Store, account: Account, now: datetime) -> list[Post]:
    settings = store.accounts.settings(account)
    desk = make_desk(account, make_ledger(40), settings=settings, usage=store.usage)
    found = rehearse_due(desk, store.accounts, store.posts, is_held=False, now=now)
    return [one.post for one in found]


def test_a_due_slot_shows_the_post_that_a_run_would_write(store: Store, account: Account) -> None:
    (post,) = rehearsed(store, account, FIVE_PAST)

    assert (post.due_at, post.status) == (NOW, PostStatus.READY)
    publisher = FakePublisher()
    run(make_press(store, FakeClock(FIVE_PAST), publisher), account)
    assert publisher.sent[0].text == post.text


def test_a_prepared_post_is_shown_as_it_is(store: Store, account: Account) -> None:
    publisher = FakePublisher([make_answer(Outcome.NOT_SENT)])
    run(make_press(store, FakeClock(FIVE_PAST), publisher), account)

    (post,) = rehearsed(store, account, FIVE_PAST)

    assert post.text == publisher.sent[0].text


def test_before_the_slot_nothing_would_be_published(store: Store, account: Account) -> None:
    assert rehearsed(store, account, NOW - timedelta(seconds=1)) == []


def test_past_the_deadline_nothing_would_be_published_and_nothing_is_lost(
    store: Store, account: Account
) -> None:
    assert rehearsed(store, account, NOW + timedelta(hours=3, seconds=1)) == []
    assert {post.status for post in every_post(store)} == {PostStatus.PLANNED}


def test_a_post_that_shall_wait_would_not_be_published(store: Store, account: Account) -> None:
    limited = make_answer(Outcome.RATE_LIMITED, retry_at=NOW + timedelta(hours=1))
    run(make_press(store, FakeClock(FIVE_PAST), FakePublisher([limited])), account)

    assert rehearsed(store, account, FIVE_PAST) == []
    assert len(rehearsed(store, account, NOW + timedelta(hours=1))) == 1


def test_a_post_for_now_belongs_to_no_slot(store: Store, account: Account) -> None:
    desk = make_desk(account, make_ledger(3), usage=store.usage)

    post = rehearse_now(desk, store.posts, now=FIVE_PAST)

    assert (post.slot, post.due_at, post.status) == (None, FIVE_PAST, PostStatus.READY)


@pytest.mark.parametrize(
    ("rehearsal", "takes"),
    [
        (rehearse_one, ["desk", "posts", "post", "now"]),
        (rehearse_now, ["desk", "posts", "now"]),
        (rehearse_due, ["desk", "accounts", "posts", "is_held", "now"]),
    ],
)
def test_nothing_that_could_send_comes_in(rehearsal: object, takes: list[str]) -> None:
    assert callable(rehearsal)
    assert list(inspect.signature(rehearsal).parameters) == takes
    assert "Publisher" not in vars(rehearse)
