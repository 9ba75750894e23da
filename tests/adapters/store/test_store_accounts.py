"""Accounts, and what each has set."""

from dataclasses import replace
from datetime import time, timedelta

import pytest
from factories import NOW, make_prepared, make_schedule, make_slot

from influencer.adapters.store import Store
from influencer.domain.models import Account, PostStatus
from influencer.domain.preferences import Preferences, TopicChoice
from influencer.errors import StoreError
from influencer.ports import PostQuery

TOMORROW = NOW + timedelta(days=1)


def test_an_account_is_found_by_its_handle_in_any_case(store: Store, account: Account) -> None:
    assert store.accounts.find("SatsJournal") == account
    assert store.accounts.find("someone") is None


def test_accounts_come_in_the_order_in_which_they_were_made(store: Store) -> None:
    for handle in ("zoe", None, "anna"):
        store.accounts.create(handle, make_schedule(), now=NOW)

    assert [account.label for account in store.accounts.all()] == ["zoe", "~", "anna"]


def test_a_handle_belongs_to_one_account_of_a_platform(store: Store, account: Account) -> None:
    del account

    with pytest.raises(StoreError, match="UNIQUE"):
        store.accounts.create("SATSJOURNAL", make_schedule(), now=NOW)
    assert len(store.accounts.all()) == 1


def test_the_nameless_account_gets_a_name_and_keeps_its_number(store: Store) -> None:
    nameless = store.accounts.create(None, make_schedule(), now=NOW)
    assert store.accounts.nameless() == nameless

    store.accounts.name(nameless, "satsjournal", make_schedule(), now=NOW)

    assert store.accounts.nameless() is None
    assert store.accounts.find("satsjournal") == Account(id=nameless.id, handle="satsjournal")


def test_the_pinned_secret_store_is_known_afterwards_and_can_be_taken_back(
    store: Store, account: Account
) -> None:
    store.accounts.pin_store(account, "keyring", now=NOW)
    assert store.accounts.all()[0].secret_store == "keyring"

    store.accounts.pin_store(account, None, now=NOW)
    assert store.accounts.all()[0].secret_store is None


def test_a_new_account_has_its_schedule_and_default_preferences(
    store: Store, account: Account
) -> None:
    settings = store.accounts.settings(account)

    assert settings.schedule == make_schedule()
    assert settings.preferences == Preferences()
    assert settings.topics == {}


def test_a_schedule_is_read_as_it_was_set(store: Store, account: Account) -> None:
    schedule = make_schedule(
        times=(time(9), time(13, 30)), days=frozenset({0, 4}), zone="Europe/Zurich", since=NOW
    )

    store.accounts.set_schedule(account, schedule, now=NOW)

    assert store.accounts.settings(account).schedule == schedule


def test_a_new_schedule_takes_away_planned_slots_and_nothing_else(
    store: Store, account: Account
) -> None:
    passed, filled, coming = (make_slot(NOW + timedelta(hours=hours)) for hours in (-1, 1, 2))
    other = store.accounts.create("other", make_schedule(), now=NOW)
    store.posts.plan(account, [passed, filled, coming], now=NOW)
    store.posts.plan(other, [coming], now=NOW)
    store.posts.prepare(account, make_prepared(slot=filled, due_at=filled.due_at), now=NOW)

    schedule = make_schedule(times=(filled.due_at.time(), time(20)))
    store.accounts.set_schedule(account, schedule, now=NOW)

    posts = store.posts.query(PostQuery(statuses=tuple(PostStatus)))
    assert {(post.account.handle, post.slot) for post in posts} == {
        ("satsjournal", filled),
        ("other", coming),
    }


def test_a_new_schedule_is_planned_at_the_next_run(store: Store, account: Account) -> None:
    store.accounts.note_plan(account, again_at=TOMORROW)
    assert agenda(store) == ["2026-11-23T09:00:00Z"]

    store.accounts.set_schedule(account, make_schedule(), now=NOW)

    assert agenda(store) == ["2026-11-22T09:00:00Z"]


