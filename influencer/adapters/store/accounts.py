"""Accounts and what each has set."""

import json
from contextlib import AbstractContextManager
from datetime import datetime
from typing import Any

from influencer.adapters.store.choices import Choices
from influencer.adapters.store.moves import note_move
from influencer.adapters.store.moving import move_prepared
from influencer.adapters.store.removal import remove, revive
from influencer.adapters.store.rows import account_of, to_text, to_time
from influencer.domain.models import Account, PostStatus
from influencer.domain.schedule import Schedule
from influencer.settings import schedule_to_json

SECRET_COLUMNS = ("api_key", "api_secret", "access_token", "access_token_secret")


class Accounts(Choices):
    """The ``users`` table, and what each account has set."""

    def together(self) -> AbstractContextManager[None]:
        """What is changed within the block is changed all at once, or not at all."""
        return self._database.transaction()

    def all(self) -> list[Account]:
        """Every account, the nameless one included, oldest first."""
        rows = self._database.rows("SELECT * FROM users WHERE removed_at IS NULL")
        return [account_of(row) for row in rows]

    def find(self, handle: str) -> Account | None:
        """The account of that handle, whatever its case."""
        rows = self._database.rows(
            "SELECT * FROM users WHERE username = ? AND removed_at IS NULL", (handle,)
        )
        return account_of(rows[0]) if rows else None

    def nameless(self) -> Account | None:
        """The account that posts belong to before ``init`` has named it."""
        rows = self._database.rows("SELECT * FROM users WHERE username IS NULL")
        return account_of(rows[0]) if rows else None

    def create(self, handle: str | None, schedule: Schedule, *, now: datetime) -> Account:
        """A new account with that schedule and default preferences; there is one without name.

        One that was removed comes back, with its history.
        """
        at = to_text(now)
        with self._database.transaction():
            if handle is None and (existing := self.nameless()):
                return existing
            if handle is not None and (removed := revive(self._database, handle, now)):
                self._reschedule(removed, schedule, now)
                return removed
            row = self._database.execute(
                "INSERT INTO users (username, created_at, updated_at) VALUES (?, ?, ?) RETURNING *",
                (handle, at, at),
            ).fetchone()
            self._database.execute(
                "INSERT INTO settings (user_id, posting_frequency, created_at, updated_at)"
                " VALUES (?, ?, ?, ?)",
                (row["user_id"], json.dumps(schedule_to_json(schedule)), at, at),
            )
        return account_of(row)

    def name(self, account: Account, handle: str, schedule: Schedule, *, now: datetime) -> None:
        """Give the nameless account its handle and schedule; slots before that are not due."""
        with self._database.transaction():
            self._update_user(account, {"username": handle}, now)
            rows = self._database.rows(
                "SELECT post_id FROM posts WHERE user_id = ? AND status = 'ready' AND due_at < ?",
                (account.id, to_text(now)),
            )
            for row in rows:
                self._skip(row["post_id"], "its slot was over before the account was set up", now)
            self._reschedule(account, schedule, now)

    def _skip(self, post_id: int, reason: str, now: datetime) -> None:
        self._database.execute(
            "UPDATE posts SET status = 'skipped', error = ?, updated_at = ? WHERE post_id = ?",
            (reason, to_text(now), post_id),
        )
        note_move(self._database, post_id, PostStatus.READY, PostStatus.SKIPPED, reason, now)

    def pin_store(
        self, account: Account, store: str | None, *, locator: str = "", now: datetime
    ) -> None:
        """Remember which secret store holds the account's credentials, and what finds it."""
        pinned = dict.fromkeys(SECRET_COLUMNS, store) | {"secret_locator": locator}
        with self._database.transaction():
            self._update_user(account, pinned, now)

    def remove(self, account: Account, *, now: datetime) -> None:
        """Serve the account no more. Its history stays; what was prepared is skipped."""
        with self._database.transaction():
            remove(self._database, account, now)
            for row in self._database.rows(
                "SELECT post_id FROM posts WHERE user_id = ? AND status = 'ready'", (account.id,)
            ):
                self._skip(row["post_id"], "the account was removed", now)

    def set_schedule(self, account: Account, schedule: Schedule, *, now: datetime) -> int:
        """A new schedule, from now on: prepared posts move to its slots, empty ones give way.

        The answer is how many posts have moved.
        """
        with self._database.transaction():
            return self._reschedule(account, schedule, now)

    def _reschedule(self, account: Account, schedule: Schedule, now: datetime) -> int:
        self._set(account, "posting_frequency", schedule_to_json(schedule), now)
        self._database.execute(
            "DELETE FROM posts WHERE user_id = ? AND status = 'planned'", (account.id,)
        )
        self._database.execute(
            "UPDATE users SET plan_again_at = NULL WHERE user_id = ?", (account.id,)
        )
        return move_prepared(self._database, account, schedule, now)

    def acknowledged_at(self, account: Account) -> datetime | None:
        """Until when a person knows of what went wrong."""
        row = self._database.rows(
            "SELECT acknowledged_at FROM users WHERE user_id = ?", (account.id,)
        )[0]
        return to_time(row["acknowledged_at"])

    def acknowledge(self, account: Account, *, now: datetime) -> None:
        """A person knows of everything that went wrong until now."""
        with self._database.transaction():
            self._update_user(account, {"acknowledged_at": to_text(now)}, now)

    def planned_until(self, account: Account) -> datetime | None:
        """When slots were to be planned again; None where they have not been yet."""
        row = self._database.rows(
            "SELECT plan_again_at FROM users WHERE user_id = ?", (account.id,)
        )[0]
        return to_time(row["plan_again_at"])

    def note_plan(self, account: Account, *, again_at: datetime) -> None:
        """Note that slots are planned, and when to plan again."""
        with self._database.transaction():
            self._database.execute(
                "UPDATE users SET plan_again_at = ? WHERE user_id = ?",
                (to_text(again_at), account.id),
            )

    def _update_user(self, account: Account, values: dict[str, Any], now: datetime) -> None:
        changes = ", ".join(f"{column} = ?" for column in values)
        self._database.execute(
            f"UPDATE users SET {changes}, updated_at = ? WHERE user_id = ?",  # noqa: S608
            (*values.values(), to_text(now), account.id),
        )
