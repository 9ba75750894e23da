"""``influencer doctor``: what is wrong, and how to mend it."""

import shutil
from collections.abc import Sequence
from typing import Annotated

import typer
from rich.table import Table
from rich.text import Text

from influencer.cli.context import Session, session_of
from influencer.errors import ExitCode, TryLaterError
from influencer.paths import make_private
from influencer.usecases.compare import compare
from influencer.usecases.diagnose import Check, Evidence, diagnose
from influencer.usecases.press import Report

EXAMPLES = """[bold]Examples[/bold]\n
influencer doctor\n
influencer doctor --json\n
influencer doctor --adopt
"""


def doctor(
    context: typer.Context,
    adopt: Annotated[
        bool,
        typer.Option(
            "--adopt",
            help="Publish from this machine, after comparing with the timeline ($0.001 a post).",
        ),
    ] = False,
    as_json: Annotated[bool, typer.Option("--json", help="As a JSON array.")] = False,
) -> None:
    """Check database, disk, machine, clock and the last run; exit 1 where something is wrong."""
    session = session_of(context)
    if adopt:
        _adopt(session)
    checks = _checks(session)
    if as_json:
        shown = [
            {"name": c.name, "ok": c.is_right, "found": c.found, "fix": c.fix or None}
            for c in checks
        ]
        session.say_json(shown)
    else:
        session.out.print(_table(checks))
    if not all(check.is_right for check in checks):
        raise typer.Exit(ExitCode.FAILED)


def _checks(session: Session) -> list[Check]:
    services = session.services
    evidence = Evidence(
        damage=services.store.database.damage(),
        machine=services.machine,
        free_bytes=shutil.disk_usage(make_private(services.paths.data)).free,
        last_run_at=services.last_run_at(),
    )
    return list(diagnose(services.store.installation, evidence, now=services.clock.now()))


def _adopt(session: Session) -> None:
    """Take the database over, once the timelines have shown what it does not know.

    It is taken over for all accounts, so all are compared, whichever was chosen.

    Raises:
        TryLaterError: the timeline cannot be read.
    """
    services = session.services
    accounts = session.all_named_accounts()
    with session.lock(), services.watchdog():
        press = services.press()
        for account in accounts:
            report = Report()
            settings = press.accounts.settings(account)
            publisher = press.publisher_for(account)
            if not compare(press, publisher, account, settings, report).is_complete:
                raise TryLaterError(
                    f"the timeline of @{account.label} could not be read, so nothing was adopted;"
                    " run this again in a while"
                )
            for post in report.skipped:
                session.note(f"post {post.id} is not sent: {post.error}")
        press.installation.adopt(press.machine)
        for account in accounts:
            press.note_sent(account, press.installation.last_attempt(account))
    session.note("From here on, this machine publishes.")


def _table(checks: Sequence[Check]) -> Table:
    table = Table.grid(padding=(0, 2))
    for _ in range(2):
        table.add_column(no_wrap=True)
    table.add_column(overflow="fold")
    for check in checks:
        mark = Text("ok", "green") if check.is_right else Text("wrong", "bold red")
        fix = f"; {check.fix}" if check.fix else ""
        table.add_row(mark, check.name, Text(f"{check.found}{fix}"))
    return table
