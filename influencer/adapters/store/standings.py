"""How accounts stand with the platform: paused, refused, asked to wait."""

from datetime import datetime

from influencer.adapters.store.database import Database
from influencer.adapters.store.rows import to_text, to_time
from influencer.domain.models import Account, PostStatus
from influencer.domain.publishing import Answer, Move
from influencer.domain.standing import Pause, PauseReason, Standing, after_answer


class Standings:
    """The columns of ``users`` that say whether anything is sent."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def of(self, account: Account) -> Standing:
        """How the account stands."""
        row = self._database.rows("SELECT * FROM users WHERE user_id = ?", (account.id,))[0]
        reason, since = row["pause_reason"], to_time(row["paused_at"])
        pause = None
        if reason and since:
            pause = Pause(reason=PauseReason(reason), since=since, detail=row["pause_detail"] or "")
        return Standing(refusals=row["refusals"], pause=pause)

    def pause(self, account: Account, pause: Pause) -> None:
        """Send nothing for the account until it is resumed."""
        with self._database.transaction():
            self._keep(account, Standing(pause=pause))

    def resume(self, account: Account) -> None:
        """Send again."""
        with self._database.transaction():
            self._keep(account, Standing())

    def learn(self, account: Account, answer: Answer, move: Move, *, now: datetime) -> None:
        """Within a transaction: what an answer to a post says about its account.

        Rate limits are the account's, whatever becomes of the post that met one.
        """
        standing = self.of(account)
        if (changed := after_answer(standing, answer, now=now)) != standing:
            self._keep(account, changed)
        if move.status is PostStatus.READY and move.next_try_at is not None:
            self._database.execute(
                "UPDATE users SET retry_at = ? WHERE user_id = ?",
                (to_text(move.next_try_at), account.id),
            )

    def held_until(self, account: Account, *, now: datetime) -> datetime | None:
        """Until when X has asked the account to wait; None where it has not."""
        rows = self._database.rows(
            "SELECT retry_at FROM users WHERE user_id = ? AND retry_at > ?",
            (account.id, to_text(now)),
        )
        return to_time(rows[0]["retry_at"]) if rows else None

    def _keep(self, account: Account, standing: Standing) -> None:
        pause = standing.pause
        self._database.execute(
            "UPDATE users SET refusals = ?, pause_reason = ?, pause_detail = ?, paused_at = ?"
            " WHERE user_id = ?",
            (
                standing.refusals,
                pause.reason if pause else None,
                pause.detail if pause else None,
                to_text(pause.since) if pause else None,
                account.id,
            ),
        )
