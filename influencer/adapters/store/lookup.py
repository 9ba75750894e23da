"""Posts as they are looked up."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from influencer.adapters.store.database import Database
from influencer.adapters.store.query import conditions_of
from influencer.adapters.store.rows import POST_COLUMNS, attempt_of, post_of, to_text
from influencer.domain.models import Account, Attempt, Post
from influencer.ports import PostQuery


class PostLookup:
    """Reads the ``posts`` table."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def find(self, post_id: int) -> Post | None:
        """The post of that number."""
        found = self._select("post_id = ?", (post_id,))
        return found[0] if found else None

    def get(self, post_id: int) -> Post:
        """The post of that number, which is known to exist."""
        return self._select("post_id = ?", (post_id,))[0]

    def due(self, account: Account, now: datetime) -> list[Post]:
        """Planned and ready posts of slots whose time has come, newest first."""
        return self._select(
            "+posts.user_id = ? AND slot IS NOT NULL"
            " AND status IN ('planned', 'ready') AND due_at <= ?"
            " ORDER BY due_at DESC, post_id DESC",
            (account.id, to_text(now)),
        )

    def sending(self) -> list[Post]:
        """Posts that were being sent, of all accounts; under the lock, a dead run left them."""
        return self._select("status = 'sending'", ())

    def unsettled(self, account: Account, now: datetime) -> list[Post]:
        """Posts of unknown outcome that the timeline is to be searched for now."""
        return self._select(
            "posts.user_id = ? AND status = 'unknown' AND coalesce(next_try_at, '') <= ?"
            " ORDER BY post_id",
            (account.id, to_text(now)),
        )

    def troubled(self, account: Account, *, since: datetime) -> list[Post]:
        """Posts that wait for a person, and those that were missed or refused since then."""
        return self._select(
            "posts.user_id = ? AND (status = 'attention'"
            " OR status IN ('expired', 'rejected') AND posts.updated_at > ?)"
            " ORDER BY due_at DESC, post_id DESC",
            (account.id, to_text(since)),
        )

    def in_doubt(self, account: Account) -> list[Post]:
        """Posts that may be on the platform, and are being looked for."""
        return self._select(
            "posts.user_id = ? AND status IN ('unknown', 'sending') ORDER BY post_id", (account.id,)
        )

    def ready(self, account: Account) -> list[Post]:
        """Posts that are prepared for a slot."""
        return self._select(
            "posts.user_id = ? AND status = 'ready' AND slot IS NOT NULL ORDER BY due_at",
            (account.id,),
        )

    def last_posted(self, account: Account) -> Post | None:
        """The post that was published last."""
        found = self._select(
            "posts.user_id = ? AND status = 'posted' ORDER BY posted_at DESC, post_id DESC LIMIT 1",
            (account.id,),
        )
        return found[0] if found else None

    def at(self, platform: str, reference: str) -> Post | None:
        """The post with that id on the platform, whose ever it is."""
        found = self._select("posts.platform = ? AND platform_post_id = ?", (platform, reference))
        return found[0] if found else None

    def query(self, query: PostQuery) -> list[Post]:
        """Posts that match, newest first by due time."""
        conditions, parameters = conditions_of(query)
        return self._select(
            f"{' AND '.join(conditions)} ORDER BY due_at DESC, post_id DESC LIMIT ?",
            (*parameters, query.limit),
        )

    def attempts(self, post: Post) -> list[Attempt]:
        """Every try to publish the post, first one first."""
        rows = self._database.rows(
            "SELECT * FROM attempts WHERE post_id = ? ORDER BY number", (post.id,)
        )
        return [attempt_of(row) for row in rows]

    def _select(self, condition: str, parameters: Sequence[Any]) -> list[Post]:
        rows = self._database.rows(
            f"SELECT {POST_COLUMNS} FROM posts JOIN users USING (user_id) WHERE {condition}",  # noqa: S608
            parameters,
        )
        return [post_of(row) for row in rows]
