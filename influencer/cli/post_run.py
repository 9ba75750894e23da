"""The runs of ``influencer post`` that publish."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager

import typer

from influencer.cli.context import Session
from influencer.cli.picture import check_preview
from influencer.cli.report import end
from influencer.cli.show import print_posts, print_prepared
from influencer.domain.models import Account, Post
from influencer.errors import InfluencerError
from influencer.usecases import by_hand
from influencer.usecases.due import run_due
from influencer.usecases.press import Press, Report
from influencer.usecases.reconcile import recover


def ready_post(session: Session, post_id: int) -> Post:
    """The post of that number, which waits to be published.

    Raises:
        UsageError: there is none, it is not waiting, or it is another account's than chosen.
    """
    found = session.find_post(post_id)
    by_hand.check_ready(found)
    return found


def post_due(session: Session, *, as_json: bool) -> None:
    """Publish what is due; another run at work is no error."""
    services = session.services
    accounts = session.named_accounts()
    report, failures, skipped = Report(), list[InfluencerError](), None
    with services.lock() as is_held:
        if is_held:
            services.note_run()
            with services.watchdog():
                failures = run_due(services.press(), accounts, report)
            skipped = _why_nothing(session, accounts)
        else:
            skipped = "another run is at work"
    end(session, report, failures, as_json=as_json, skipped=skipped)


def _why_nothing(session: Session, accounts: Sequence[Account]) -> str | None:
    """Why nothing was tried, where every account is paused by a person, or one has to wait."""
    standings, now = session.services.store.standings, session.services.clock.now()
    pauses = [standings.of(account).pause for account in accounts]
    if all(pause is not None and pause.is_by_person for pause in pauses):
        return "paused; influencer schedule resume goes on"
    held = [until for account in accounts if (until := standings.held_until(account, now=now))]
    return f"X has asked to wait until {max(held):%H:%M} UTC" if held else None


def post_one(session: Session, post_id: int, *, yes: bool, as_json: bool) -> None:
    """Publish a prepared post, after a question."""
    chosen = ready_post(session, post_id)
    session.named_accounts()
    if not yes:
        session.check_somebody_is_there()
        print_posts(session, [chosen], as_json=False)
        typer.confirm(f"Publish post {post_id} now?", abort=True, err=True)
    _publish(
        session,
        lambda press, report: by_hand.post_one(press, press.posts.get(post_id), report),
        as_json=as_json,
    )


def post_now(session: Session, *, yes: bool, as_json: bool) -> None:
    """Write a post and publish it, after a question."""
    if not yes:
        session.check_somebody_is_there()
        check_preview()
    account = session.account_to_publish()
    prepared = by_hand.write_now(session.services.press(), account)
    if not yes:
        print_prepared(session, prepared)
        typer.confirm("Publish this now?", abort=True, err=True)
    _publish(
        session,
        lambda press, report: by_hand.post_now(press, account, prepared, report),
        as_json=as_json,
    )


@contextmanager
def press_under_lock(session: Session) -> Iterator[Press]:
    """The press, for what a person asked for; taken once all questions are answered.

    Raises:
        TryLaterError: another run has the lock.
    """
    with session.lock(), session.services.watchdog():
        yield session.services.press()


def _publish(
    session: Session, publish_it: Callable[[Press, Report], None], *, as_json: bool
) -> None:
    report, failures = Report(), list[InfluencerError]()
    with press_under_lock(session) as press:
        recovered = recover(press)
        try:
            publish_it(press, report)
        except InfluencerError as error:
            failures.append(error)
        report.add_missing(press.posts.get(post_id) for post_id in recovered)
    end(session, report, failures, as_json=as_json)
