"""The tables: the seed's columns are there, and what must never be stored cannot be."""

import sqlite3

import pytest
from factories import NOW, make_slot

from influencer.adapters.store import Store
from influencer.domain.models import Account, PostStatus
from influencer.errors import StoreError

SEED = {
    "users": "user_id username api_key api_secret access_token access_token_secret created_at"
    " updated_at",
    "posts": "post_id user_id content hashtags image_path platform_post_id posted_at status"
    " engagement_metrics",
    "settings": "setting_id user_id posting_frequency preferred_topics content_preferences"
    " created_at updated_at",
    "topics": "topic_id name category description priority",
}
"""The seed document's four tables with their columns."""

CREDENTIAL_COLUMNS = ("api_key", "api_secret", "access_token", "access_token_secret")


@pytest.mark.parametrize("table", SEED)
def test_the_seeds_tables_have_the_seeds_columns(store: Store, table: str) -> None:
    columns = {row["name"] for row in store.database.rows(f"PRAGMA table_info({table})")}

    assert set(SEED[table].split()) <= columns


@pytest.mark.parametrize("table", ["settings", "posts", "spending"])
def test_what_belongs_to_an_account_says_to_which(store: Store, table: str) -> None:
    keys = store.database.rows(f"PRAGMA foreign_key_list({table})")

    assert ("user_id", "users") in {(key["from"], key["table"]) for key in keys}


@pytest.mark.parametrize("column", CREDENTIAL_COLUMNS)
def test_a_credential_column_holds_the_name_of_a_store_and_never_a_value(
    store: Store, account: Account, column: str
) -> None:
    def keep(value: str) -> None:
        with store.database.transaction():
            store.database.execute(
                f"UPDATE users SET {column} = ? WHERE user_id = ?",
                (value, account.id),
            )

    with pytest.raises(StoreError, match="CHECK constraint failed"):
        keep("1234-AbCdEfGh")
    for name in ("keyring", "file", "command"):
        keep(name)


def test_a_status_that_is_not_one_of_the_nine_cannot_be_stored(
    store: Store, account: Account
) -> None:
    with pytest.raises(StoreError, match="CHECK constraint failed"):
        insert(store, account, status="sent", content="gm")


def test_every_status_of_the_program_can_be_stored(store: Store, account: Account) -> None:
    for status in PostStatus:
        insert(store, account, status=status, content="gm")


@pytest.mark.parametrize("status", set(PostStatus) - {"planned", "expired", "skipped"})
def test_a_post_that_could_be_sent_has_a_text(
    store: Store, account: Account, status: PostStatus
) -> None:
    with pytest.raises(StoreError, match="CHECK constraint failed"):
        insert(store, account, status=status, content=None)


def test_one_slot_has_one_row_whatever_is_written(store: Store, account: Account) -> None:
    insert(store, account, slot="2026-11-22/09:00")

    with pytest.raises(StoreError, match="UNIQUE constraint failed"):
        insert(store, account, slot="2026-11-22/09:00")


def test_one_post_of_the_platform_belongs_to_one_row(store: Store, account: Account) -> None:
    insert(store, account, status="posted", content="gm", platform_post_id="1")

    with pytest.raises(StoreError, match="UNIQUE constraint failed"):
        insert(store, account, status="posted", content="gm", platform_post_id="1")


def test_an_account_takes_everything_of_it_along_and_the_search_index_stays_sound(
    store: Store, account: Account
) -> None:
    store.posts.plan(account, [make_slot()], now=NOW)
    insert(store, account, content="gm", prose="gm")

    with store.database.transaction():
        store.database.execute("DELETE FROM users WHERE user_id = ?", (account.id,))

    assert store.database.rows("SELECT 1 FROM posts UNION ALL SELECT 1 FROM settings") == []
    assert index_of(store) == []


def index_of(store: Store) -> list[tuple[object, ...]]:
    """Every word of the search index with its post and place."""
    store.database.execute(
        "CREATE VIRTUAL TABLE IF NOT EXISTS temp.words"
        " USING fts5vocab (main, prose_index, instance)"
    )
    rows = store.database.rows("SELECT term, doc, offset FROM words ORDER BY doc, offset")
    return [tuple(row) for row in rows]


def test_the_search_index_follows_every_change_of_a_text(store: Store, account: Account) -> None:
    for prose in (None, "first words", None, "other words"):
        insert(store, account, content="gm", prose=prose)

    with store.database.transaction():
        store.database.execute("UPDATE posts SET prose = 'third' WHERE post_id IN (1, 2)")
        store.database.execute("UPDATE posts SET prose = NULL WHERE post_id = 4")
        store.database.execute("DELETE FROM posts WHERE post_id IN (1, 3)")

    assert index_of(store) == [("third", 2, 0)]


def insert(store: Store, account: Account, **values: object) -> sqlite3.Cursor:
    row = {
        "user_id": account.id,
        "due_at": "2026-11-22T09:00:00Z",
        "status": "planned",
        "created_at": "2026-11-22T09:00:00Z",
        "updated_at": "2026-11-22T09:00:00Z",
    } | values
    marks = ", ".join(f":{column}" for column in row)
    with store.database.transaction():
        return store.database.execute(f"INSERT INTO posts ({', '.join(row)}) VALUES ({marks})", row)
