"""What the timeline has said of posts whose outcome is unknown."""

from datetime import datetime

from influencer.adapters.store.database import Database
from influencer.adapters.store.rows import to_text, to_time
from influencer.domain.models import Account, Event, Post
from influencer.domain.settling import Verdict


class Readings:
    """The ``readings`` table, and what else is known of posts in doubt."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def note(
        self, post: Post, verdict: Verdict, detail: str, *, posts_read: int, now: datetime
    ) -> None:
        """Keep what one reading of the timeline said of the post."""
        with self._database.transaction():
            self._database.execute(
                "INSERT INTO readings (post_id, read_at, posts_read, verdict, detail)"
                " VALUES (?, ?, ?, ?, ?)",
                (post.id, to_text(now), posts_read, verdict, detail),
            )

    def absences(self, post: Post, *, since: datetime) -> tuple[datetime, ...]:
        """When complete readings did not show the post, after that moment.

        The reading that lets a post be sent again may fall into the same second as that attempt.
        """
        rows = self._database.rows(
            "SELECT read_at FROM readings WHERE post_id = ? AND verdict = 'absent'"
            " AND read_at > ? ORDER BY read_at",
            (post.id, to_text(since)),
        )
        return tuple(datetime.fromisoformat(row["read_at"]) for row in rows)

    def known_until(self, account: Account) -> datetime | None:
        """Until when everything is known that was posted for the account; None: not at all.

        Whatever this store is, it holds what was posted before its own last attempt, and before
        it was last compared with the timeline.
        """
        row = self._database.rows(
            "SELECT max(coalesce(compared_at, ''), coalesce((SELECT max(started_at) FROM attempts"
            " JOIN posts USING (post_id) WHERE posts.user_id = users.user_id), ''))"
            " FROM users WHERE user_id = ?",
            (account.id,),
        )[0]
        return to_time(row[0])

    def note_comparison(self, account: Account, *, now: datetime) -> None:
        """All that the timeline shows up to now is known."""
        with self._database.transaction():
            self._database.execute(
                "UPDATE users SET compared_at = ? WHERE user_id = ?", (to_text(now), account.id)
            )

    def known_references(self, account: Account) -> frozenset[str]:
        """Ids on the platform that belong to posts of ours."""
        rows = self._database.rows(
            "SELECT platform_post_id FROM posts WHERE user_id = ? AND platform_post_id IS NOT NULL"
            " ORDER BY post_id DESC LIMIT 1000",
            (account.id,),
        )
        return frozenset(row["platform_post_id"] for row in rows)

    def story(self, post: Post) -> list[Event]:
        """Every move of the post and every look for it, in the order in which they happened."""
        rows = self._database.rows(
            "SELECT read_at AS at, 'timeline: ' || verdict AS what, detail AS reason, 1 AS kind,"
            " reading_id AS number FROM readings WHERE post_id = :id"
            " UNION ALL SELECT at, was || ' → ' || status, reason, 2, move_id FROM moves"
            " WHERE post_id = :id ORDER BY at, kind, number",
            {"id": post.id},
        )
        return [
            Event(at=datetime.fromisoformat(row["at"]), what=row["what"], reason=row["reason"])
            for row in rows
        ]
