"""``influencer history``: what was tried or has ended, and everything about one post."""

import csv
import json
import sys
from collections.abc import Sequence
from typing import Annotated

import typer

from influencer.cli.completion import complete_topic
from influencer.cli.context import Session, session_of
from influencer.cli.history_of_one import show_one
from influencer.cli.history_table import history_table
from influencer.cli.numbers import LARGEST
from influencer.cli.post_json import POST_KEYS, post_as_json
from influencer.cli.show import print_posts
from influencer.cli.times import parse_moment
from influencer.domain.models import Post, PostStatus
from influencer.ports import PostQuery

EXAMPLES = """[bold]Examples[/bold]\n
influencer history --limit 50\n
influencer history --status ready --json\n
influencer history --search halving --csv\n
influencer history 12
"""


def history(
    context: typer.Context,
    post_id: Annotated[
        int | None,
        typer.Argument(metavar="[ID]", max=LARGEST, help="Everything about this post."),
    ] = None,
    limit: Annotated[int, typer.Option(min=1, max=LARGEST, help="At most so many posts.")] = 20,
    status: Annotated[PostStatus | None, typer.Option(help="Only posts with this status.")] = None,
    topic: Annotated[
        str | None, typer.Option(help="Only posts about this topic.", autocompletion=complete_topic)
    ] = None,
    since: Annotated[
        str | None, typer.Option(metavar="DATE", help="Only posts due since, such as 2026-11-01.")
    ] = None,
    search: Annotated[
        str | None, typer.Option(metavar="WORDS", help="Only posts with all these words.")
    ] = None,
    as_json: Annotated[bool, typer.Option("--json", help="As a JSON array.")] = False,
    as_csv: Annotated[bool, typer.Option("--csv", help="As comma-separated values.")] = False,
) -> None:
    """Show what was tried or has ended, newest first; with an ID, everything about one post."""
    session = session_of(context)
    if post_id is not None:
        show_one(session, post_id, as_json=as_json)
        return
    posts = session.services.store.posts.query(
        PostQuery(
            account=session.existing_account() if session.handle else None,
            statuses=(status,) if status else (),
            topic=topic,
            since=parse_moment(since, session.zone()) if since is not None else None,
            words=search.split() if search else (),
            limit=limit,
        )
    )
    if as_json:
        print_posts(session, posts, as_json=True)
    elif as_csv:
        _write_csv(session, posts)
    elif posts:
        session.out.print(history_table(session, posts))
    else:
        session.note("Nothing that matches; --status ready shows what is prepared.")


def _write_csv(session: Session, posts: Sequence[Post]) -> None:
    path = session.services.store.pictures.path
    writer = csv.DictWriter(sys.stdout, fieldnames=POST_KEYS)
    writer.writeheader()
    for post in posts:
        row = post_as_json(post, path(post))
        writer.writerow({key: _cell(value) for key, value in row.items()})


def _cell(value: object) -> object:
    if isinstance(value, list):
        return " ".join(str(item) for item in value)
    return json.dumps(value) if isinstance(value, dict) else value
