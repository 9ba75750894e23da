"""``influencer generate``: write posts into the next free slots."""

from collections.abc import Iterable
from typing import Annotated

import typer

from influencer.cli.completion import complete_topic
from influencer.cli.context import Session, session_of
from influencer.cli.picture import check_preview
from influencer.cli.progress import progress
from influencer.cli.show import print_posts
from influencer.cli.times import parse_moment
from influencer.domain.models import Post
from influencer.domain.schedule import DAY_AROUND_THE_WORLD
from influencer.errors import ExitCode, InfluencerError
from influencer.usecases import generate as usecase
from influencer.usecases.desk import about

EXAMPLES = """[bold]Examples[/bold]\n
influencer generate\n
influencer generate --count 30 --offline --json\n
influencer generate --topic nostr-zaps --dry-run
"""

MOST_AT_ONCE = 1000


def generate(
    context: typer.Context,
    count: Annotated[
        int, typer.Option("--count", "-n", min=1, max=MOST_AT_ONCE, help="How many posts.")
    ] = 1,
    topic: Annotated[
        str | None,
        typer.Option(help="Only about this topic, by its slug.", autocompletion=complete_topic),
    ] = None,
    at: Annotated[
        str | None,
        typer.Option(metavar="TIME", help="Into the slot at this time, such as 2026-12-24T08:00."),
    ] = None,
    seed: Annotated[int | None, typer.Option(help="Same seed, same choices.")] = None,
    offline: Annotated[
        bool, typer.Option("--offline", help="Ask no model: no network, no cost.")
    ] = False,
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help="Show what would be written, and keep nothing.")
    ] = False,
    as_json: Annotated[bool, typer.Option("--json", help="The posts as a JSON array.")] = False,
) -> None:
    """Write posts, each with its hashtags, picture and alt text, into the next free slots.

    Needs no account, no key and no network.
    """
    session = session_of(context)
    if not as_json:
        check_preview()
    if dry_run:
        session.on_scratch()
    posts, failure = _write(session, count=count, topic=topic, at=at, seed=seed, is_offline=offline)
    print_posts(session, posts, as_json=as_json)
    if dry_run:
        session.note(f"Dry run: nothing was kept.{_stand_in(session, is_offline=offline)}")
    elif posts:
        session.note(f"Kept; influencer history {posts[0].id} shows the first of them again.")
    if failure:
        session.warn(f"{len(posts)} of {count} posts were written: {failure}")
    session.finish(failure.exit_code if failure else ExitCode.DONE)


def _write(
    session: Session,
    *,
    count: int,
    topic: str | None,
    at: str | None,
    seed: int | None,
    is_offline: bool,
) -> tuple[list[Post], InfluencerError | None]:
    services = session.services
    now = services.clock.now()
    if topic is not None:
        session.check_topic(topic)
    account = session.account()
    desk = services.desk(account, is_offline=is_offline)
    if topic is not None:
        desk = about(desk, topic)
    schedule = desk.settings.schedule
    slots = usecase.choose_slots(
        schedule,
        services.store.posts.taken(account, since=now - DAY_AROUND_THE_WORLD),
        count=count,
        at=parse_moment(at, schedule.zone) if at is not None else None,
        now=now,
    )
    seed = int(now.timestamp()) if seed is None else seed
    writing = usecase.generate(desk, services.store.posts, slots, seed=seed, now=now)
    with progress(session, is_shown=len(slots) > 1) as bar:
        return _collect(bar.track(writing, total=len(slots), description="writing, drawing"))


def _stand_in(session: Session, *, is_offline: bool) -> str:
    """That the models were not asked, where any is set."""
    preferences = session.services.store.accounts.settings(session.account()).preferences
    if is_offline:
        return ""
    said = ""
    if preferences.writer != "offline":
        said += f" The offline writer stood in for {preferences.model}, which would cost."
    if preferences.has_background:
        said += f" {preferences.image_model} was not asked for backgrounds, which would cost."
    return said


def _collect(writing: Iterable[Post]) -> tuple[list[Post], InfluencerError | None]:
    """The posts that were written, and what ended the writing before its time."""
    posts = list[Post]()
    try:
        posts.extend(writing)
    except InfluencerError as error:
        return posts, error
    return posts, None
