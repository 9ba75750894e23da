"""What an account has set: the ``settings`` table."""

import json
from dataclasses import asdict
from datetime import datetime
from typing import Any

from influencer.adapters.store.database import Database
from influencer.adapters.store.rows import to_text
from influencer.domain.models import Account
from influencer.domain.preferences import AccountSettings, TopicChoice
from influencer.settings import preferences_from_json, schedule_from_json


class Choices:
    """Reads and changes them."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def settings(self, account: Account) -> AccountSettings:
        """Everything the account has set."""
        row = self._database.rows("SELECT * FROM settings WHERE user_id = ?", (account.id,))[0]
        choices = json.loads(row["preferred_topics"])
        return AccountSettings(
            schedule=schedule_from_json(json.loads(row["posting_frequency"])),
            topics={slug: TopicChoice(**choice) for slug, choice in choices.items()},
            preferences=preferences_from_json(json.loads(row["content_preferences"])),
        )

    def prefer(self, account: Account, name: str, value: Any, *, now: datetime) -> None:
        """Set one preference; None as a value is a value."""
        with self._database.transaction():
            self._set(account, "content_preferences", self._preferred(account) | {name: value}, now)

    def unprefer(self, account: Account, name: str, *, now: datetime) -> None:
        """Let a preference have its default again."""
        with self._database.transaction():
            kept = {key: item for key, item in self._preferred(account).items() if key != name}
            self._set(account, "content_preferences", kept, now)

    def _preferred(self, account: Account) -> dict[str, Any]:
        row = self._database.rows(
            "SELECT content_preferences FROM settings WHERE user_id = ?", (account.id,)
        )[0]
        return dict(json.loads(row["content_preferences"]))

    def choose_topic(
        self, account: Account, slug: str, choice: TopicChoice, *, now: datetime
    ) -> None:
        """Set what the account wants of one topic."""
        with self._database.transaction():
            choices = {key: asdict(item) for key, item in self.settings(account).topics.items()}
            self._set(account, "preferred_topics", choices | {slug: asdict(choice)}, now)

    def _set(self, account: Account, column: str, value: Any, now: datetime) -> None:
        self._database.execute(
            f"UPDATE settings SET {column} = ?, updated_at = ? WHERE user_id = ?",  # noqa: S608
            (json.dumps(value), to_text(now), account.id),
        )
