"""Posts on their way out: what is on disk before the request, and after each answer to it."""

import hashlib
import sqlite3
from contextlib import closing
from datetime import timedelta

import pytest
from factories import NOW, make_answer, make_prepared, make_slot

from influencer.adapters.store import Store
from influencer.domain.budget import PRICES, Charge
from influencer.domain.models import Account, Attempt, Post, PostStatus
from influencer.domain.publishing import Move, Outcome, after_sending, after_upload
from influencer.errors import StoreError

LATER = NOW + timedelta(seconds=30)
AT_TEN = make_slot(NOW + timedelta(hours=1))
PRICE = PRICES[Charge.POST]

BECOMES = {
    Outcome.ACCEPTED: (PostStatus.POSTED, PRICE),
    Outcome.NOT_SENT: (PostStatus.READY, 0),
    Outcome.MISDIRECTED: (PostStatus.READY, 0),
    Outcome.RATE_LIMITED: (PostStatus.READY, 0),
    Outcome.CREDITS_DEPLETED: (PostStatus.READY, 0),
    Outcome.UNAUTHORIZED: (PostStatus.READY, 0),
    Outcome.FORBIDDEN: (PostStatus.READY, 0),
    Outcome.DUPLICATE: (PostStatus.UNKNOWN, PRICE),
    Outcome.REFUSED: (PostStatus.REJECTED, 0),
    Outcome.UNKNOWN: (PostStatus.UNKNOWN, PRICE),
}
"""What a sent post becomes, and what it costs then."""


@pytest.fixture
def post(store: Store, account: Account) -> Post:
    """A post that is ready."""
    return store.posts.prepare(account, make_prepared(), now=NOW)


def begin(store: Store, post: Post) -> bool:
    """Set the price aside, and begin."""
    assert store.spending.reserve(post, {Charge.POST: PRICE}, cap=None, now=NOW)
    return store.outbox.begin(post, now=NOW) > 0


def set_status(store: Store, post: Post, status: PostStatus) -> Post:
    with store.database.transaction():
        store.database.execute("UPDATE posts SET status = ? WHERE post_id = ?", (status, post.id))
    return store.posts.get(post.id)


def send(store: Store, post: Post, outcome: Outcome) -> Post:
    """Begin, and finish with that outcome."""
    assert begin(store, post)
    answer = make_answer(outcome, detail="in X's words", http_status=299)
    store.outbox.finish(post, answer, after_sending(answer, now=LATER), now=LATER)
    return store.posts.get(post.id)


def test_once_begun_it_is_on_disk_for_everybody_with_attempt_and_price(
    store: Store, post: Post
) -> None:
    assert begin(store, post)

    with closing(sqlite3.connect(store.database.path)) as other:
        status = other.execute("SELECT status FROM posts").fetchall()
        attempts = other.execute(
            "SELECT number, started_at, ended_at, outcome, content_sha256, image_sha256"
            " FROM attempts"
        ).fetchall()
        spending = other.execute(
            "SELECT user_id, charge, amount_usd, is_reserved FROM spending"
        ).fetchall()
    assert status == [("sending",)]
    text = hashlib.sha256(post.text.encode()).hexdigest()
    assert attempts == [(1, "2026-11-22T09:00:00Z", None, None, text, post.image_sha256)]
    assert spending == [(post.account.id, "post", PRICE, 1)]


@pytest.mark.parametrize("status", set(PostStatus) - {PostStatus.READY})
@pytest.mark.parametrize("is_known", [True, False])
def test_only_a_ready_post_can_be_begun(
    store: Store, post: Post, status: PostStatus, is_known: bool
) -> None:
    changed = set_status(store, post, status)

    assert not store.outbox.begin(changed if is_known else post, now=NOW)

    assert store.posts.get(post.id) == changed
    assert store.posts.attempts(post) == []


def test_a_post_can_be_begun_once(store: Store, post: Post) -> None:
    assert begin(store, post)

    assert not store.outbox.begin(post, now=NOW)
    assert (store.posts.get(post.id).attempts, store.posts.get(post.id).cost_usd) == (1, PRICE)


@pytest.mark.parametrize("outcome", Outcome)
def test_each_outcome_ends_in_its_status_and_its_price(
    store: Store, post: Post, outcome: Outcome
) -> None:
    sent = send(store, post, outcome)

    assert (sent.status, sent.cost_usd) == BECOMES[outcome]
    assert store.posts.attempts(post) == [
        Attempt(
            number=1,
            started_at=NOW,
            ended_at=LATER,
            outcome=outcome,
            http_status=299,
            detail="in X's words",
        )
    ]


@pytest.mark.parametrize("outcome", set(Outcome) - {Outcome.ACCEPTED})
def test_what_was_not_accepted_says_why(store: Store, post: Post, outcome: Outcome) -> None:
    sent = send(store, post, outcome)

    assert sent.error == "in X's words"
    assert (sent.platform_post_id, sent.posted_at) == (None, None)


def test_what_was_accepted_has_its_number_its_time_and_no_error(store: Store, post: Post) -> None:
    deferred = send(store, post, Outcome.NOT_SENT)

    sent = send(store, deferred, Outcome.ACCEPTED)

    assert (sent.platform_post_id, sent.posted_at) == (make_answer().reference, LATER)
    assert (sent.error, sent.next_try_at) == (None, None)


def test_a_post_that_was_limited_waits_until_then(store: Store, post: Post) -> None:
    store.outbox.begin(post, now=NOW)
    store.outbox.finish(
        post,
        make_answer(Outcome.RATE_LIMITED),
        Move(status=PostStatus.READY, next_try_at=LATER),
        now=NOW,
    )

    assert store.posts.get(post.id).next_try_at == LATER


