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
FIELDS = "attachments,created_at,entities"
FIELD_PARAMETERS = ("tweet.fields", "post.fields")
"""X's specification of August 2026 has the new name; which of the two X takes is not known.

A name that it does not take is refused, or passed over: then posts come without their moments.
"""

PAGE_SIZE = "100"
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


def read_pages(
    ask: Callable[[Mapping[str, str]], Result], judge: Callable[[Result], Answer], since: datetime
) -> Reading:
    """Ask for page after page until one is the last, or not sound."""
    reading = Reading(posts=(), is_complete=False, answer=Answer(outcome=Outcome.NOT_SENT))
    for parameter in FIELD_PARAMETERS:
        question = _question(since) | {parameter: FIELDS}
        first = ask(question)
        reading = _read_on(first, question, ask, judge)
        if not _is_name_unknown(first):
            break
    return reading


def _read_on(
    result: Result,
    question: Mapping[str, str],
    ask: Callable[[Mapping[str, str]], Result],
    judge: Callable[[Result], Answer],
) -> Reading:
    posts: list[SeenPost] = []
    newest_at = judge(result).server_time
    for number in range(1, MOST_PAGES + 1):
        page = page_of(result)
        answer = replace(_answer(judge(result), page), server_time=newest_at)
        posts.extend(page.posts)
        if not page.next_token:
            return Reading(posts=tuple(posts), is_complete=page.is_sound, answer=answer)
        if number < MOST_PAGES:
            result = ask({**question, "pagination_token": page.next_token})
    unfinished = replace(answer, outcome=Outcome.UNKNOWN, detail=TOO_LONG)
    return Reading(posts=tuple(posts), is_complete=False, answer=unfinished)


def _is_name_unknown(result: Result) -> bool:
    """Whether X may not know the name by which fields were asked for."""
    if isinstance(result, Silence):
        return False
    data = content_of(result).get("data")
    has_bare_posts = isinstance(data, list) and any(
        isinstance(post, dict) and "created_at" not in post for post in data
    )
    return result.status == 400 or (result.status == 200 and has_bare_posts)  # noqa: PLR2004


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


def _question(since: datetime) -> dict[str, str]:
    start = since.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    return {"max_results": PAGE_SIZE, "start_time": start}
