"""Money: set aside before the request, charged once it counts, free again where it does not."""

import sqlite3
from contextlib import closing
from datetime import UTC, datetime, timedelta

import pytest
from factories import NOW, make_answer, make_prepared, make_schedule

from influencer.adapters.store import Store
from influencer.domain.budget import Charge
from influencer.domain.models import Account, Post, PostStatus
from influencer.domain.publishing import MAY_BE_THERE, Move, Outcome, after_sending, after_upload

COSTS = {Charge.POST: 0.015, Charge.ALT_TEXT: 0.005}
LAST_SECOND = datetime(2026, 11, 30, 23, 59, 59, tzinfo=UTC)


@pytest.fixture
def post(store: Store, account: Account) -> Post:
    """A post that is ready."""
    return store.posts.prepare(account, make_prepared(), now=NOW)


def month(store: Store, account: Account, at: datetime = NOW) -> tuple[float, float]:
    spent, reserved = store.spending.month(account, at)
    return round(spent, 6), round(reserved, 6)


def set_status(store: Store, post: Post, status: PostStatus) -> Post:
    with store.database.transaction():
        store.database.execute("UPDATE posts SET status = ? WHERE post_id = ?", (status, post.id))
    return store.posts.get(post.id)


def test_what_is_reserved_is_on_disk_and_counts(store: Store, account: Account, post: Post) -> None:
    assert store.spending.reserve(post, COSTS, cap=10, now=NOW)

    with closing(sqlite3.connect(store.database.path)) as other:
        rows = other.execute("SELECT charge, amount_usd, is_reserved FROM spending").fetchall()
    assert sorted(rows) == [("alt_text", 0.005, 1), ("post", 0.015, 1)]
    assert month(store, account) == (0, 0.02)
    assert store.posts.get(post.id).cost_usd == 0.02


@pytest.mark.parametrize(("cap", "fits"), [(0.03, True), (0.0299, False), (0.0, False)])
def test_what_does_not_fit_under_the_cap_is_not_reserved(
    store: Store, account: Account, post: Post, cap: float, fits: bool
) -> None:
    store.spending.charge(account, Charge.OWN_READ, 0.01, now=NOW, quantity=10)

    assert store.spending.reserve(post, COSTS, cap=cap, now=NOW) is fits

    assert month(store, account) == (0.01, 0.02 if fits else 0)


def test_what_others_have_reserved_leaves_less_room(
    store: Store, account: Account, post: Post
) -> None:
    second = store.posts.prepare(account, make_prepared(slot=None), now=NOW)
    assert store.spending.reserve(post, COSTS, cap=0.03, now=NOW)

    assert not store.spending.reserve(second, COSTS, cap=0.03, now=NOW)
    assert store.spending.reserve(post, COSTS, cap=0.03, now=NOW), "its own gives way"
    assert month(store, account) == (0, 0.02)


def test_another_account_has_a_budget_of_its_own(
    store: Store, account: Account, post: Post
) -> None:
    other = store.accounts.create("other", make_schedule(), now=NOW)
    store.spending.charge(other, Charge.OWN_READ, 99, now=NOW)

    assert store.spending.reserve(post, COSTS, cap=0.02, now=NOW)
    assert month(store, account) == (0, 0.02)


def test_a_month_ends_with_its_last_second_in_utc(store: Store, account: Account) -> None:
    store.spending.charge(account, Charge.OWN_READ, 1, now=LAST_SECOND)
    store.spending.charge(account, Charge.OWN_READ, 2, now=LAST_SECOND + timedelta(seconds=1))

    assert month(store, account, LAST_SECOND) == (1, 0)
    assert month(store, account, LAST_SECOND + timedelta(seconds=1)) == (2, 0)
    assert month(store, account, datetime(2026, 10, 31, 23, tzinfo=UTC)) == (0, 0)