def test_each_try_has_its_number_and_only_the_last_price_counts(store: Store, post: Post) -> None:
    for outcome in (Outcome.NOT_SENT, Outcome.RATE_LIMITED, Outcome.ACCEPTED):
        post = send(store, post, outcome)

    numbers = [(attempt.number, attempt.outcome) for attempt in store.posts.attempts(post)]
    assert numbers == [(1, "not_sent"), (2, "rate_limited"), (3, "accepted")]
    assert (post.attempts, post.cost_usd) == (3, PRICE)


def test_an_answer_belongs_to_the_last_try_only(store: Store, post: Post) -> None:
    begin(store, post)
    recover(store)
    proven_not_posted = set_status(store, post, PostStatus.READY)

    send(store, proven_not_posted, Outcome.ACCEPTED)

    outcomes = [attempt.outcome for attempt in store.posts.attempts(post)]
    assert outcomes == [None, "accepted"]


def test_what_a_dead_run_was_sending_is_unknown_and_keeps_its_price(
    store: Store, account: Account, post: Post
) -> None:
    ready = store.posts.prepare(account, make_prepared(slot=AT_TEN, due_at=AT_TEN.due_at), now=NOW)
    begin(store, post)

    recover(store)

    found = store.posts.get(post.id)
    assert (found.status, found.cost_usd) == (PostStatus.UNKNOWN, PRICE)
    assert found.error == "the run was interrupted while it was sending"
    assert found.next_try_at == LATER
    assert store.posts.get(ready.id) == ready


def recover(store: Store) -> None:
    for post in store.posts.sending():
        store.outbox.recover(post, look_at=LATER, now=LATER)


def test_an_answer_that_cannot_be_recorded_leaves_the_post_in_sending(
    store: Store, account: Account, post: Post
) -> None:
    send(store, post, Outcome.ACCEPTED)
    second = store.posts.prepare(account, make_prepared(slot=AT_TEN), now=NOW)

    with pytest.raises(StoreError, match="UNIQUE"):
        send(store, second, Outcome.ACCEPTED)

    assert store.posts.get(second.id).status is PostStatus.SENDING
    assert store.posts.attempts(second)[0].outcome is None


@pytest.mark.parametrize("outcome", set(Outcome) - {Outcome.ACCEPTED, Outcome.REFUSED})
def test_a_picture_that_cannot_be_brought_leaves_the_post_ready_and_untried(
    store: Store, post: Post, outcome: Outcome
) -> None:
    answer = make_answer(outcome, retry_at=LATER)

    store.outbox.defer(post, answer, after_upload(answer, now=NOW), now=NOW)

    found = store.posts.get(post.id)
    assert (found.status, found.attempts, found.cost_usd) == (PostStatus.READY, 0, 0)
    assert found.error == outcome.replace("_", " ")


@pytest.mark.parametrize("outcome", [Outcome.RATE_LIMITED, Outcome.UNKNOWN])
def test_a_picture_is_brought_again_when_x_asks_for_it(
    store: Store, post: Post, outcome: Outcome
) -> None:
    answer = make_answer(outcome, retry_at=LATER)

    store.outbox.defer(post, answer, after_upload(answer, now=NOW), now=NOW)

    assert store.posts.get(post.id).next_try_at == LATER


def test_a_picture_that_x_refuses_ends_the_post(store: Store, post: Post) -> None:
    answer = make_answer(Outcome.REFUSED, detail="too large")

    store.outbox.defer(post, answer, after_upload(answer, now=NOW), now=NOW)

    found = store.posts.get(post.id)
    assert (found.status, found.error) == (PostStatus.REJECTED, "too large")


@pytest.mark.parametrize("outcome", [Outcome.UNKNOWN, Outcome.REFUSED])
def test_a_post_that_went_on_meanwhile_is_not_deferred(
    store: Store, post: Post, outcome: Outcome
) -> None:
    posted = set_status(store, post, PostStatus.POSTED)
    answer = make_answer(outcome)

    store.outbox.defer(post, answer, after_upload(answer, now=NOW), now=NOW)

    assert store.posts.get(post.id) == posted


def test_missed_posts_expire_with_the_reason_and_others_stay(
    store: Store, account: Account, post: Post
) -> None:
    at_eleven = make_slot(NOW + timedelta(hours=2))
    store.posts.plan(account, [AT_TEN, at_eleven], now=NOW)
    planned = store.posts.due(account, AT_TEN.due_at)[0]
    gone = set_status(store, post, PostStatus.SENDING)

    store.outbox.expire([planned, post], "the slot was missed", now=NOW)

    expired = store.posts.get(planned.id)
    assert (expired.status, expired.error) == (PostStatus.EXPIRED, "the slot was missed")
    assert store.posts.get(post.id) == gone
    assert [one.slot for one in store.posts.due(account, at_eleven.due_at)] == [at_eleven]


def test_an_alt_text_that_x_took_costs_whatever_becomes_of_the_post(
    store: Store, post: Post
) -> None:
    costs = {Charge.POST: PRICE, Charge.ALT_TEXT: 0.005}
    store.spending.reserve(post, costs, cap=None, now=NOW)
    store.outbox.note_alt_text(post)
    store.outbox.begin(post, now=NOW)
    answer = make_answer(Outcome.REFUSED)

    store.outbox.finish(post, answer, after_sending(answer, now=NOW), now=NOW)

    assert store.posts.get(post.id).cost_usd == 0.005