def agenda(store: Store) -> list[str]:
    return [row["at"] for row in store.database.rows("SELECT at FROM agenda")]


def test_a_choice_about_one_topic_leaves_the_others(store: Store, account: Account) -> None:
    store.accounts.choose_topic(account, "zaps", TopicChoice(is_enabled=False), now=NOW)
    store.accounts.choose_topic(account, "bolt11", TopicChoice(priority=9), now=NOW)
    store.accounts.choose_topic(account, "zaps", TopicChoice(priority=2), now=NOW)

    assert store.accounts.settings(account).topics == {
        "zaps": TopicChoice(priority=2),
        "bolt11": TopicChoice(priority=9),
    }


def test_choices_are_each_accounts_own(store: Store, account: Account) -> None:
    other = store.accounts.create("other", make_schedule(), now=NOW)

    store.accounts.choose_topic(account, "zaps", TopicChoice(is_enabled=False), now=NOW)

    assert store.accounts.settings(other).topics == {}
    assert store.accounts.settings(other).preferences == Preferences()


def test_preferences_are_read_as_stored(store: Store, account: Account) -> None:
    with store.database.transaction():
        store.database.execute("UPDATE settings SET content_preferences = '{\"hashtags\": 9}'")

    assert store.accounts.settings(account).preferences == Preferences(hashtags=9)


def test_a_new_accounts_slots_begin_with_it(store: Store) -> None:
    """What was prepared for a slot before is not published late, as if it had been missed."""
    early = make_slot(NOW - timedelta(hours=1))
    nameless = store.accounts.create(None, make_schedule(), now=NOW)
    prepared = make_prepared(slot=early, due_at=early.due_at)
    post = store.posts.prepare(nameless, prepared, now=NOW - timedelta(hours=2))

    store.accounts.name(nameless, "late", make_schedule(), now=NOW)

    assert store.posts.get(post.id).status is PostStatus.SKIPPED


def test_every_change_says_when_it_was_made(store: Store, account: Account) -> None:
    store.accounts.choose_topic(account, "zaps", TopicChoice(), now=TOMORROW)
    store.accounts.pin_store(account, "keyring", now=TOMORROW)

    rows = store.database.rows(
        "SELECT created_at, updated_at FROM users UNION ALL"
        " SELECT created_at, updated_at FROM settings"
    )
    assert {tuple(row) for row in rows} == {("2026-11-22T09:00:00Z", "2026-11-23T09:00:00Z")}


def test_there_is_one_account_without_a_name(store: Store) -> None:
    first = store.accounts.create(None, make_schedule(), now=NOW)

    assert store.accounts.create(None, make_schedule(), now=NOW) == first


def test_prepared_posts_move_to_the_slots_of_a_new_schedule(store: Store, account: Account) -> None:
    old = [make_slot(NOW + timedelta(hours=hours)) for hours in (3, 7, 11)]
    posts = [
        store.posts.prepare(account, make_prepared(slot=slot, due_at=slot.due_at), now=NOW)
        for slot in old
    ]
    kept = old[1].due_at
    schedule = make_schedule(times=(kept.time(), time(23, 30)), since=NOW)

    store.accounts.set_schedule(account, schedule, now=NOW)

    due = {post.id: store.posts.get(post.id).due_at for post in posts}
    assert due[posts[1].id] == kept, "its slot is one of the new ones"
    assert due[posts[0].id] == kept.replace(hour=23, minute=30)
    assert due[posts[2].id] == kept + timedelta(days=1)
    assert len({store.posts.get(post.id).slot_name for post in posts}) == 3


def test_a_slot_of_the_same_name_is_due_when_the_new_zone_has_it(
    store: Store, account: Account
) -> None:
    slot = make_slot(NOW)
    store.posts.plan(account, [slot], now=NOW)
    later = replace(slot, due_at=NOW + timedelta(hours=8))

    post = store.posts.prepare(account, make_prepared(slot=later, due_at=later.due_at), now=NOW)

    assert post.due_at == later.due_at
