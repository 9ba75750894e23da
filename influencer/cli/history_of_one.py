"""Everything about one post."""

from collections.abc import Iterator, Sequence

from rich.table import Table
from rich.text import Text

from influencer.cli.context import Session
from influencer.cli.post_json import attempt_as_json, event_as_json, post_as_json, to_iso
from influencer.cli.report import address
from influencer.cli.show import STATUS_STYLES, print_posts, source_line
from influencer.domain.models import Attempt, Event, Post, PostStatus
from influencer.errors import UsageError
from influencer.usecases.recheck import trouble_with_picture


def show_one(session: Session, post_id: int, *, as_json: bool) -> None:
    """Text, picture, facts with their sources, each attempt, cost.

    Raises:
        UsageError: there is no such post.
    """
    store = session.services.store
    post = store.posts.find(post_id)
    if post is None:
        raise UsageError(f"there is no post {post_id}; influencer history lists them")
    is_ready = post.status is PostStatus.READY
    if is_ready and (trouble := trouble_with_picture(store.posts, post)):
        session.warn(trouble)
    attempts, story = store.posts.attempts(post), store.readings.story(post)
    if as_json:
        shown = _as_json(session, post, attempts) | {"story": [event_as_json(e) for e in story]}
        session.say_json(shown)
        return
    print_posts(session, [post], as_json=False)
    table = Table.grid(padding=(0, 2))
    table.add_column(style="dim", no_wrap=True)
    table.add_column(overflow="fold")
    for label, value in (*_ending(post, attempts), *_story(story)):
        table.add_row(label, value)
    session.out.print(table)


def _as_json(session: Session, post: Post, attempts: Sequence[Attempt]) -> dict[str, object]:
    facts = {fact.id: fact for fact in session.services.facts}
    shown = post_as_json(post, session.services.store.pictures.path(post))
    return shown | {
        "sources": [source_line(facts[name]) for name in post.facts if name in facts],
        "attempt_log": [attempt_as_json(attempt) for attempt in attempts],
    }


def _ending(post: Post, attempts: Sequence[Attempt]) -> Iterator[tuple[str, Text]]:
    yield "status", Text(post.status, style=STATUS_STYLES.get(post.status, ""))
    if post.platform_post_id:
        yield "posted", Text(f"{to_iso(post.posted_at)} {address(post)}")
    if post.deleted_at:
        yield "taken down", Text(to_iso(post.deleted_at) or "")
    if post.error:
        yield "error", Text(post.error)
    if post.next_try_at:
        yield (
            "next look" if post.status is PostStatus.UNKNOWN else "next try",
            Text(to_iso(post.next_try_at) or ""),
        )
    yield "spent", Text(f"${post.cost_usd:.3f}")
    for attempt in attempts:
        outcome = attempt.outcome or "no answer was recorded"
        status = f"HTTP {attempt.http_status}" if attempt.http_status else ""
        detail = attempt.detail if status in attempt.detail else f"{status}: {attempt.detail}"
        line = f"{to_iso(attempt.started_at)} {outcome} {detail.removesuffix(': ')}"
        yield f"attempt {attempt.number}", Text(line.strip())


def _story(story: Sequence[Event]) -> Iterator[tuple[str, Text]]:
    """Every move and every look at the timeline, with its time and its reason."""
    for number, event in enumerate(story):
        reason = f": {event.reason}" if event.reason else ""
        yield "" if number else "story", Text(f"{to_iso(event.at)} {event.what}{reason}")
