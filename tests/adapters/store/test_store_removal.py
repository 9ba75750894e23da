"""Accounts that are no longer served, and come back."""

from dataclasses import replace
from datetime import timedelta

import pytest
from factories import NOW, make_prepared, make_schedule

from influencer.adapters.store import Store
from influencer.domain.models import Account, PostStatus
from influencer.domain.standing import Pause, PauseReason, Standing
from influencer.errors import StoreError

LATER = NOW + timedelta(days=1)


def moments(store: Store) -> list[str]:
    return [row["at"] for row in store.database.rows("SELECT at FROM agenda")]


def test_a_removed_account_is_not_found_and_has_nothing_due(store: Store, account: Account) -> None:
    store.posts.prepare(account, make_prepared(), now=NOW)

    store.accounts.remove(account, now=NOW)

    assert (store.accounts.all(), store.accounts.find("satsjournal")) == ([], None)
    assert moments(store) == []


def test_its_posts_stay_and_what_was_prepared_is_skipped(store: Store, account: Account) -> None:
    post = store.posts.prepare(account, make_prepared(), now=NOW)

    store.accounts.remove(account, now=NOW)

    kept = store.posts.get(post.id)
    assert (kept.status, kept.error) == (PostStatus.SKIPPED, "the account was removed")
    assert kept.account.label == "satsjournal"


def test_it_forgets_where_the_keys_were(store: Store, account: Account) -> None:
    store.accounts.pin_store(account, "command", locator='["pass"]', now=NOW)
    store.accounts.remove(account, now=NOW)

    back = store.accounts.create("satsjournal", make_schedule(), now=LATER)

    assert (back.secret_store, back.secret_locator) == (None, "")


def test_it_comes_back_as_the_same_account_unpaused_spelled_as_it_is_now(
    store: Store, account: Account
) -> None:
    store.standings.pause(account, Pause(reason=PauseReason.KEYS, since=NOW))
    store.accounts.remove(account, now=NOW)

    back = store.accounts.create("SatsJournal", make_schedule(since=LATER), now=LATER)

    assert back == replace(account, handle="SatsJournal")
    assert store.standings.of(back) == Standing()
    assert store.accounts.settings(back).schedule == make_schedule(since=LATER)


def test_others_stay(store: Store, account: Account) -> None:
    other = store.accounts.create("other", make_schedule(), now=NOW)

    store.accounts.remove(account, now=NOW)

    assert store.accounts.all() == [other]


def test_what_is_changed_together_is_changed_not_at_all_where_one_fails(
    store: Store, account: Account
) -> None:
    def change_both() -> None:
        with store.accounts.together():
            store.accounts.pin_store(account, "file", now=NOW)
            store.accounts.create("other", make_schedule(), now=NOW)
            raise StoreError("the disk is full")

    with pytest.raises(StoreError):
        change_both()

    assert store.accounts.all() == [account]
