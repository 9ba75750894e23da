"""Cron's question, "is anything due?", and its answer from the agenda in the database."""

import time
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from factories import make_answer, make_prepared, make_schedule, make_slot

import influencer.__main__
from influencer.__main__ import SCHEMA_VERSION
from influencer.adapters.store import Store
from influencer.adapters.store.accounts import Accounts
from influencer.adapters.store.schema import MIGRATIONS
from influencer.domain.models import Account, Post, PostStatus
from influencer.domain.publishing import Move, Outcome
from influencer.domain.standing import Pause, PauseReason
from influencer.paths import locate
from influencer.usecases.pausing import pause, resume

NOW = datetime.now(UTC).replace(microsecond=0)
"""The program under test asks the system for the time, so these tests do too."""

HOUR = timedelta(hours=1)


@pytest.fixture
def account(store: Store) -> Account:
    """An account whose slots are planned, the next one in four hours."""
    account = store.accounts.create("satsjournal", make_schedule(since=NOW), now=NOW - HOUR)
    store.accounts.note_plan(account, again_at=NOW + 12 * HOUR)
    store.posts.plan(account, [make_slot(NOW + 4 * HOUR)], now=NOW)
    return account


def is_nothing_due() -> bool:
    return influencer.__main__._is_nothing_due(locate())


def ready(store: Store, account: Account, due_at: datetime) -> Post:
    prepared = make_prepared(slot=make_slot(due_at), due_at=due_at)
    return store.posts.prepare(account, prepared, now=NOW)


def test_between_two_slots_nothing_is_due(account: Account, store: Store) -> None:
    ready(store, account, NOW + 2 * HOUR)

    assert is_nothing_due()


def test_that_a_run_found_nothing_due_is_noted(account: Account) -> None:
    assert account
    locate().last_run.unlink(missing_ok=True)
    before = time.time()

    is_nothing_due()

    assert before - 5 <= locate().last_run.stat().st_mtime <= time.time() + 5


def test_a_planned_slot_is_due(account: Account, store: Store) -> None:
    store.posts.plan(account, [make_slot(NOW - HOUR)], now=NOW)

    assert not is_nothing_due()


def test_a_ready_post_is_due(account: Account, store: Store) -> None:
    ready(store, account, NOW - HOUR)

    assert not is_nothing_due()


def test_a_post_that_shall_wait_is_due_when_it_may_be_tried(account: Account, store: Store) -> None:
    post = ready(store, account, NOW - HOUR)
    answer = make_answer(Outcome.RATE_LIMITED)
    wait = Move(status=PostStatus.READY, next_try_at=NOW + HOUR)
    store.outbox.defer(post, answer, wait, now=NOW)
    assert is_nothing_due()

    wait = Move(status=PostStatus.READY, next_try_at=NOW - timedelta(minutes=1))
    store.outbox.defer(post, answer, wait, now=NOW)
    assert not is_nothing_due()


def test_what_a_dead_run_was_sending_is_due(account: Account, store: Store) -> None:
    post = ready(store, account, NOW - HOUR)
    store.outbox.begin(post, now=NOW)

    assert not is_nothing_due()


def test_that_is_so_before_its_slot_too(account: Account, store: Store) -> None:
    post = ready(store, account, NOW + 3 * HOUR)
    store.outbox.begin(post, now=NOW)

    assert not is_nothing_due()


def test_a_post_outside_the_schedule_waits_for_a_person(account: Account, store: Store) -> None:
    store.posts.prepare(account, make_prepared(slot=None, due_at=NOW - HOUR), now=NOW)

    assert is_nothing_due()
    assert store.posts.due(account, NOW) == []


def test_a_plan_made_under_a_clock_that_ran_ahead_is_doubted(
    account: Account, store: Store
) -> None:
    store.accounts.note_plan(account, again_at=NOW + 300 * 24 * HOUR)

    assert not is_nothing_due()


def test_a_clock_that_shows_a_time_which_has_passed_is_told_of_and_not_believed(
    account: Account, store: Store
) -> None:
    assert account
    store.installation.confirm(NOW + timedelta(minutes=4))
    assert is_nothing_due()

    store.installation.confirm(NOW + HOUR)
    assert not is_nothing_due()


def test_the_question_reads_no_post_that_has_ended(account: Account, store: Store) -> None:
    assert account
    values = {"now": "", "soon": "", "far": "", "version": 1}
    plan = store.database.rows(f"EXPLAIN QUERY PLAN {influencer.__main__._NOTHING_DUE}", values)

    assert [row["detail"] for row in plan if row["detail"].startswith("SCAN posts")] == []