def test_a_post_that_is_settled_next_month_stays_in_the_month_it_was_sent_in(
    store: Store, account: Account, post: Post
) -> None:
    store.spending.reserve(post, COSTS, cap=None, now=LAST_SECOND)
    store.outbox.begin(post, now=LAST_SECOND)
    later = LAST_SECOND + timedelta(minutes=5)
    store.outbox.finish(post, make_answer(), Move(status=PostStatus.POSTED), now=later)

    assert month(store, account, LAST_SECOND) == (0.015, 0.005)
    assert month(store, account, later) == (0, 0)


@pytest.mark.parametrize("outcome", Outcome)
def test_an_answer_charges_frees_or_keeps_the_price(
    store: Store, account: Account, post: Post, outcome: Outcome
) -> None:
    store.spending.reserve(post, COSTS, cap=None, now=NOW)
    store.outbox.note_alt_text(post)
    store.outbox.begin(post, now=NOW)
    answer = make_answer(outcome)

    store.outbox.finish(post, answer, after_sending(answer, now=NOW), now=NOW)

    in_doubt = (0.005, 0.015)
    expected = {
        Outcome.ACCEPTED: (0.02, 0),
        Outcome.UNKNOWN: in_doubt,
        Outcome.DUPLICATE: in_doubt,
    }
    assert month(store, account) == expected.get(outcome, (0.005, 0))


@pytest.mark.parametrize("outcome", set(Outcome) - {Outcome.ACCEPTED})
def test_a_picture_that_was_not_brought_costs_nothing(
    store: Store, account: Account, post: Post, outcome: Outcome
) -> None:
    store.spending.reserve(post, COSTS, cap=None, now=NOW)
    answer = make_answer(outcome)

    store.outbox.defer(post, answer, after_upload(answer, now=NOW), now=NOW)

    assert month(store, account) == (0, 0)


@pytest.mark.parametrize("status", PostStatus)
def test_of_what_a_dead_run_has_reserved_the_alt_text_counts_and_a_post_that_may_be_there(
    store: Store, account: Account, post: Post, status: PostStatus
) -> None:
    store.spending.reserve(post, COSTS, cap=None, now=NOW)
    set_status(store, post, status)

    store.outbox.free_stale_reservations()

    assert month(store, account) == ((0, 0.02) if status in MAY_BE_THERE else (0.005, 0))


def test_what_was_charged_is_never_freed(store: Store, account: Account, post: Post) -> None:
    store.spending.charge(account, Charge.OWN_READ, 0.003, now=NOW, quantity=3, post=post)
    store.spending.charge(account, Charge.OWN_IDENTITY, 0.01, now=NOW)

    store.outbox.free_stale_reservations()

    assert month(store, account) == (0.013, 0)
    rows = store.database.rows("SELECT charge, quantity, post_id FROM spending")
    assert [tuple(row) for row in rows] == [("own_read", 3, post.id), ("own_identity", 1, None)]


@pytest.mark.parametrize(
    ("status", "spent"),
    [(PostStatus.POSTED, 0.015), (PostStatus.READY, 0), (PostStatus.EXPIRED, 0)],
)
def test_what_is_settled_charges_or_frees_the_price_in_the_same_moment(
    store: Store, account: Account, post: Post, status: PostStatus, spent: float
) -> None:
    store.spending.reserve(post, {Charge.POST: 0.015}, cap=None, now=NOW)
    unknown = set_status(store, post, PostStatus.UNKNOWN)

    assert store.outbox.settle(unknown, Move(status=status), None, now=NOW)

    assert month(store, account) == (spent, 0)


@pytest.mark.parametrize("status", [PostStatus.UNKNOWN, PostStatus.ATTENTION])
def test_what_stays_in_doubt_keeps_its_price(
    store: Store, account: Account, post: Post, status: PostStatus
) -> None:
    store.spending.reserve(post, COSTS, cap=None, now=NOW)
    unknown = set_status(store, post, PostStatus.UNKNOWN)

    assert store.outbox.settle(unknown, Move(status=status), None, now=NOW)

    assert month(store, account) == (0, 0.02)
