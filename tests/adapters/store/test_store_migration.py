"""A database of the first version, with rows in every table, becomes one of today's."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from factories import NOW

from influencer.adapters.store import Store
from influencer.adapters.store.database import Database
from influencer.adapters.store.schema import MIGRATIONS
from influencer.domain.models import PostStatus
from influencer.domain.standing import Standing

AT = "2026-11-22T09:00:00Z"

FILLED: dict[str, list[dict[str, Any]]] = {
    "users": [
        {
            "user_id": 1, "username": "satsjournal", "platform": "x", "api_key": "keyring",
            "api_secret": "keyring", "access_token": "file", "access_token_secret": "command",
            "plan_again_at": AT, "retry_at": AT, "created_at": AT, "updated_at": AT,
        },
        {"user_id": 2, "username": None, "created_at": AT, "updated_at": AT},
    ],
    "settings": [
        {
            "setting_id": 5, "user_id": 1, "posting_frequency": '{"times": "09:00"}',
            "preferred_topics": '{"mining": {}}', "content_preferences": '{"hashtags": 9}',
            "created_at": AT, "updated_at": AT,
        },
    ],
    "topics": [
        {
            "topic_id": 3, "slug": "mining", "name": "Mining", "category": "bitcoin",
            "description": "…", "priority": 9, "hashtags": '["PoW"]', "is_builtin": 1,
            "is_edited": 1, "is_removed": 1,
        },
    ],
    "posts": [
        {
            "post_id": number, "user_id": 1, "slot": f"2026-11-{number:02}/09:00", "due_at": AT,
            "status": status, "content": f"gm {number} #sats", "prose": f"gm {number}",
            "hashtags": '["sats"]', "topic": "mining", "form": "statement", "generator": "offline",
            "image_path": "a.png", "image_sha256": "ab", "alt_text": "A picture.",
            "image_template": "t", "image_theme": "paper", "error": "a reason",
            "platform_post_id": str(number), "posted_at": AT, "next_try_at": None,
            "engagement_metrics": '{"likes": 1}', "created_at": AT, "updated_at": AT,
        }
        for number, status in enumerate(PostStatus, start=1)
    ],
    "post_facts": [{"post_id": 1, "fact_id": "halving", "area": "bitcoin"}],
    "attempts": [
        {
            "attempt_id": 4, "post_id": number, "number": 1, "started_at": AT, "ended_at": AT,
            "outcome": "unknown", "http_status": 503, "detail": "HTTP 503",
            "content_sha256": "cd", "image_sha256": "ab",
        }
        for number, status in enumerate(PostStatus, start=1)
        if status is PostStatus.UNKNOWN
    ],
    "spending": [
        {
            "spending_id": 6, "user_id": 1, "post_id": 1, "attempt_id": 4, "charge": "post",
            "amount_usd": 0.015, "charged_at": AT,
        },
    ],
}  # fmt: skip
"""Every table of the first version with every column."""


@pytest.fixture
def path(influencer_home: Path) -> Path:
    """A database of the first version."""
    path = influencer_home / "influencer.db"
    with closing(Database(path, migrations=MIGRATIONS[:1])) as database, database.transaction():
        for table, rows in FILLED.items():
            for row in rows:
                marks = ", ".join(f":{column}" for column in row)
                database.execute(f"INSERT INTO {table} ({', '.join(row)}) VALUES ({marks})", row)
    return path


@pytest.fixture
def migrated(path: Path) -> Iterator[Store]:
    """The store of today on it."""
    store = Store(path, path.parent / "images")
    yield store
    store.database.close()


def rows_of(path: Path, table: str) -> list[dict[str, Any]]:
    with closing(sqlite3.connect(path)) as connection:
        connection.row_factory = sqlite3.Row
        return [dict(row) for row in connection.execute(f"SELECT * FROM {table} ORDER BY 1")]


def test_the_first_version_was_filled_to_its_last_column(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection:
        names = connection.execute(
            "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'prose%'"
        ).fetchall()

    assert {name for (name,) in names} == set(FILLED)
    for table in FILLED:
        assert all(rows_of(path, table)), table


@pytest.mark.parametrize("table", FILLED)
def test_every_row_is_kept_as_it_was(path: Path, table: str) -> None:
    before = rows_of(path, table)

    Database(path).close()

    after = rows_of(path, table)
    assert [{column: row[column] for column in before[0]} for row in after] == before


def test_what_is_new_begins_as_for_a_new_account(migrated: Store) -> None:
    (account,) = (a for a in migrated.accounts.all() if a.handle)
    post = migrated.posts.get(1)

    assert migrated.standings.of(account) == Standing()
    assert (post.overdue_since, post.deleted_at, post.image_background) == (None, None, None)
    assert (migrated.installation.machine(), migrated.installation.confirmed_at()) == (None, None)
    assert migrated.spending.month(account, NOW) == (0.015, 0)
    assert migrated.readings.story(post) == []
    (row,) = migrated.database.rows("SELECT quantity, is_reserved FROM spending")
    assert tuple(row) == (1, 0)


def test_what_was_in_doubt_is_looked_for_at_once(migrated: Store) -> None:
    (account,) = (a for a in migrated.accounts.all() if a.handle)

    unknown = migrated.posts.unsettled(account, NOW)

    assert [post.status for post in unknown] == [PostStatus.UNKNOWN]
    assert [len(migrated.posts.attempts(post)) for post in unknown] == [1]
    agenda = migrated.database.rows("SELECT min(at) AS at FROM agenda WHERE user_id = 1")
    assert agenda[0]["at"] < AT


def test_the_search_finds_what_was_written_before(migrated: Store) -> None:
    rows = migrated.database.rows(
        "SELECT count(*) AS n FROM prose_index WHERE prose_index MATCH 'gm'"
    )

    assert rows[0]["n"] == len(PostStatus)
    assert migrated.database.damage() == ""


def test_a_migrated_database_has_the_shape_of_a_new_one(path: Path, migrated: Store) -> None:
    with closing(Database(path.with_name("new.db"))) as new:
        sql = "SELECT type, name, sql FROM sqlite_schema ORDER BY type, name"

        shape = [tuple(row) for row in new.rows(sql)]

        assert [tuple(row) for row in migrated.database.rows(sql)] == shape
