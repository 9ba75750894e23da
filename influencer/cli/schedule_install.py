"""``influencer schedule install``: the block of lines in the crontab that lets cron publish."""

from collections.abc import Mapping
from typing import Annotated

import typer

from influencer.cli.context import Session, session_of
from influencer.cli.cron_proof import prove_cron, tell_proofs
from influencer.cli.crontab_install import WRITE, install_line, tell_of_cron
from influencer.cli.crontab_line import interval_of, program_words
from influencer.cli.crontab_offer import (
    AsJson,
    DryRun,
    Yes,
    check_minutes,
    needed_field,
    offer,
    plan_line,
    print_offer,
)
from influencer.domain.crontab import COMMAND
from influencer.domain.systemd_units import units
from influencer.paths import settings_for_others
from influencer.usecases.verify_cron import Proof


def install(
    context: typer.Context,
    minutes: Annotated[
        int | None,
        typer.Option(metavar="N", help="Run every N minutes; default: as it is, or every hour."),
    ] = None,
    yes: Yes = False,
    verify: Annotated[
        bool,
        typer.Option("--verify-cron", help="Let cron prove that it runs and finds the keys."),
    ] = False,
    systemd: Annotated[
        bool, typer.Option("--print-systemd", help="Print a systemd user timer instead.")
    ] = False,
    dry_run: DryRun = False,
    as_json: AsJson = False,
) -> None:
    """Write the line that lets cron publish into your crontab; what changes is shown first."""
    check_minutes(minutes)
    session = session_of(context)
    if systemd:
        _print_units(session, minutes)
        return
    cron, table = session.services.cron, session.services.crontab.read()
    if dry_run:
        session.on_scratch()
    question = None if yes or dry_run else WRITE
    if not as_json:
        is_there = install_line(session, table, minutes, question=question, is_dry=dry_run)
        session.finish(tell_proofs(session, _prove(session) if verify and is_there else {}))
        return
    line, change = plan_line(table, minutes)
    done = offer(session, change, question=question, is_dry=dry_run, as_json=True)
    is_there = done.is_written or not change.is_needed
    if is_there or dry_run:
        tell_of_cron(session, done, line)
    proofs = _prove(session) if verify and is_there and not dry_run else {}
    print_offer(session, done, line=line, state=cron.state(), proofs=proofs)
    session.finish(tell_proofs(session, proofs))


def _prove(session: Session) -> Mapping[str, Proof]:
    accounts = [account for account in session.services.store.accounts.all() if account.handle]
    if not accounts:
        session.warn("there is no account yet whose keys cron could find; influencer init")
    return prove_cron(session, accounts) if accounts else {}


def _print_units(session: Session, minutes: int | None) -> None:
    interval = minutes or interval_of(needed_field(session))
    words = [*program_words(), *COMMAND.split()]
    typer.echo(units(words, settings_for_others(), interval), nl=False)
