"""A prepared post passes the gates once more before it goes out; a tried one is frozen."""

import json
from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

import pytest
from factories import NOW, make_answer
from fakes.publisher import FakePublisher
from fakes.surroundings import FakeClock
from fakes.workshop import make_ledger, make_press
from press_runs import every_post, make_poster, post_due, run

from influencer.adapters.store import Store
from influencer.domain.facts import Fact
from influencer.domain.models import Account, Post, PostStatus
from influencer.domain.publishing import Outcome
from influencer.errors import UsageError
from influencer.usecases.by_hand import post_one
from influencer.usecases.generate import choose_slots, generate
from influencer.usecases.press import Press, Report

FACTS = make_ledger(20)


@pytest.fixture
def account(store: Store) -> Account:
    return make_poster(store)


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock(NOW - timedelta(hours=1))


def prepare(store: Store, account: Account, clock: FakeClock, press: Press) -> Post:
    """A post that was generated for the slot at ``NOW``, which has come since."""
    plan = store.accounts.settings(account).schedule
    slots = choose_slots(plan, frozenset(), count=1, at=None, now=clock.now())
    (post,) = generate(press.desk_for(account), store.posts, slots, seed=1, now=clock.now())
    clock.advance(hours=1, minutes=5)
    return post


def without(post: Post) -> list[Fact]:
    return [fact for fact in FACTS if fact.id not in post.facts]


def to_review(post: Post) -> list[Fact]:
    """The ledger, in which the fact of the post was to be read again yesterday."""
    yesterday = (NOW - timedelta(days=1)).date()
    return [replace(f, review_by=yesterday) if f.id in post.facts else f for f in FACTS]


def set_hashtags(store: Store, count: int) -> None:
    with store.database.transaction():
        store.database.execute(
            "UPDATE settings SET content_preferences = ?", (json.dumps({"hashtags": count}),)
        )


def test_a_post_that_still_passes_goes_out_as_it_was_prepared(
    store: Store, account: Account, clock: FakeClock
) -> None:
    publisher = FakePublisher()
    press = make_press(store, clock, publisher, facts=FACTS)
    post = prepare(store, account, clock, press)

    run(press, account)

    assert [sent.text for sent in publisher.sent] == [post.text]
    assert store.readings.story(post)[1].what == "ready → sending"


@pytest.mark.parametrize(
    ("change", "reason"),
    [(without, "is not in the ledger any more"), (to_review, "is to be read again first")],
)
def test_a_post_whose_fact_does_not_hold_any_more_is_written_anew(
    store: Store, account: Account, clock: FakeClock, change: object, reason: str
) -> None:
    publisher = FakePublisher()
    post = prepare(store, account, clock, make_press(store, clock, publisher, facts=FACTS))
    assert callable(change)
    facts: Sequence[Fact] = change(post)
    press = make_press(store, clock, publisher, facts=facts)

    assert run(press, account) == ({"posted": [post.id]}, [])

    sent = store.posts.get(post.id)
    assert sent.slot == post.slot
    assert not set(sent.facts) & set(post.facts)
    assert [seen.text for seen in publisher.sent] == [sent.text] != [post.text]
    assert publisher.uploaded[0] == (store.posts.picture(sent), sent.alt_text)
    assert reason in store.readings.story(sent)[1].reason


def test_a_post_with_other_hashtags_than_the_account_has_set_is_written_anew(
    store: Store, account: Account, clock: FakeClock
) -> None:
    publisher = FakePublisher()
    press = make_press(store, clock, publisher, facts=FACTS)
    post = prepare(store, account, clock, press)
    set_hashtags(store, 9)

    run(press, account)

    sent = store.posts.get(post.id)
    assert (len(post.hashtags), len(sent.hashtags)) == (15, 9)
    assert publisher.sent[0].text == sent.text
    assert len([p for p in every_post(store) if p.slot == post.slot]) == 1


@pytest.mark.parametrize("outcome", [Outcome.NOT_SENT, Outcome.RATE_LIMITED])
def test_a_post_that_was_sent_before_is_frozen_whatever_has_changed(
    store: Store, account: Account, clock: FakeClock, outcome: Outcome
) -> None:
    publisher = FakePublisher([make_answer(outcome)])
    press = make_press(store, clock, publisher, facts=FACTS)
    post = prepare(store, account, clock, press)
    run(press, account)
    set_hashtags(store, 9)
    clock.advance(minutes=20)

    run(make_press(store, clock, publisher, facts=without(post)), account)

    assert [sent.text for sent in publisher.sent] == [post.text, post.text]


def test_a_post_whose_picture_alone_was_tried_is_still_looked_at(
    store: Store, account: Account, clock: FakeClock
) -> None:
    publisher = FakePublisher(uploads=[make_answer(Outcome.NOT_SENT)])
    post = prepare(store, account, clock, make_press(store, clock, publisher, facts=FACTS))
    run(make_press(store, clock, publisher, facts=FACTS), account)

    run(make_press(store, clock, publisher, facts=without(post)), account)

    assert [sent.text for sent in publisher.sent] == [store.posts.get(post.id).text] != [post.text]


@pytest.mark.parametrize("change", [without, to_review])
def test_by_hand_a_post_that_does_not_pass_is_refused_and_left_as_it_is(
    store: Store, account: Account, clock: FakeClock, change: object
) -> None:
    publisher = FakePublisher()
    post = prepare(store, account, clock, make_press(store, clock, publisher, facts=FACTS))
    assert callable(change)

    with pytest.raises(UsageError, match=f"post --delete {post.id} discards it"):
        post_one(make_press(store, clock, publisher, facts=change(post)), post, Report())

    assert publisher.uploaded == []
    assert store.posts.get(post.id) == post


def test_where_nothing_can_be_written_in_its_place_the_post_stays(
    store: Store, account: Account, clock: FakeClock
) -> None:
    publisher = FakePublisher()
    post = prepare(store, account, clock, make_press(store, clock, publisher, facts=FACTS))

    lists, failures = run(make_press(store, clock, publisher, facts=[]), account)

    assert (lists, len(failures)) == ({}, 1)
    assert (post_due(store).status, publisher.uploaded) == (PostStatus.READY, [])
    assert store.posts.get(post.id) == post
