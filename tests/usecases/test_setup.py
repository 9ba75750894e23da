"""Setting an account up, and changing one thing about it."""

from datetime import time, timedelta

import pytest
from factories import NOW, make_prepared, make_schedule

from influencer.adapters.store import Store
from influencer.errors import UsageError
from influencer.usecases.setup import check_handle, set_up

LATER = NOW + timedelta(days=3)
MORNINGS = make_schedule(times=(time(9),), since=LATER)


@pytest.mark.parametrize("text", ["satsjournal", "@satsjournal", "  satsjournal\n"])
def test_a_handle_is_taken_with_or_without_its_sign(text: str) -> None:
    assert check_handle(text) == "satsjournal"


@pytest.mark.parametrize("text", ["A", "a_1", "x" * 15])
def test_what_x_allows_is_a_handle(text: str) -> None:
    assert check_handle(text) == text


@pytest.mark.parametrize(
    "text", ["", "@", "@@a", "x" * 16, "two words", "a-b", "é", "x.com/alice", "alice\nbob", "٣"]
)
def test_what_x_does_not_allow_is_no_handle(text: str) -> None:
    with pytest.raises(UsageError, match="is no handle"):
        check_handle(text)


def test_a_new_account_has_its_schedule(store: Store) -> None:
    account = set_up(store.accounts, "satsjournal", MORNINGS, now=LATER)

    assert store.accounts.all() == [account]
    assert store.accounts.settings(account).schedule == MORNINGS


def test_the_first_name_adopts_the_posts_that_were_prepared_without_one(store: Store) -> None:
    nameless = store.accounts.create(None, make_schedule(), now=NOW)
    post = store.posts.prepare(nameless, make_prepared(), now=NOW)

    account = set_up(store.accounts, "satsjournal", MORNINGS, now=LATER)

    assert store.accounts.all() == [account]
    assert store.posts.get(post.id).account == account
    assert store.accounts.settings(account).schedule == MORNINGS


def test_a_second_name_is_a_second_account(store: Store) -> None:
    first = set_up(store.accounts, "satsjournal", MORNINGS, now=NOW)
    second = set_up(store.accounts, "other", MORNINGS, now=NOW)

    assert store.accounts.all() == [first, second]


def test_the_same_name_again_changes_the_schedule_of_the_same_account(store: Store) -> None:
    account = set_up(store.accounts, "satsjournal", make_schedule(), now=NOW)

    again = set_up(store.accounts, "SatsJournal", MORNINGS, now=LATER)

    assert again == account
    assert store.accounts.settings(account).schedule == MORNINGS


def test_the_same_schedule_again_begins_when_it_first_did(store: Store) -> None:
    account = set_up(store.accounts, "satsjournal", make_schedule(), now=NOW)

    set_up(store.accounts, "satsjournal", make_schedule(since=LATER), now=LATER)

    assert store.accounts.settings(account).schedule == make_schedule()


@pytest.mark.parametrize(
    "change",
    [
        {"times": (time(1),)},
        {"days": frozenset({1})},
        {"zone": "Europe/Zurich"},
        {"quiet": (time(23), time(7))},
        {"jitter": timedelta(minutes=5)},
    ],
    ids=["times", "days", "zone", "quiet", "jitter"],
)
def test_a_schedule_that_differs_in_one_thing_begins_now(
    store: Store, change: dict[str, object]
) -> None:
    account = set_up(store.accounts, "satsjournal", make_schedule(), now=NOW)
    changed = make_schedule(since=LATER, **change)

    set_up(store.accounts, "satsjournal", changed, now=LATER)

    assert store.accounts.settings(account).schedule == changed
