"""A user's posts as X shows them: text with entities escaped and every link replaced."""

import hashlib
import html
from collections.abc import Mapping
from datetime import datetime
from typing import Any

from fake_x.bodies import check
from fake_x.ledger import Event, Ledger
from fake_x.text import LINK

FEWEST, MOST = 5, 100
ALWAYS = ("id", "text", "edit_history_tweet_ids")


def page(ledger: Ledger, user_id: str, query: Mapping[str, str], hidden: int = 0) -> dict[str, Any]:
    """One page, newest first; the newest ``hidden`` posts are not visible yet."""
    size, start = number(query, "max_results", 10), number(query, "pagination_token", 0)
    check(FEWEST <= size <= MOST, "max_results lies between 5 and 100")
    posts = since(ledger.shown_posts(user_id)[hidden:], query.get("start_time"))
    shown = posts[start : start + size]
    meta: dict[str, Any] = {"result_count": len(shown)}
    if start + size < len(posts):
        meta["next_token"] = str(start + size)
    if not shown:
        return {"meta": meta}
    content = {"data": [as_shown(post, query) for post in shown], "meta": meta}
    if "attachments.media_keys" in query.get("expansions", ""):
        media_ids = [media_id for post in shown for media_id in post["media_ids"]]
        content["includes"] = {"media": [as_media(ledger, media_id) for media_id in media_ids]}
    return content


def number(query: Mapping[str, str], name: str, default: int) -> int:
    """A parameter that is a number."""
    text = query.get(name, str(default))
    check(text.isdecimal(), f"{name} is no number")
    return int(text)


def since(posts: list[Event], start: str | None) -> list[Event]:
    """The posts from a moment on; all of them where none is given."""
    if start is None:
        return posts
    moment = datetime.fromisoformat(start)
    return [post for post in posts if datetime.fromisoformat(post["at"]) >= moment]


def as_shown(post: Event, query: Mapping[str, str]) -> dict[str, Any]:
    """The fields that were asked for, by their old or new parameter name."""
    asked = f"{query.get('tweet.fields', '')},{query.get('post.fields', '')}".split(",")
    text, urls = with_short_links(post["text"])
    if post["media_ids"]:
        text += f" {short_link(post['id'])}"
    fields = {
        "id": post["id"],
        "text": html.escape(text, quote=False),
        "edit_history_tweet_ids": [post["id"]],
        "author_id": post["user_id"],
        "created_at": post["at"],
        "entities": {"urls": urls},
        "attachments": {"media_keys": [media_key(m) for m in post["media_ids"]]},
        "public_metrics": dict.fromkeys(
            ("retweet_count", "reply_count", "like_count", "quote_count", "impression_count"), 0
        ),
    }
    return {name: value for name, value in fields.items() if name in {*ALWAYS, *asked}}


def as_media(ledger: Ledger, media_id: str) -> dict[str, Any]:
    """A picture as it stands among the includes."""
    media = {"media_key": media_key(media_id), "type": "photo"}
    text = ledger.alt_text(media_id)
    return media if text is None else {**media, "alt_text": text}


def with_short_links(text: str) -> tuple[str, list[dict[str, str]]]:
    """The text with X's own short links, and what they stand for."""
    urls = [{"url": short_link(link), "expanded_url": link} for link in LINK.findall(text)]
    return LINK.sub(lambda match: short_link(match[0]), text), urls


def short_link(target: str) -> str:
    """``https://t.co/`` and ten characters."""
    return f"https://t.co/{hashlib.sha256(target.encode()).hexdigest()[:10]}"


def media_key(media_id: str) -> str:
    """X's keys of pictures begin with 3."""
    return f"3_{media_id}"
