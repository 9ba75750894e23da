"""A post as JSON, everywhere the same; docs/interface.md lists the keys."""

from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from influencer.domain.models import Attempt, Event, Post
from influencer.domain.text import weighted_length

POST_KEYS = (
    "id", "account", "platform", "slot", "due_at", "status", "topic", "form", "text", "hashtags",
    "weighted_length", "image", "alt_text", "image_template", "image_theme", "image_background",
    "facts", "generator", "platform_post_id", "posted_at", "deleted_at", "next_try_at", "attempts",
    "cost_usd", "error", "engagement",
)  # fmt: skip
"""The keys, in their order."""


def post_as_json(post: Post, image: Path | None) -> dict[str, Any]:
    """The post; ``image`` is where its picture is, as an absolute path."""
    values = {key: getattr(post, key, None) for key in POST_KEYS}
    return values | {
        "account": post.account.handle,
        "platform": post.account.platform,
        "slot": post.slot_name,
        "due_at": to_iso(post.due_at),
        "hashtags": list(post.hashtags),
        "weighted_length": weighted_length(post.text),
        "image": str(image) if image else None,
        "facts": list(post.facts),
        "posted_at": to_iso(post.posted_at),
        "deleted_at": to_iso(post.deleted_at),
        "next_try_at": to_iso(post.next_try_at),
        "engagement": dict(post.engagement) if post.engagement is not None else None,
    }


def attempt_as_json(attempt: Attempt) -> dict[str, Any]:
    """One try to publish."""
    return {
        "number": attempt.number,
        "started_at": to_iso(attempt.started_at),
        "ended_at": to_iso(attempt.ended_at),
        "outcome": attempt.outcome,
        "http_status": attempt.http_status,
        "detail": attempt.detail,
    }


def event_as_json(event: Event) -> dict[str, Any]:
    """One entry of a post's story."""
    return {"at": to_iso(event.at), "what": event.what, "reason": event.reason}


def to_iso(moment: datetime | None) -> str | None:
    """A time as JSON has it: ISO 8601 in UTC, to the second."""
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ") if moment else None
