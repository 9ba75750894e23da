"""The story of posts: every move with its time and its reason."""

from datetime import datetime

from influencer.adapters.store.database import Database
from influencer.adapters.store.rows import to_text
from influencer.domain.models import PostStatus


def note_move(
    database: Database,
    post_id: int,
    was: PostStatus,
    status: PostStatus,
    reason: str,
    now: datetime,
) -> None:
    """Within the transaction of the move: keep that it happened, and why."""
    database.execute(
        "INSERT INTO moves (post_id, at, was, status, reason) VALUES (?, ?, ?, ?, ?)",
        (post_id, to_text(now), was, status, reason),
    )
