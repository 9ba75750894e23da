"""What the database knows about the machine that it is on."""

from datetime import datetime

from influencer.adapters.store.database import Database
from influencer.adapters.store.rows import to_text, to_time
from influencer.domain.models import Account


class Installation:
    """The one row of ``installation``."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def confirmed_at(self) -> datetime | None:
        """The newest time at which the platform's clock agreed with this one."""
        return to_time(self._database.rows("SELECT confirmed_at FROM installation")[0][0])

    def confirm(self, server_time: datetime) -> None:
        """The platform's clock agreed."""
        with self._database.transaction():
            self._database.execute("UPDATE installation SET clock_trouble = ''")
            self._database.execute(
                "UPDATE installation SET confirmed_at = :at"
                " WHERE confirmed_at IS NULL OR confirmed_at < :at",
                {"at": to_text(server_time)},
            )

    def clock_trouble(self) -> str:
        """How the clocks differed when they were last compared; empty where they agreed."""
        return str(self._database.rows("SELECT clock_trouble FROM installation")[0][0])

    def note_clock_trouble(self, said: str) -> None:
        """The platform's clock did not agree."""
        with self._database.transaction():
            self._database.execute("UPDATE installation SET clock_trouble = ?", (said,))

    def last_attempt(self, account: Account) -> int:
        """The number of the account's last attempt, which only grows; 0 where there is none."""
        rows = self._database.rows(
            "SELECT attempt_id FROM attempts JOIN posts USING (post_id) WHERE user_id = ?"
            " ORDER BY attempt_id DESC LIMIT 1",
            (account.id,),
        )
        return int(rows[0][0]) if rows else 0

    def machine(self) -> str | None:
        """The machine that may publish from this database."""
        found: str | None = self._database.rows("SELECT machine FROM installation")[0][0]
        return found

    def adopt(self, machine: str) -> None:
        """From here on, publish from this machine and no other."""
        with self._database.transaction():
            self._database.execute("UPDATE installation SET machine = ?", (machine,))
