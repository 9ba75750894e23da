"""The connection: pragmas, migrations, transactions, and SQLite's errors in our words."""

import os
import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from influencer.adapters.store.schema import APPLICATION_ID, MIGRATIONS
from influencer.errors import InfluencerError, StoreError, TryLaterError
from influencer.paths import make_private

BUSY_SECONDS = 10


class Database:
    """One open database.

    WAL with ``synchronous=FULL``: what is committed survives a power cut, which the publishing
    protocol relies on. Writes begin with BEGIN IMMEDIATE, since a transaction that turns into a
    write half-way fails at once when another process writes.
    """

    def __init__(
        self,
        path: Path,
        *,
        migrations: Sequence[str] = MIGRATIONS,
        busy_seconds: float = BUSY_SECONDS,
    ) -> None:
        """Open the database, made anew or migrated if need be.

        Args:
            path: the file; its folder is made too.
            migrations: what brings it from each version to the next.
            busy_seconds: how long to wait while another process writes.

        Raises:
            StoreError: it cannot be used; the message says why and what to do.
            TryLaterError: another process has it locked.
        """
        self.path = path
        with self._explained():
            _make_private_file(path)
            self._connection = sqlite3.connect(path, timeout=busy_seconds, isolation_level=None)
            self._connection.row_factory = sqlite3.Row
            try:
                self._prepare(migrations)
            except BaseException:
                self._connection.close()
                raise

    def _prepare(self, migrations: Sequence[str]) -> None:
        self._connection.execute("PRAGMA foreign_keys = ON")
        self._connection.execute("PRAGMA synchronous = FULL")
        version = self._version()
        if version > len(migrations):
            raise StoreError(
                f"{self.path} was written by a newer influencer (schema {version}, this program"
                f" knows {len(migrations)}); update the program"
            )
        if version < len(migrations):
            self._migrate(migrations)
        self._turn_to_wal()

    def _version(self) -> int:
        """The schema's version, read in one statement since another process may be migrating."""
        version, owner, is_filled = self._connection.execute(
            "SELECT user_version, application_id, EXISTS (SELECT 1 FROM sqlite_schema)"
            " FROM pragma_user_version, pragma_application_id"
        ).fetchone()
        if owner != APPLICATION_ID and (version or is_filled):
            raise StoreError(f"{self.path} is another program's database; move it away")
        return int(version)

    def _migrate(self, migrations: Sequence[str]) -> None:
        with self.transaction():
            for number in range(self._version(), len(migrations)):
                for statement in _statements(migrations[number]):
                    self._connection.execute(statement)
                self._connection.execute(f"PRAGMA user_version = {number + 1}")
            self._connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")

    def _turn_to_wal(self) -> None:
        """Let readers and the writer work side by side: done once, for good.

        SQLite does not wait for its turn here. While others are at work, the next process to open
        the file will do it; the rollback journal is as durable until then.
        """
        try:
            self._connection.execute("PRAGMA journal_mode = WAL")
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode != sqlite3.SQLITE_BUSY:
                raise

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """All or nothing; the block's writes are on disk when it ends, or the one around it."""
        if is_within := self._connection.in_transaction:
            yield
        if is_within:
            return
        with self._explained():
            self._connection.execute("BEGIN IMMEDIATE")
            try:
                yield
                self._connection.execute("COMMIT")
            except BaseException:
                if self._connection.in_transaction:
                    self._connection.execute("ROLLBACK")
                raise

    def execute(self, sql: str, parameters: Sequence[Any] | dict[str, Any] = ()) -> sqlite3.Cursor:
        """Run one statement; a write stands within ``transaction``."""
        with self._explained():
            return self._connection.execute(sql, parameters)

    def rows(self, sql: str, parameters: Sequence[Any] | dict[str, Any] = ()) -> list[sqlite3.Row]:
        """All rows of a query."""
        with self._explained():
            return self._connection.execute(sql, parameters).fetchall()

    def damage(self) -> str:
        """What SQLite's own check finds wrong; empty where nothing is."""
        found = "; ".join(row[0] for row in self.rows("PRAGMA quick_check(3)"))
        return "" if found == "ok" else found

    def close(self) -> None:
        self._connection.close()

    @contextmanager
    def _explained(self) -> Iterator[None]:
        try:
            yield
        except sqlite3.Error as error:
            raise _explain(error, self.path) from error
        except OSError as error:
            raise StoreError(
                f"{self.path} cannot be opened ({error.strerror}); it and its folder must be"
                " yours to write"
            ) from error


def _make_private_file(path: Path) -> None:
    """The file, made before SQLite does, so that it is never readable to others."""
    make_private(path.parent)
    os.close(os.open(path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600))


def _statements(script: str) -> Iterator[str]:
    statement = ""
    for line in script.splitlines(keepends=True):
        statement += line
        if sqlite3.complete_statement(statement):
            yield statement
            statement = ""
    if statement.strip():
        yield statement


def _explain(error: sqlite3.Error, path: Path) -> InfluencerError:
    code = getattr(error, "sqlite_errorcode", 0) & 0xFF
    match code:
        case sqlite3.SQLITE_BUSY | sqlite3.SQLITE_LOCKED:
            return TryLaterError(f"{path} is locked by another program; try again in a minute")
        case sqlite3.SQLITE_READONLY | sqlite3.SQLITE_PERM | sqlite3.SQLITE_CANTOPEN:
            return StoreError(f"{path} cannot be written; make it and its folder writable for you")
        case sqlite3.SQLITE_FULL:
            return StoreError(f"no space left to write {path}; free some and run this again")
        case sqlite3.SQLITE_CORRUPT | sqlite3.SQLITE_NOTADB:
            return StoreError(
                f"{path} is damaged ({error}); put a backup in its place, or move it away"
                " to begin anew"
            )
        case sqlite3.SQLITE_IOERR:
            return StoreError(
                f"{path} cannot be read or written: {error}; check the disk and its free space"
            )
    return StoreError(f"{path}: {error}")
