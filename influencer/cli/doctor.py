"""``influencer doctor``: what is wrong, and how to mend it."""

from typing import Annotated, Any

import typer
from rich.table import Table
from rich.text import Text

from influencer.cli.adopting import adopt_database
from influencer.cli.context import Session, session_of
from influencer.domain.check import Check, Level, exit_code_of
from influencer.services.health import patient
from influencer.usecases.checkup import examine, machine_check

EXAMPLES = """[bold]Examples[/bold]\n
influencer doctor\n
influencer doctor --no-verify --json\n
influencer doctor --adopt
"""

_MARKS = {
    Level.OK: ("ok", "green"),
    Level.NOTE: ("note", "yellow"),
    Level.WRONG: ("wrong", "bold red"),
}


def doctor(
    context: typer.Context,
    adopt: Annotated[
        bool,
        typer.Option(
            "--adopt",
            help="Publish from this machine, after comparing with the timeline ($0.001 a post).",
        ),
    ] = False,
    verify: Annotated[
        bool, typer.Option("--verify/--no-verify", help="Sign in to X once per account ($0.010).")
    ] = True,
    as_json: Annotated[bool, typer.Option("--json", help="As a JSON array.")] = False,
) -> None:
    """Check everything that can be wrong, here and as cron would, and name the fix for each.

    Ends with 1 where something is wrong, 78 where it is the keys or another setting.
    """
    session = session_of(context)
    if adopt:
        adopt_database(session)
        if as_json:
            session.say_json([_as_json(_machine(session))])
        return
    checks = _checks(session, is_asked=verify)
    if as_json:
        session.say_json([_as_json(check) for check in checks])
    else:
        session.out.print(_table(checks))
    if code := exit_code_of(checks):
        raise typer.Exit(code)


def _machine(session: Session) -> Check:
    """Whether this is the machine that publishes."""
    services = session.services
    return machine_check(services.store.installation, services.machine)


def _checks(session: Session, *, is_asked: bool) -> list[Check]:
    """Every check; that of cron's keys takes seconds, so the terminal tells how far it is."""
    whose = session.named_accounts()[0].label if session.handle and session.is_chosen else None
    ill = patient(session.services, is_asked=is_asked, whose=whose)
    found: list[Check] = []
    with session.err.status("looking") as progress:
        for check in examine(ill):
            found.append(check)
            progress.update(f"looking; {check.name} is {check.level}")
    return found


def _as_json(check: Check) -> dict[str, Any]:
    return {
        "name": check.name,
        "account": check.account,
        "ok": check.is_right,
        "level": check.level,
        "found": check.found,
        "fix": check.fix or None,
    }


def _table(checks: list[Check]) -> Table:
    table = Table.grid(padding=(0, 2))
    for _ in range(2):
        table.add_column(no_wrap=True)
    table.add_column(overflow="fold")
    has_several = len({check.account for check in checks if check.account}) > 1
    for check in checks:
        owner = f"@{check.account}: " if has_several and check.account else ""
        fix = f"; {check.fix}" if check.fix else ""
        table.add_row(Text(*_MARKS[check.level]), check.name, Text(f"{owner}{check.found}{fix}"))
    return table
