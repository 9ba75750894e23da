"""Posts on their way out. Each move is a compare-and-set: it happens once, whoever else tries."""

import hashlib
from collections.abc import Iterable
from datetime import datetime

from influencer.adapters.store.database import Database
from influencer.adapters.store.moves import note_move
from influencer.adapters.store.rows import to_text
from influencer.adapters.store.spending import Spending
from influencer.adapters.store.standings import Standings
from influencer.domain.budget import Charge
from influencer.domain.models import Post, PostStatus
from influencer.domain.publishing import (
    MAY_BE_THERE,
    Answer,
    Move,
    Outcome,
    is_allowed,
)
from influencer.domain.timeline import SeenPost


class Outbox:
    """Attempts, and the status of posts."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._spending = Spending(database)
        self._standings = Standings(database)

    def recover(self, post: Post, *, look_at: datetime, now: datetime) -> None:
        """What a dead run left in ``sending`` becomes ``unknown``, to be looked for then.

        To be called under the lock only: then no living run can be sending.
        """
        move = Move(status=PostStatus.UNKNOWN, next_try_at=look_at)
        with self._database.transaction():
            self._move(post, move, "the run was interrupted while it was sending", now)

    def free_stale_reservations(self) -> None:
        """What a dead run set aside for a post that it then did not send is free again."""
        with self._database.transaction():
            self._spending.release_stale()

    def skip(self, post: Post, reason: str, *, now: datetime) -> bool:
        """A prepared post is discarded; False where it went on meanwhile."""
        with self._database.transaction():
            return self._move(post, Move(status=PostStatus.SKIPPED), reason, now)

    def expire(self, posts: Iterable[Post], reason: str, *, now: datetime) -> None:
        """Slots that were missed: they are never served."""
        with self._database.transaction():
            for post in posts:
                self._move(post, Move(status=PostStatus.EXPIRED), reason, now)

    def note_overdue(self, posts: Iterable[Post], *, now: datetime) -> None:
        """Posts are seen too late for the first time, or for the first time by a sound clock."""
        with self._database.transaction():
            for post in posts:
                self._database.execute(
                    "UPDATE posts SET overdue_since = :now WHERE post_id = :post_id"
                    " AND (overdue_since IS NULL OR overdue_since > :now)",
                    {"now": to_text(now), "post_id": post.id},
                )

    def begin(self, post: Post, *, now: datetime, sent_at: datetime | None = None) -> int:
        """Commit ``ready`` → ``sending`` with the attempt, before connecting; the attempt's number.

        0 where the post is not ready any more; then nothing may be sent.
        """
        with self._database.transaction():
            sending = Move(status=PostStatus.SENDING)
            if not self._move(post, sending, None, now, was=PostStatus.READY):
                return 0
            row = self._database.execute(
                "INSERT INTO attempts (post_id, number, started_at, content_sha256, image_sha256)"
                " SELECT ?, count(*) + 1, ?, ?, ? FROM attempts WHERE post_id = ?"
                " RETURNING attempt_id",
                (post.id, to_text(sent_at or now), _sha256(post.text), post.image_sha256, post.id),
            ).fetchone()
        return int(row["attempt_id"])

    def finish(self, post: Post, answer: Answer, move: Move, *, now: datetime) -> None:
        """Record the answer; what was certainly not posted costs nothing."""
        with self._database.transaction():
            self._database.execute(
                "UPDATE attempts SET ended_at = ?, outcome = ?, http_status = ?, detail = ?"
                " WHERE attempt_id = (SELECT max(attempt_id) FROM attempts WHERE post_id = ?)",
                (to_text(now), answer.outcome, answer.http_status, answer.detail, post.id),
            )
            self._standings.learn(post.account, answer, move, now=now)
            has_moved = self._move(post, move, _error_of(answer), now, was=PostStatus.SENDING)
            if not has_moved and move.status is PostStatus.POSTED:
                self._move(post, move, None, now, was=PostStatus.UNKNOWN)
            self._account_for(post, move, answer.reference, now)

    def settle(self, post: Post, move: Move, seen: SeenPost | None, *, now: datetime) -> bool:
        """Move a post whose outcome was unknown; False where it went on meanwhile."""
        with self._database.transaction():
            is_done = move.status is PostStatus.POSTED
            if not self._move(post, move, None if is_done else move.reason or post.error, now):
                return False
            self._account_for(
                post, move, seen.reference if seen else "", seen.posted_at if seen else now
            )
        return True

    def defer(self, post: Post, answer: Answer, move: Move, *, now: datetime) -> None:
        """The picture could not be brought: nothing was sent, and the reason is noted.

        An alt text whose answer was lost may have been charged, so it counts.
        """
        with self._database.transaction():
            self._standings.learn(post.account, answer, move, now=now)
            if answer.reference:
                self._spending.settle(post.id, Charge.ALT_TEXT)
            self._spending.release(post.id)
            if move.status is PostStatus.READY:
                self._wait(post, move, _error_of(answer), now)
            else:
                self._move(post, move, _error_of(answer), now)

    def note_alt_text(self, post: Post) -> None:
        """The picture and its alt text were accepted, which X charges for."""
        with self._database.transaction():
            self._spending.settle(post.id, Charge.ALT_TEXT)

    def _account_for(self, post: Post, move: Move, reference: str, posted_at: datetime) -> None:
        if move.status is PostStatus.POSTED:
            self._spending.settle(post.id, Charge.POST, Charge.POST_WITH_LINK)
            self._database.execute(
                "UPDATE posts SET platform_post_id = ?, posted_at = ? WHERE post_id = ?",
                (reference, to_text(posted_at), post.id),
            )
        elif move.status not in MAY_BE_THERE:
            self._spending.release(post.id)

    def _wait(self, post: Post, move: Move, error: str | None, now: datetime) -> None:
        next_try_at = to_text(move.next_try_at) if move.next_try_at else None
        self._database.execute(
            "UPDATE posts SET next_try_at = ?, error = ?, updated_at = ?"
            " WHERE post_id = ? AND status = 'ready'",
            (next_try_at, error, to_text(now), post.id),
        )
        note_move(self._database, post.id, PostStatus.READY, PostStatus.READY, error or "", now)

    def _move(
        self,
        post: Post,
        move: Move,
        error: str | None,
        now: datetime,
        was: PostStatus | None = None,
    ) -> bool:
        was = was or post.status
        if was is not move.status and not is_allowed(was, move.status):
            raise AssertionError(f"a post never goes from {was} to {move.status}")
        next_try_at = to_text(move.next_try_at) if move.next_try_at else None
        cursor = self._database.execute(
            "UPDATE posts SET status = ?, next_try_at = ?, error = ?, updated_at = ?"
            " WHERE post_id = ? AND status = ?",
            (move.status, next_try_at, error, to_text(now), post.id, was),
        )
        if cursor.rowcount == 1 and was is not move.status:
            reason = move.reason or error or ""
            note_move(self._database, post.id, was, move.status, reason, now)
        return cursor.rowcount == 1


def _error_of(answer: Answer) -> str | None:
    """What was said, and no more: the lines that quote it say what that means for the post."""
    if answer.outcome is Outcome.ACCEPTED:
        return None
    return answer.detail.rstrip(".") or answer.outcome.replace("_", " ")


def _sha256(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()
