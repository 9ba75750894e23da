"""``influencer post``: publish what is due, one prepared post, or a new one now; and afterwards."""

from typing import Annotated

import typer

from influencer.cli.context import session_of
from influencer.cli.numbers import LARGEST
from influencer.cli.post_after import delete_post, resolve_post
from influencer.cli.post_rehearse import rehearse
from influencer.cli.post_run import post_due, post_now, post_one
from influencer.errors import UsageError

EXAMPLES = """[bold]Examples[/bold]\n
influencer post --now --dry-run\n
influencer post --due\n
influencer post 12 --yes\n
influencer post --resolve 12 --posted https://x.com/alice/status/1234567890\n
influencer post --resolve 12 --not-posted\n
influencer post --delete 12
"""


def post(
    context: typer.Context,
    post_id: Annotated[
        int | None,
        typer.Argument(metavar="[ID]", max=LARGEST, help="A prepared post, published now."),
    ] = None,
    due: Annotated[
        bool, typer.Option("--due", help="What is due now, each slot at most once (for cron).")
    ] = False,
    now: Annotated[bool, typer.Option("--now", help="Write a post and publish it now.")] = False,
    delete: Annotated[
        bool, typer.Option("--delete", help="Take the post ID down from X, or discard it.")
    ] = False,
    resolve: Annotated[
        bool, typer.Option("--resolve", help="Say whether the post ID, in doubt, is on X.")
    ] = False,
    posted: Annotated[
        str | None, typer.Option(metavar="URL", help="With --resolve: it is, at this address.")
    ] = None,
    not_posted: Annotated[
        bool, typer.Option("--not-posted", help="With --resolve: it is not.")
    ] = False,
    yes: Annotated[bool, typer.Option("--yes", "-y", help="Do not ask.")] = False,
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help="Show what would be published. Nothing can be sent.")
    ] = False,
    as_json: Annotated[bool, typer.Option("--json", help="What happened, as JSON.")] = False,
) -> None:
    """Publish posts, or show with --dry-run what would be published."""
    session = session_of(context)
    is_answer = posted is not None or not_posted
    if resolve or delete or is_answer:
        is_alone = not (due or now or dry_run) and resolve is not delete and resolve >= is_answer
        chosen = _chosen(post_id, is_alone=is_alone)
        if delete:
            delete_post(session, chosen, yes=yes, as_json=as_json)
        else:
            resolve_post(session, chosen, posted=posted, not_posted=not_posted, as_json=as_json)
    elif [post_id is not None, due, now].count(True) != 1:
        raise UsageError("say what to publish: --due, --now, or the number of a prepared post")
    elif dry_run:
        rehearse(session, post_id, due=due, as_json=as_json)
    elif due:
        post_due(session, as_json=as_json)
    elif post_id is not None:
        post_one(session, post_id, yes=yes, as_json=as_json)
    else:
        post_now(session, yes=yes, as_json=as_json)


def _chosen(post_id: int | None, *, is_alone: bool) -> int:
    if post_id is None or not is_alone:
        raise UsageError(
            "say which post, and one thing: post --delete ID, or post --resolve ID --posted URL,"
            " or post --resolve ID --not-posted"
        )
    return post_id
