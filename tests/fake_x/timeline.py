"""A user's posts as X shows them: text with entities escaped and every link replaced."""

import html
import re
from collections.abc import Mapping
from datetime import datetime
from typing import Any

from fake_x.bodies import check
from fake_x.ledger import Event, Ledger
from fake_x.links import media_key, with_short_links

FEWEST, MOST = 5, 100
ALWAYS = ("id", "text", "edit_history_tweet_ids")
FIELDS = ("tweet.fields", "post.fields")
"""The old name of the parameter, and the new one."""
PARAMETERS = {"max_results", "pagination_token", "start_time", "since_id", "expansions", *FIELDS}
MOMENT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ")


def page(ledger: Ledger, user_id: str, query: Mapping[str, str], hidden: int = 0) -> dict[str, Any]:
    """One page, newest first; the newest ``hidden`` posts are not visible yet."""
    check(query.keys() <= PARAMETERS, "a parameter that the fake does not know")
    size, start = number(query, "max_results", 10), number(query, "pagination_token", 0)
    check(FEWEST <= size <= MOST, "max_results lies between 5 and 100")
    posts = wanted(ledger.timeline(user_id)[hidden:], query)
    shown = posts[start : start + size]
    meta: dict[str, Any] = {"result_count": len(shown)}
    if start + size < len(posts):
        meta["next_token"] = str(start + size)
    if not shown:
        return {"meta": meta}
    meta |= {"newest_id": shown[0]["id"], "oldest_id": shown[-1]["id"]}
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


def wanted(posts: list[Event], query: Mapping[str, str]) -> list[Event]:
    """The posts from a moment on and after an id; all of them where neither is given."""
    start, since_id = query.get("start_time", "2010-11-06T00:00:00Z"), number(query, "since_id", 0)
    check(MOMENT.fullmatch(start), "start_time is no moment in UTC, to the second")
    moment = datetime.fromisoformat(start)
    late = [post for post in posts if datetime.fromisoformat(post["at"]) >= moment]
    return [post for post in late if int(post["id"]) > since_id]


def as_shown(post: Event, query: Mapping[str, str]) -> dict[str, Any]:
    """The fields that were asked for, by their old or new parameter name."""
    asked = ",".join(query.get(name, "") for name in FIELDS).split(",")
    text, urls = with_short_links(post)
    keys = [media_key(media_id) for media_id in post["media_ids"]]
    fields = {
        "id": post["id"],
        "text": html.escape(text, quote=False),
        "edit_history_tweet_ids": [post["id"]],
        "author_id": post["user_id"],
        "created_at": f"{datetime.fromisoformat(post['at']):%Y-%m-%dT%H:%M:%S.000Z}",
        "entities": {"urls": urls} if urls else None,
        "attachments": {"media_keys": keys} if keys else None,
        "public_metrics": dict.fromkeys(
            ("retweet_count", "reply_count", "like_count", "quote_count", "impression_count"), 0
        ),
    }
    known = {name: value for name, value in fields.items() if value is not None}
    return {name: value for name, value in known.items() if name in {*ALWAYS, *asked}}


def as_media(ledger: Ledger, media_id: str) -> dict[str, Any]:
    """A picture as it stands among the includes."""
    media = {"media_key": media_key(media_id), "type": "photo"}
    text = ledger.alt_text(media_id)
    return media if text is None else {**media, "alt_text": text}
