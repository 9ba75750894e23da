"""Posts on their way out. Each move is a compare-and-set: it happens once, whoever else tries."""

import hashlib
from collections.abc import Iterable
from datetime import datetime

from influencer.adapters.store.database import Database
from influencer.adapters.store.rows import to_text
from influencer.domain.budget import PRICES, Charge
from influencer.domain.models import Account, Post, PostStatus
from influencer.domain.publishing import Answer, Move, Outcome, is_allowed


class Outbox:
    """Attempts, their money, and the status of posts."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def recover(self, now: datetime) -> list[int]:
        """Posts that a dead run left in ``sending`` become ``unknown``; their numbers.

        To be called under the lock only: then no living run can be sending.
        """
        with self._database.transaction():
            rows = self._database.execute(
                "UPDATE posts SET status = 'unknown', updated_at = ?,"
                " error = 'the run was interrupted while it was sending'"
                " WHERE status = 'sending' RETURNING post_id",
                (to_text(now),),
            ).fetchall()
        return [row["post_id"] for row in rows]

    def expire(self, posts: Iterable[Post], reason: str, *, now: datetime) -> None:
        """Slots that were missed: they are never served."""
        with self._database.transaction():
            for post in posts:
                self._move(post, Move(status=PostStatus.EXPIRED), reason, now)

    def begin(self, post: Post, *, now: datetime) -> bool:
        """Commit ``ready`` → ``sending`` with the attempt and its price, before connecting.

        False where the post is not ready any more; then nothing may be sent.
        """
        with self._database.transaction():
            sending = Move(status=PostStatus.SENDING)
            if not self._move(post, sending, None, now, was=PostStatus.READY):
                return False
            attempt = self._database.execute(
                "INSERT INTO attempts (post_id, number, started_at, content_sha256, image_sha256)"
                " SELECT ?, count(*) + 1, ?, ?, ? FROM attempts WHERE post_id = ?"
                " RETURNING attempt_id",
                (post.id, to_text(now), _sha256(post.text), post.image_sha256, post.id),
            ).fetchone()
            self._charge(post, Charge.POST, now, attempt_id=attempt["attempt_id"])
        return True

    def finish(self, post: Post, answer: Answer, move: Move, *, now: datetime) -> None:
        """Record the answer; what was certainly not posted costs nothing."""
        with self._database.transaction():
            attempt = self._database.execute(
                "UPDATE attempts SET ended_at = ?, outcome = ?, http_status = ?, detail = ?"
                " WHERE attempt_id = (SELECT max(attempt_id) FROM attempts WHERE post_id = ?)"
                " RETURNING attempt_id",
                (to_text(now), answer.outcome, answer.http_status, answer.detail, post.id),
            ).fetchone()
            self._hold(post, move)
            has_moved = self._move(post, move, _error_of(answer), now, was=PostStatus.SENDING)
            if not has_moved and move.status is PostStatus.POSTED:
                self._move(post, move, None, now, was=PostStatus.UNKNOWN)
            if move.status is PostStatus.POSTED:
                self._database.execute(
                    "UPDATE posts SET platform_post_id = ?, posted_at = ? WHERE post_id = ?",
                    (answer.reference, to_text(now), post.id),
                )
            elif move.status is not PostStatus.UNKNOWN:
                self._database.execute(
                    "DELETE FROM spending WHERE attempt_id = ?", (attempt["attempt_id"],)
                )

    def defer(self, post: Post, answer: Answer, move: Move, *, now: datetime) -> None:
        """The picture could not be brought: nothing was sent, and the reason is noted."""
        with self._database.transaction():
            self._hold(post, move)
            if move.status is PostStatus.READY:
                self._database.execute(
                    "UPDATE posts SET next_try_at = ?, error = ?, updated_at = ?"
                    " WHERE post_id = ? AND status = 'ready'",
                    (
                        to_text(move.next_try_at) if move.next_try_at else None,
                        _error_of(answer),
                        to_text(now),
                        post.id,
                    ),
                )
            else:
                self._move(post, move, _error_of(answer), now)

    def is_held(self, account: Account, *, now: datetime) -> bool:
        """Whether X has asked the account to wait longer than until now."""
        rows = self._database.rows(
            "SELECT 1 FROM users WHERE user_id = ? AND retry_at > ?", (account.id, to_text(now))
        )
        return bool(rows)

    def _hold(self, post: Post, move: Move) -> None:
        """Rate limits are the account's, whatever becomes of the post that met one."""
        if move.next_try_at is not None:
            self._database.execute(
                "UPDATE users SET retry_at = ? WHERE user_id = ?",
                (to_text(move.next_try_at), post.account.id),
            )

    def charge_alt_text(self, post: Post, *, now: datetime) -> None:
        """The picture's alt text was accepted, which X charges for."""
        with self._database.transaction():
            self._charge(post, Charge.ALT_TEXT, now)

    def _move(
        self,
        post: Post,
        move: Move,
        error: str | None,
        now: datetime,
        was: PostStatus | None = None,
    ) -> bool:
        was = was or post.status
        if not is_allowed(was, move.status):
            raise AssertionError(f"a post never goes from {was} to {move.status}")
        cursor = self._database.execute(
            "UPDATE posts SET status = ?, next_try_at = ?, error = ?, updated_at = ?"
            " WHERE post_id = ? AND status = ?",
            (
                move.status,
                to_text(move.next_try_at) if move.next_try_at else None,
                error,
                to_text(now),
                post.id,
                was,
            ),
        )
        return cursor.rowcount == 1

    def charge_sign_in(self, account: Account, *, now: datetime) -> None:
        """X was asked whose keys these are."""
        with self._database.transaction():
            self._database.execute(
                "INSERT INTO spending (user_id, charge, amount_usd, charged_at)"
                " VALUES (?, ?, ?, ?)",
                (account.id, Charge.OWN_IDENTITY, PRICES[Charge.OWN_IDENTITY], to_text(now)),
            )

    def _charge(
        self, post: Post, charge: Charge, now: datetime, attempt_id: int | None = None
    ) -> None:
        self._database.execute(
            "INSERT INTO spending (user_id, post_id, attempt_id, charge, amount_usd, charged_at)"
            " VALUES (?, ?, ?, ?, ?, ?)",
            (post.account.id, post.id, attempt_id, charge, PRICES[charge], to_text(now)),
        )


def _error_of(answer: Answer) -> str | None:
    if answer.outcome is Outcome.ACCEPTED:
        return None
    return f"{answer.outcome.replace('_', ' ')}: {answer.detail}".removesuffix(": ")


def _sha256(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()
