"""The agenda with posts in doubt and paused accounts: when is there something to do?"""

from datetime import UTC, datetime, timedelta

import pytest
from factories import make_answer, make_prepared, make_schedule, make_slot

import influencer.__main__
from influencer.adapters.store import Store
from influencer.domain.models import Account, Post, PostStatus
from influencer.domain.publishing import Move, Outcome
from influencer.domain.standing import Pause, PauseReason
from influencer.paths import locate

NOW = datetime.now(UTC).replace(microsecond=0)
"""The program under test asks the system for the time, so these tests do too."""

MINUTE, HOUR = timedelta(minutes=1), timedelta(hours=1)


def make_account(store: Store, handle: str = "satsjournal") -> Account:
    """An account whose slots are planned for half a day."""
    account = store.accounts.create(handle, make_schedule(since=NOW), now=NOW - HOUR)
    store.accounts.note_plan(account, again_at=NOW + 12 * HOUR)
    return account


@pytest.fixture
def account(store: Store) -> Account:
    return make_account(store)


def prepare(store: Store, account: Account, due_at: datetime = NOW - HOUR) -> Post:
    prepared = make_prepared(slot=make_slot(due_at), due_at=due_at)
    return store.posts.prepare(account, prepared, now=NOW)


def leave_unknown(store: Store, post: Post, look_at: datetime | None) -> Post:
    store.outbox.begin(post, now=NOW)
    move = Move(status=PostStatus.UNKNOWN, next_try_at=look_at)
    store.outbox.finish(post, make_answer(Outcome.UNKNOWN), move, now=NOW)
    return store.posts.get(post.id)


def is_nothing_due() -> bool:
    return influencer.__main__._is_nothing_due(locate())


@pytest.mark.parametrize(
    ("look_at", "is_waiting"),
    [(NOW + HOUR, True), (NOW - MINUTE, False), (None, False)],
)
@pytest.mark.parametrize("due_at", [NOW - HOUR, NOW + 5 * HOUR])
def test_a_post_in_doubt_is_due_when_it_is_looked_for(
    store: Store, account: Account, look_at: datetime | None, due_at: datetime, is_waiting: bool
) -> None:
    leave_unknown(store, prepare(store, account, due_at), look_at)

    assert is_nothing_due() is is_waiting


def test_a_post_in_doubt_outside_the_schedule_is_looked_for_too(
    store: Store, account: Account
) -> None:
    post = store.posts.prepare(account, make_prepared(slot=None), now=NOW)
    leave_unknown(store, post, NOW - MINUTE)

    assert not is_nothing_due()


def test_what_waits_for_a_person_wakes_no_run(store: Store, account: Account) -> None:
    post = leave_unknown(store, prepare(store, account), NOW - MINUTE)
    store.outbox.settle(post, Move(status=PostStatus.ATTENTION), None, now=NOW)

    assert is_nothing_due()


@pytest.mark.parametrize("reason", PauseReason)
def test_while_a_person_has_paused_the_account_nothing_is_due_and_else_the_run_says_why(
    store: Store, account: Account, reason: PauseReason
) -> None:
    prepare(store, account)
    store.posts.plan(account, [make_slot(NOW - 2 * HOUR)], now=NOW)
    store.standings.pause(account, Pause(reason=reason, since=NOW))

    assert is_nothing_due() is (reason is PauseReason.PERSON)

    store.standings.resume(account)
    assert not is_nothing_due()


def test_a_paused_account_is_not_woken_to_plan_and_is_once_it_is_resumed(
    store: Store, account: Account
) -> None:
    store.accounts.note_plan(account, again_at=NOW - HOUR)
    store.standings.pause(account, Pause(reason=PauseReason.PERSON, since=NOW))
    assert is_nothing_due()

    store.standings.resume(account)
    assert not is_nothing_due()


@pytest.mark.parametrize("look_at", [NOW + HOUR, NOW - MINUTE])
def test_a_post_in_doubt_of_a_paused_account_is_still_looked_for(
    store: Store, account: Account, look_at: datetime
) -> None:
    leave_unknown(store, prepare(store, account), look_at)
    store.standings.pause(account, Pause(reason=PauseReason.PERSON, since=NOW))

    assert is_nothing_due() is (look_at > NOW)


def test_a_paused_account_keeps_no_other_from_being_served(store: Store, account: Account) -> None:
    store.standings.pause(account, Pause(reason=PauseReason.PERSON, since=NOW))
    other = make_account(store, "other")
    assert is_nothing_due()

    prepare(store, other)
    assert not is_nothing_due()