def test_while_a_person_has_paused_it_nothing_is_due(account: Account, store: Store) -> None:
    ready(store, account, NOW - HOUR)
    store.accounts.note_plan(account, again_at=NOW - HOUR)
    pause(store.standings, account, now=NOW)
    assert is_nothing_due()

    resume(store.standings, store.accounts, account, now=NOW)
    assert not is_nothing_due()


@pytest.mark.parametrize("reason", [PauseReason.KEYS, PauseReason.CREDITS])
def test_what_waits_for_keys_or_credits_is_complained_of(
    account: Account, store: Store, reason: PauseReason
) -> None:
    ready(store, account, NOW - HOUR)
    store.standings.pause(account, Pause(reason=reason, since=NOW))

    assert not is_nothing_due()


def test_a_post_in_doubt_is_due_when_it_is_to_be_looked_for_also_while_paused(
    account: Account, store: Store
) -> None:
    post = ready(store, account, NOW - HOUR)
    pause(store.standings, account, now=NOW)
    store.outbox.begin(post, now=NOW)
    assert not is_nothing_due()

    store.outbox.recover(store.posts.get(post.id), look_at=NOW + HOUR, now=NOW)
    assert is_nothing_due()
    store.outbox.settle(
        store.posts.get(post.id), Move(status=PostStatus.UNKNOWN, next_try_at=NOW), None, now=NOW
    )
    assert not is_nothing_due()


def test_one_paused_account_does_not_hide_anothers_slot(account: Account, store: Store) -> None:
    pause(store.standings, account, now=NOW)
    assert is_nothing_due()
    other = store.accounts.create("other", make_schedule(since=NOW), now=NOW - HOUR)
    store.accounts.note_plan(other, again_at=NOW + HOUR)
    assert is_nothing_due()

    ready(store, other, NOW - HOUR)

    assert not is_nothing_due()


@pytest.mark.parametrize("status", ["posted", "rejected", "expired", "skipped"])
def test_what_has_ended_is_not_due(account: Account, store: Store, status: str) -> None:
    ready(store, account, NOW - HOUR)
    with store.database.transaction():
        store.database.execute("UPDATE posts SET status = ? WHERE status = 'ready'", (status,))

    assert is_nothing_due()


def test_slots_that_have_to_be_planned_are_due(account: Account, store: Store) -> None:
    store.accounts.note_plan(account, again_at=NOW - timedelta(seconds=1))

    assert not is_nothing_due()


def test_posts_of_the_nameless_account_are_not_due(account: Account, store: Store) -> None:
    assert account
    nameless = store.accounts.create(None, make_schedule(), now=NOW)
    ready(store, nameless, NOW - HOUR)

    assert is_nothing_due()


def test_while_no_account_has_a_name_the_program_shall_say_so(store: Store) -> None:
    assert not is_nothing_due()
    store.accounts.create(None, make_schedule(), now=NOW)

    assert not is_nothing_due()


def test_without_a_database_the_program_shall_say_so() -> None:
    assert not is_nothing_due()
    assert not locate().data.exists()


@pytest.mark.parametrize("damage", [b"", b"no database " * 999])
def test_a_damaged_database_is_for_the_program_to_explain(
    account: Account, store: Store, damage: bytes
) -> None:
    assert account
    store.database.close()
    locate().database.write_bytes(damage)

    assert not is_nothing_due()


@pytest.mark.parametrize("change", [1, -1])
def test_a_database_of_another_version_is_for_the_program_to_judge(
    account: Account, store: Store, change: int
) -> None:
    assert account
    store.database.execute(f"PRAGMA user_version = {SCHEMA_VERSION + change}")

    assert not is_nothing_due()


def test_the_question_is_asked_of_the_schema_that_the_program_makes() -> None:
    assert len(MIGRATIONS) == SCHEMA_VERSION


@pytest.mark.parametrize("name", ["why?not", "50%41", "a#1", "mode=memory&x"])
def test_a_folder_may_have_any_name(
    influencer_home: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    home = influencer_home / name
    monkeypatch.setenv("INFLUENCER_HOME", str(home))
    with closing(Store(home / "influencer.db", home / "images").database) as database:
        account = Accounts(database).create("satsjournal", make_schedule(), now=NOW)
        Accounts(database).note_plan(account, again_at=NOW + HOUR)

    assert is_nothing_due()


def test_a_run_that_cannot_be_noted_is_for_the_program_to_explain(account: Account) -> None:
    assert account
    locate().last_run.symlink_to(locate().data / "missing" / "folder")

    assert not is_nothing_due()
