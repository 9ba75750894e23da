"""``influencer post``: publish what is due, one prepared post, or a new one now."""

from collections.abc import Callable
from typing import Annotated

import typer

from influencer.cli.context import Session, session_of
from influencer.cli.numbers import LARGEST
from influencer.cli.report import end
from influencer.cli.show import print_posts, print_prepared
from influencer.domain.models import Post
from influencer.errors import InfluencerError, TryLaterError, UsageError
from influencer.usecases import publish
from influencer.usecases.press import Press, Report
from influencer.usecases.rehearse import rehearse_due, rehearse_now

EXAMPLES = """[bold]Examples[/bold]\n
influencer post --now --dry-run\n
influencer post --due\n
influencer post 12 --yes
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
    yes: Annotated[bool, typer.Option("--yes", "-y", help="Do not ask.")] = False,
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help="Show what would be published. Nothing can be sent.")
    ] = False,
    as_json: Annotated[bool, typer.Option("--json", help="What happened, as JSON.")] = False,
) -> None:
    """Publish posts, or show with --dry-run what would be published."""
    if [post_id is not None, due, now].count(True) != 1:
        raise UsageError("say what to publish: --due, --now, or the number of a prepared post")
    session = session_of(context)
    if dry_run:
        session.on_scratch()
        _rehearse(session, post_id, due=due, as_json=as_json)
        return
    if due:
        _post_due(session, as_json=as_json)
        return
    if post_id is not None:
        _post_one(session, post_id, yes=yes, as_json=as_json)
    else:
        _post_now(session, yes=yes, as_json=as_json)


def _rehearse(session: Session, post_id: int | None, *, due: bool, as_json: bool) -> None:
    services = session.services
    posts, now = services.store.posts, services.clock.now()
    if post_id is not None:
        shown = [_ready(session, post_id)]
    elif due:
        desks = (services.desk(account) for account in session.named_accounts())
        shown = [found for desk in desks for found in rehearse_due(desk, posts, now=now)]
    else:
        shown = [rehearse_now(services.desk(session.account()), posts, now=now)]
    print_posts(session, shown, as_json=as_json)
    session.note("Dry run: nothing was sent." if shown else "Dry run: nothing is due now.")
    session.finish()


def _ready(session: Session, post_id: int) -> Post:
    """The post of that number, which waits to be published.

    Raises:
        UsageError: there is none, it is not waiting, or it is another account's than chosen.
    """
    found = session.services.store.posts.find(post_id)
    if found is None:
        raise UsageError(f"there is no post {post_id}; influencer history lists them")
    if session.is_chosen and found.account != session.existing_account():
        raise UsageError(f"post {post_id} is @{found.account.label}'s, not @{session.handle}'s")
    publish.check_ready(found)
    return found


def _post_due(session: Session, *, as_json: bool) -> None:
    services = session.services
    accounts = session.named_accounts()
    report, failures, skipped = Report(), list[InfluencerError](), None
    with services.lock() as is_held:
        if is_held:
            services.note_run()
            failures = publish.run_due(services.press(), accounts, report)
        else:
            skipped = "another run is at work"
    end(session, report, failures, as_json=as_json, skipped=skipped)


def _post_one(session: Session, post_id: int, *, yes: bool, as_json: bool) -> None:
    chosen = _ready(session, post_id)
    session.named_accounts()
    if not yes:
        session.check_somebody_is_there()
        print_posts(session, [chosen], as_json=False)
        typer.confirm(f"Publish post {post_id} now?", abort=True, err=True)

    def publish_it(press: Press, report: Report) -> None:
        publish.post_one(press, press.posts.get(post_id), report)

    _publish(session, publish_it, as_json=as_json)


def _post_now(session: Session, *, yes: bool, as_json: bool) -> None:
    if not yes:
        session.check_somebody_is_there()
    account = session.account_to_publish()
    prepared = publish.write_now(session.services.press(), account)
    if not yes:
        print_prepared(session, prepared)
        typer.confirm("Publish this now?", abort=True, err=True)

    def publish_it(press: Press, report: Report) -> None:
        publish.post_now(press, account, prepared, report)

    _publish(session, publish_it, as_json=as_json)


def _publish(
    session: Session, publish_it: Callable[[Press, Report], None], *, as_json: bool
) -> None:
    """Publish under the lock, which is taken once all questions are answered.

    Raises:
        TryLaterError: another run has the lock.
    """
    report, failures = Report(), list[InfluencerError]()
    with session.services.lock() as is_held:
        if not is_held:
            raise TryLaterError("another run is publishing right now; try again in a minute")
        press = session.services.press()
        publish.recover(press, report)
        try:
            publish_it(press, report)
        except InfluencerError as error:
            failures.append(error)
    end(session, report, failures, as_json=as_json)
