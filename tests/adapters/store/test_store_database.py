"""One database file: how it is made, migrated, and refused."""

import os
import sqlite3
import stat
from collections.abc import Callable, Iterator
from contextlib import ExitStack, closing
from pathlib import Path
from typing import Any

import pytest

from influencer.adapters.store.database import Database
from influencer.adapters.store.schema import APPLICATION_ID, MIGRATIONS
from influencer.errors import StoreError, TryLaterError

Opener = Callable[..., Database]
FIRST = "CREATE TABLE cats (name TEXT);\nINSERT INTO cats VALUES ('Tom');"
SECOND = "ALTER TABLE cats ADD COLUMN colour TEXT;\nUPDATE cats SET colour = 'grey';"
BROKEN = "CREATE TABLE dogs (name TEXT);\nINSERT INTO nobody VALUES (1);"


@pytest.fixture
def path(influencer_home: Path) -> Path:
    return influencer_home / "deep" / "influencer.db"


@pytest.fixture
def open_database(path: Path) -> Iterator[Opener]:
    """Opens the database at ``path``, and closes it when the test is over."""
    with ExitStack() as stack:

        def open_it(**options: Any) -> Database:
            return stack.enter_context(closing(Database(path, **options)))

        yield open_it


@pytest.fixture
def loose_umask() -> Iterator[None]:
    before = os.umask(0o000)
    yield
    os.umask(before)


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def look(path: Path, sql: str) -> list[tuple[object, ...]]:
    """What another program sees in the file."""
    connection = sqlite3.connect(path)
    try:
        return connection.execute(sql).fetchall()
    finally:
        connection.close()


@pytest.mark.usefixtures("loose_umask")
def test_file_and_folder_are_open_to_their_owner_only_whatever_the_umask(
    path: Path, open_database: Opener
) -> None:
    database = open_database()
    with database.transaction():
        database.execute("INSERT INTO users (created_at, updated_at) VALUES ('', '')")

    files = sorted(file.name for file in path.parent.iterdir())
    assert files == ["influencer.db", "influencer.db-shm", "influencer.db-wal"]
    assert {mode(file) for file in path.parent.iterdir()} == {0o600}
    assert mode(path.parent) == 0o700


def test_commits_are_synced_and_readers_do_not_block(open_database: Opener) -> None:
    database = open_database()

    pragmas = ("journal_mode", "synchronous", "foreign_keys")
    values = [database.rows(f"PRAGMA {pragma}")[0][0] for pragma in pragmas]
    full = 2
    assert values == ["wal", full, 1]


def test_a_backup_in_another_journal_mode_is_brought_back_to_wal(
    path: Path, open_database: Opener
) -> None:
    open_database().close()
    look(path, "PRAGMA journal_mode = DELETE")

    assert open_database().rows("PRAGMA journal_mode")[0][0] == "wal"


def test_a_new_file_says_whose_it_is_and_at_which_version(
    path: Path, open_database: Opener
) -> None:
    open_database().close()

    assert look(path, "PRAGMA application_id") == [(APPLICATION_ID,)]
    assert look(path, "PRAGMA user_version") == [(len(MIGRATIONS),)]


def test_a_file_that_was_made_and_never_filled_becomes_a_database(
    path: Path, open_database: Opener
) -> None:
    path.parent.mkdir(parents=True)
    path.touch()

    assert open_database().rows("SELECT * FROM posts") == []


def test_a_database_is_migrated_from_every_version_with_its_rows(open_database: Opener) -> None:
    open_database(migrations=[FIRST]).close()

    migrated = open_database(migrations=[FIRST, SECOND])

    assert [tuple(row) for row in migrated.rows("SELECT * FROM cats")] == [("Tom", "grey")]
    assert migrated.rows("PRAGMA user_version")[0][0] == 2


def test_a_migration_that_is_done_is_not_done_again(open_database: Opener) -> None:
    open_database(migrations=[FIRST]).close()

    assert len(open_database(migrations=[FIRST]).rows("SELECT * FROM cats")) == 1


def test_the_last_statement_of_a_migration_counts_without_its_semicolon(
    open_database: Opener,
) -> None:
    database = open_database(migrations=[FIRST.removesuffix(";")])

    assert len(database.rows("SELECT * FROM cats")) == 1


def test_a_migration_that_fails_leaves_the_old_version_whole(
    path: Path, open_database: Opener
) -> None:
    open_database(migrations=[FIRST]).close()

    with pytest.raises(StoreError, match="no such table: nobody"):
        open_database(migrations=[FIRST, SECOND, BROKEN])

    assert look(path, "SELECT * FROM cats") == [("Tom",)]
    assert look(path, "SELECT name FROM sqlite_schema") == [("cats",)]
    assert look(path, "PRAGMA user_version") == [(1,)]


def test_a_first_migration_that_fails_leaves_nothing_and_can_be_tried_again(
    path: Path, open_database: Opener
) -> None:
    with pytest.raises(StoreError):
        open_database(migrations=[BROKEN])

    assert look(path, "SELECT * FROM sqlite_schema") == []
    assert open_database(migrations=[FIRST]).rows("SELECT name FROM cats")[0]["name"] == "Tom"


def test_a_database_of_a_newer_program_is_refused_and_not_touched(
    path: Path, open_database: Opener
) -> None:
    open_database(migrations=[FIRST, SECOND]).close()
    look(path, "PRAGMA journal_mode = DELETE")
    before = path.read_bytes()

    with pytest.raises(StoreError, match=r"newer influencer \(schema 2.*knows 1\); update"):
        open_database(migrations=[FIRST])

    assert path.read_bytes() == before
    assert [file.name for file in path.parent.iterdir()] == [path.name]


@pytest.mark.parametrize(
    "trait",
    ["CREATE TABLE theirs (id INTEGER)", "PRAGMA user_version = 1", "PRAGMA user_version=9"],
)
def test_another_programs_database_is_refused_and_not_touched(
    path: Path, open_database: Opener, trait: str
) -> None:
    path.parent.mkdir(parents=True)
    look(path, trait)
    before = path.read_bytes()

    with pytest.raises(StoreError, match="another program's database; move it away"):
        open_database()

    assert path.read_bytes() == before


def test_a_transaction_that_is_interrupted_leaves_nothing(open_database: Opener) -> None:
    database = open_database(migrations=[FIRST])

    def die() -> None:
        with database.transaction():
            database.execute("DELETE FROM cats")
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        die()
    assert len(database.rows("SELECT * FROM cats")) == 1


def test_a_transaction_takes_the_write_lock_at_its_beginning(
    open_database: Opener,
) -> None:
    one = open_database(migrations=[FIRST])
    other = open_database(migrations=[FIRST], busy_seconds=0)

    with one.transaction(), pytest.raises(TryLaterError):
        other.execute("BEGIN IMMEDIATE")
