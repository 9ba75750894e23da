"""One post now: a prepared one, or a new one outside the schedule."""

from dataclasses import replace
from datetime import timedelta

import pytest
from factories import NOW, make_answer, make_fact, make_prepared, make_slot
from fakes.publisher import FakePublisher
from fakes.surroundings import FakeClock
from fakes.workshop import make_ledger, make_press
from press_runs import every_post, lists_of, make_poster, run

from influencer.adapters.store import Store
from influencer.domain.models import Account, Post, PostStatus
from influencer.domain.publishing import Outcome
from influencer.errors import ConfigurationError, TryLaterError, UsageError
from influencer.ports import Publisher
from influencer.usecases.by_hand import post_now, post_one, write_now
from influencer.usecases.press import Report

TOMORROW = make_slot(NOW + timedelta(days=1))
FACTS = [make_fact(), *make_ledger(40)]
"""The fact of the prepared post, and others."""


@pytest.fixture
def account(store: Store) -> Account:
    return make_poster(store)


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock(NOW - timedelta(minutes=30))


def prepare(store: Store, account: Account) -> Post:
    prepared = make_prepared(slot=TOMORROW, due_at=TOMORROW.due_at)
    return store.posts.prepare(account, prepared, now=NOW)


def test_a_prepared_post_can_be_published_before_its_slot_which_is_served_then(
    store: Store, account: Account, clock: FakeClock
) -> None:
    post, publisher, report = prepare(store, account), FakePublisher(), Report()

    press = make_press(store, clock, publisher, facts=FACTS)

    post_one(press, post, report)

    assert lists_of(report) == {"posted": [post.id]}
    assert publisher.sent[0].text == post.text
    assert TOMORROW.name in store.posts.taken(account, since=NOW)
    clock.advance(days=1, hours=1)
    run(press, account)
    assert [sent.text for sent in publisher.sent].count(post.text) == 1


@pytest.mark.parametrize("status", set(PostStatus) - {PostStatus.READY})
def test_only_a_ready_post_can_be_published(
    store: Store, account: Account, clock: FakeClock, status: PostStatus
) -> None:
    publisher = FakePublisher()
    post = replace(prepare(store, account), status=status)

    with pytest.raises(UsageError, match=f"post {post.id} is {status}, and only a ready post can"):
        post_one(make_press(store, clock, publisher), post, Report())

    assert publisher.uploaded == []


def test_a_post_that_became_unknown_meanwhile_is_not_sent_again(
    store: Store, account: Account, clock: FakeClock
) -> None:
    post = prepare(store, account)
    publisher = FakePublisher([make_answer(Outcome.UNKNOWN)])
    press = make_press(store, clock, publisher, facts=FACTS)
    post_one(press, post, Report())

    with pytest.raises(UsageError, match="is unknown"):
        post_one(press, store.posts.get(post.id), Report())
    assert len(publisher.sent) == 1


def test_a_new_post_is_written_and_then_published_outside_the_schedule(
    store: Store, account: Account, clock: FakeClock
) -> None:
    publisher, report = FakePublisher(), Report()
    press = make_press(store, clock, publisher)

    prepared = write_now(press, account)
    assert every_post(store) == [], "nothing is stored before the question"
    assert not (store.database.path.parent / "images").exists()
    post_now(press, account, prepared, report)

    (post,) = every_post(store)
    assert lists_of(report) == {"posted": [post.id]}
    assert (post.slot, post.due_at) == (None, clock.now())
    assert prepared.draft.text == post.text == publisher.sent[0].text


def test_a_new_post_that_could_not_be_sent_waits_for_a_person_and_takes_no_slot(
    store: Store, account: Account, clock: FakeClock
) -> None:
    publisher, report = FakePublisher([make_answer(Outcome.NOT_SENT)]), Report()
    press = make_press(store, clock, publisher)
    post_now(press, account, write_now(press, account), report)
    (post,) = every_post(store)
    assert lists_of(report) == {"deferred": [post.id]}

    clock.advance(minutes=35)
    lists, _ = run(press, account)
    assert [store.posts.get(number).slot is None for number in lists["posted"]] == [False]

    again = Report()
    post_one(press, store.posts.get(post.id), again)
    assert lists_of(again) == {"posted": [post.id]}
    assert publisher.sent[0].text == publisher.sent[-1].text


def test_without_keys_nothing_is_written(store: Store, account: Account, clock: FakeClock) -> None:
    def no_keys(_account: Account) -> Publisher:
        raise ConfigurationError("there are no X credentials")

    press = replace(make_press(store, clock, FakePublisher()), publisher_for=no_keys)

    with pytest.raises(ConfigurationError):
        post_now(press, account, write_now(press, account), Report())
    assert every_post(store) == []


def test_what_another_run_has_posted_meanwhile_is_not_posted_again(
    store: Store, account: Account, clock: FakeClock
) -> None:
    press = make_press(store, clock, publisher := FakePublisher())
    one, another = write_now(press, account), write_now(press, account)
    post_now(press, account, one, Report())

    with pytest.raises(TryLaterError, match="these words meanwhile"):
        post_now(press, account, another, Report())
    assert len(publisher.sent) == 1


def test_a_rate_limit_holds_the_account_back_whatever_met_it(
    store: Store, account: Account, clock: FakeClock
) -> None:
    limit = make_answer(Outcome.RATE_LIMITED, retry_at=NOW + timedelta(hours=1))
    publisher = FakePublisher([limit])
    press = make_press(store, clock, publisher)
    post_now(press, account, write_now(press, account), Report())

    clock.advance(minutes=35)
    assert run(press, account) == ({}, [])
    assert len(publisher.sent) == 1

    clock.advance(hours=1)
    lists, _ = run(press, account)
    assert list(lists) == ["posted"]


def test_while_x_asks_to_wait_a_person_waits_too(
    store: Store, account: Account, clock: FakeClock
) -> None:
    post = prepare(store, account)
    publisher = FakePublisher([make_answer(Outcome.RATE_LIMITED)])
    press = make_press(store, clock, publisher, facts=FACTS)
    post_one(press, post, Report())

    with pytest.raises(TryLaterError, match="X has asked @satsjournal to wait until 08:45 UTC"):
        post_one(press, store.posts.get(post.id), Report())

    assert len(publisher.sent) == 1
