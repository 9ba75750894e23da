"""The search for likeness in a long history: nothing is crowded out, and it does not slow down."""

from collections.abc import Iterable
from datetime import datetime, timedelta

import pytest
from factories import NOW, make_schedule

from influencer.adapters.store import Store
from influencer.adapters.store.rows import to_text
from influencer.domain.models import Account

YEAR_AGO = NOW - timedelta(days=365)
PROSE = "Every 210,000 blocks the reward for a block is cut in half; it began at 50 bitcoin."
ALMOST = "Each 210,000 blocks the reward for a block is cut in half; it began with 50 bitcoin!"


def write(store: Store, account: Account, posts: Iterable[tuple[datetime, str]]) -> None:
    """A history, many posts at once."""
    with store.database.transaction():
        for due_at, prose in posts:
            store.database.execute(
                "INSERT INTO posts (user_id, due_at, status, content, prose, created_at,"
                " updated_at) VALUES (?, ?, 'posted', 'gm', ?, '', '')",
                (account.id, to_text(due_at), prose),
            )


def test_a_near_duplicate_is_found_though_its_words_have_been_common_for_long(
    store: Store, account: Account
) -> None:
    write(store, account, [(YEAR_AGO - timedelta(days=1), f"{PROSE} {ALMOST}")] * 900)
    write(store, account, [(NOW - timedelta(days=1), PROSE)])

    assert store.usage.alike(account, ALMOST, since=YEAR_AGO) == [PROSE]


def test_what_others_posted_does_not_crowd_out_the_accounts_own(
    store: Store, account: Account
) -> None:
    other = store.accounts.create("other", make_schedule(), now=NOW)
    for writer in (other, account, other):
        write(store, writer, [(NOW - timedelta(days=1), PROSE)] * (1 if writer is account else 200))

    assert store.usage.alike(account, PROSE, since=YEAR_AGO) == [PROSE]


def steps_of_search(store: Store, account: Account) -> int:
    """How many instructions SQLite carries out for one search; its own count, not a time."""
    steps = 0

    def count() -> None:
        nonlocal steps
        steps += 1

    connection = store.database._connection
    connection.set_progress_handler(count, 1)
    store.usage.alike(account, ALMOST, since=YEAR_AGO)
    connection.set_progress_handler(None, 1)
    return steps


@pytest.mark.parametrize("rare", ["", " It is the {n}th time."], ids=["common", "rare"])
def test_a_search_takes_as_long_in_a_history_of_any_length(
    store: Store, account: Account, rare: str
) -> None:
    def grow(start: int, stop: int) -> None:
        days = ((NOW - timedelta(hours=n), PROSE + rare.format(n=n)) for n in range(start, stop))
        write(store, account, days)

    grow(0, 1000)
    short = steps_of_search(store, account)
    grow(1000, 5000)
    long = steps_of_search(store, account)

    assert long < 1.1 * short
