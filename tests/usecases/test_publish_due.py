"""One run of ``post --due``: what is sent, and what each answer makes of a post."""

import json
from datetime import timedelta

import pytest
from factories import NOW, make_answer
from fakes.publisher import FakePublisher
from fakes.surroundings import FakeClock
from fakes.workshop import make_press
from press_runs import make_poster, post_due, run

from influencer.adapters.store import Store
from influencer.domain.models import Account, Post, PostStatus
from influencer.domain.publishing import Outcome
from influencer.errors import ConfigurationError


@pytest.fixture
def account(store: Store) -> Account:
    return make_poster(store)


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock(NOW + timedelta(minutes=5))


def test_a_due_slot_without_a_post_gets_one_and_it_is_published(
    store: Store, account: Account, clock: FakeClock
) -> None:
    publisher = FakePublisher()

    lists, failures = run(make_press(store, clock, publisher), account)

    post = post_due(store)
    assert (lists, failures) == ({"posted": [post.id]}, [])
    assert (post.status, post.posted_at) == (PostStatus.POSTED, clock.now())
    (sent,) = publisher.sent
    assert (sent.text, sent.media_id) == (post.text, "media-1")
    assert publisher.uploaded == [(store.posts.picture(post), post.alt_text)]


def test_a_prepared_post_is_sent_as_it_was_prepared(
    store: Store, account: Account, clock: FakeClock
) -> None:
    first = FakePublisher([make_answer(Outcome.NOT_SENT)])
    run(make_press(store, clock, first), account)
    prepared = post_due(store)
    second = FakePublisher()

    run(make_press(store, clock, second, facts=[]), account)

    assert second.sent[0].text == first.sent[0].text == prepared.text


@pytest.mark.parametrize("made_with_ai", [True, False])
def test_the_mark_of_the_account_is_sent_along(
    store: Store, account: Account, clock: FakeClock, made_with_ai: bool
) -> None:
    with store.database.transaction():
        store.database.execute(
            "UPDATE settings SET content_preferences = ?",
            (json.dumps({"made_with_ai": made_with_ai}),),
        )
    publisher = FakePublisher()

    run(make_press(store, clock, publisher), account)

    assert publisher.sent[0].made_with_ai is made_with_ai


@pytest.mark.parametrize(
    ("outcome", "status", "name"),
    [
        (Outcome.ACCEPTED, PostStatus.POSTED, "posted"),
        (Outcome.NOT_SENT, PostStatus.READY, "deferred"),
        (Outcome.RATE_LIMITED, PostStatus.READY, "deferred"),
        (Outcome.DUPLICATE, PostStatus.UNKNOWN, "unknown"),
        (Outcome.REFUSED, PostStatus.REJECTED, "rejected"),
        (Outcome.UNKNOWN, PostStatus.UNKNOWN, "unknown"),
    ],
)
def test_each_answer_ends_in_its_status_and_its_list(
    store: Store,
    account: Account,
    clock: FakeClock,
    outcome: Outcome,
    status: PostStatus,
    name: str,
) -> None:
    publisher = FakePublisher([make_answer(outcome)])

    lists, failures = run(make_press(store, clock, publisher), account)

    post = post_due(store)
    assert (post.status, lists, failures) == (status, {name: [post.id]}, [])


@pytest.mark.parametrize("outcome", [Outcome.UNAUTHORIZED, Outcome.FORBIDDEN])
@pytest.mark.parametrize("is_upload", [True, False])
def test_keys_that_x_does_not_accept_are_a_failure_and_the_post_stays_due(
    store: Store, account: Account, clock: FakeClock, outcome: Outcome, is_upload: bool
) -> None:
    answers = [make_answer(outcome, detail="in X's words.")]
    publisher = FakePublisher(uploads=answers) if is_upload else FakePublisher(answers)

    lists, failures = run(make_press(store, clock, publisher), account)

    assert lists == {"deferred": [post_due(store).id]}
    (failure,) = failures
    assert isinstance(failure, ConfigurationError)
    assert "does not accept the keys of @satsjournal (in X's words); post" in str(failure)
    assert post_due(store).status is PostStatus.READY


@pytest.mark.parametrize("outcome", set(Outcome) - {Outcome.ACCEPTED})
def test_without_its_picture_nothing_is_sent(
    store: Store, account: Account, clock: FakeClock, outcome: Outcome
) -> None:
    publisher = FakePublisher(uploads=[make_answer(outcome)])

    run(make_press(store, clock, publisher), account)

    assert publisher.sent == []
    assert post_due(store).attempts == 0


def test_what_is_sent_stands_in_sending_on_disk_with_its_price(
    store: Store, account: Account, clock: FakeClock
) -> None:
    publisher = FakePublisher()
    seen: list[Post] = []

    publisher.on_send = lambda: seen.append(post_due(store))
    run(make_press(store, clock, publisher), account)

    (post,) = seen
    assert (post.status, post.attempts, post.cost_usd) == (PostStatus.SENDING, 1, 0.02)
