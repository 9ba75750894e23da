"""The account's own posts, page by page, and whether all of them came.

``GET /2/users/{id}/tweets`` answers 200 also where it leaves posts out. A post that is taken to
be absent may be sent again, so a page counts only where everything in it agrees.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import Any

from influencer.adapters.x.answers import content_of, judged
from influencer.adapters.x.client import Silence
from influencer.adapters.x.session import Reply
from influencer.adapters.x.shown import seen_post
from influencer.domain.publishing import Answer, Outcome
from influencer.domain.timeline import Reading, SeenPost

MOST_PAGES = 8
"""Of one reading, 100 posts each; an account may make 100 posts in 15 minutes at most."""
FIELDS = {"max_results": "100", "tweet.fields": "attachments,created_at,entities"}
"""X's specification of August 2026 says ``post.fields``; which of the two X takes is not known.

Where the old name is not, posts come without their moments, and no reading is complete.
"""

NO_OWNER = "The timeline was not read: the access token does not begin with its account's number."
NOT_WHOLE = "The timeline was not read to its end."
TOO_LONG = f"The timeline has more posts than the {MOST_PAGES} pages that were read."

Result = Reply | Silence


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """One page. Where it is not sound, something may be missing from its posts."""

    posts: tuple[SeenPost, ...] = ()
    next_token: str = ""
    is_sound: bool = False


def owner_of(access_token: str) -> str:
    """The id of the account, which stands before the hyphen; empty where no number does."""
    number, hyphen, _ = access_token.partition("-")
    return number if hyphen and number.isascii() and number.isdecimal() else ""


def unread() -> Reading:
    """The reading where it is not known whose timeline it would be."""
    answer = Answer(outcome=Outcome.REFUSED, detail=NO_OWNER)
    return Reading(posts=(), is_complete=False, answer=answer)


def read_pages(
    ask: Callable[[Mapping[str, str]], Result], judge: Callable[[Result], Answer], since: datetime
) -> Reading:
    """Ask for page after page until one is the last, or not sound."""
    posts: list[SeenPost] = []
    token = ""
    for _ in range(MOST_PAGES):
        result = ask(_question(since, token))
        page = page_of(result)
        answer = _answer(judge(result), page)
        posts.extend(page.posts)
        token = page.next_token
        if not token:
            return Reading(posts=tuple(posts), is_complete=page.is_sound, answer=answer)
    unfinished = replace(answer, outcome=Outcome.UNKNOWN, detail=TOO_LONG)
    return Reading(posts=tuple(posts), is_complete=False, answer=unfinished)


def page_of(result: Result) -> Page:
    """The page in an answer; without posts where it is no page at all."""
    if isinstance(result, Silence) or result.status != 200:  # noqa: PLR2004 — OK
        return Page()
    content = content_of(result)
    data = content.get("data", [])
    shown = data if isinstance(data, list) else [data]
    posts = tuple(post for post in map(seen_post, shown) if post is not None)
    token = _next_token(content.get("meta"), count=len(posts))
    if token is None or len(posts) < len(shown) or content.get("errors"):
        return Page(posts=posts)
    return Page(posts=posts, next_token=token, is_sound=True)


def _next_token(meta: Any, *, count: int) -> str | None:
    """Where the next page begins, empty for the last; None where the page cannot be trusted."""
    if not isinstance(meta, dict) or meta.get("result_count") != count:
        return None
    token = meta.get("next_token", "")
    is_token = isinstance(token, str) and (token or "next_token" not in meta)
    return token if is_token else None


def _answer(answer: Answer, page: Page) -> Answer:
    if page.is_sound:
        return judged(answer, is_done=True)
    failed = judged(answer, is_done=False)
    return replace(failed, detail=f"{NOT_WHOLE} {failed.detail}")


def _question(since: datetime, token: str) -> dict[str, str]:
    start = since.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    return FIELDS | {"start_time": start} | ({"pagination_token": token} if token else {})
