"""Between rows and values."""

import json
import sqlite3
from collections.abc import Iterable
from datetime import UTC, datetime

from influencer.domain.models import Account, Attempt, Post, PostStatus, Slot


def to_text(moment: datetime) -> str:
    """A time as the tables keep it."""
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def to_time(text: str | None) -> datetime | None:
    """The time that ``to_text`` wrote; None for NULL."""
    return datetime.fromisoformat(text) if text else None


def to_list(values: Iterable[str]) -> str:
    """A list as a column keeps it."""
    return json.dumps(list(values), ensure_ascii=False)


def account_of(row: sqlite3.Row) -> Account:
    return Account(
        id=row["user_id"],
        handle=row["username"],
        platform=row["platform"],
        secret_store=row["api_key"],
        secret_locator=row["secret_locator"],
    )


POST_COLUMNS = """
  posts.*, users.username, users.api_key, users.secret_locator,
  (SELECT count(*) FROM attempts WHERE attempts.post_id = posts.post_id) AS attempt_count,
  (SELECT coalesce(sum(amount_usd), 0) FROM spending
    WHERE spending.post_id = posts.post_id) AS cost_usd,
  (SELECT json_group_array(fact_id) FROM post_facts
    WHERE post_facts.post_id = posts.post_id) AS facts
"""
"""What ``post_of`` reads, from posts JOIN users."""


def post_of(row: sqlite3.Row) -> Post:
    due_at = datetime.fromisoformat(row["due_at"])
    return Post(
        id=row["post_id"],
        account=account_of(row),
        slot=Slot(name=row["slot"], due_at=due_at) if row["slot"] else None,
        due_at=due_at,
        status=PostStatus(row["status"]),
        topic=row["topic"],
        form=row["form"],
        text=row["content"] or "",
        prose=row["prose"] or "",
        hashtags=tuple(json.loads(row["hashtags"])),
        image=row["image_path"],
        image_sha256=row["image_sha256"],
        alt_text=row["alt_text"],
        image_template=row["image_template"],
        image_theme=row["image_theme"],
        image_background=row["image_background"],
        facts=tuple(json.loads(row["facts"])),
        generator=row["generator"],
        platform_post_id=row["platform_post_id"],
        posted_at=to_time(row["posted_at"]),
        next_try_at=to_time(row["next_try_at"]),
        attempts=row["attempt_count"],
        cost_usd=round(row["cost_usd"], 6),
        error=row["error"],
        engagement=json.loads(row["engagement_metrics"] or "null"),
        overdue_since=to_time(row["overdue_since"]),
        deleted_at=to_time(row["deleted_at"]),
    )


def attempt_of(row: sqlite3.Row) -> Attempt:
    return Attempt(
        number=row["number"],
        started_at=datetime.fromisoformat(row["started_at"]),
        ended_at=to_time(row["ended_at"]),
        outcome=row["outcome"],
        http_status=row["http_status"],
        detail=row["detail"],
    )
