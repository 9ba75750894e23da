"""``influencer schedule install``: the block of lines in the crontab that lets cron publish."""

from collections.abc import Mapping
from typing import Annotated

import typer

from influencer.cli.context import Session, session_of
from influencer.cli.cron_proof import prove_cron, tell_proofs
from influencer.cli.crontab_line import interval_of, program_words
from influencer.cli.crontab_offer import (
    AsJson,
    DryRun,
    Offer,
    Yes,
    check_minutes,
    needed_field,
    offer,
    plan_line,
    print_offer,
    schedules,
    tell_others,
)
from influencer.cli.schedule_cron import warn_of_rare_line
from influencer.domain.cron_state import CronState
from influencer.domain.crontab import COMMAND, HOURLY, wakings_of
from influencer.domain.rhythm import show_duration
from influencer.domain.systemd_units import units
from influencer.domain.wakings import longest_wait
from influencer.paths import settings_for_others
from influencer.usecases.verify_cron import Proof


def install(
    context: typer.Context,
    minutes: Annotated[
        int | None,
        typer.Option(metavar="N", help="Run every N minutes; default: as the schedule needs."),
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
    crontab, cron = session.services.crontab, session.services.cron
    if dry_run:
        session.on_scratch()
    line, change = plan_line(session, crontab.read(), minutes)
    question = None if yes or dry_run else "Write this into your crontab?"
    done = offer(session, change, question=question, is_dry=dry_run, as_json=as_json)
    if not as_json:
        _tell(session, done, line)
    is_there = done.is_written or not change.is_needed
    if is_there or dry_run:
        warn_of_rare_line(session, line, schedules(session))
        tell_others(session, change)
        _warn_of_cron(session, cron.state())
    proofs = _prove(session) if verify and is_there and not dry_run else {}
    if as_json:
        print_offer(session, done, line=line, state=cron.state(), proofs=proofs)
    session.finish(tell_proofs(session, proofs))


def _warn_of_cron(session: Session, state: CronState) -> None:
    """Say why nothing would be published, though the line is there."""
    if state.fix:
        session.warn(f"cron is {state.daemon} here ({state.seen}); {state.fix}")
    if not any(account.handle for account in session.services.store.accounts.all()):
        session.warn("there is no account yet, so cron's runs end with 78; influencer init")


def _tell(session: Session, done: Offer, line: str) -> None:
    rhythm = show_duration(longest_wait(wakings_of(line) or HOURLY))
    if done.is_written:
        session.say(f"Written: cron calls influencer every {rhythm}.")
        if done.backup:
            session.note(f"The crontab from before is in {done.backup}.")
    elif not done.change.is_needed:
        session.say(f"Unchanged: cron calls influencer every {rhythm} already.")
    else:
        session.say("Nothing was written.")


def _prove(session: Session) -> Mapping[str, Proof]:
    accounts = [account for account in session.services.store.accounts.all() if account.handle]
    if not accounts:
        session.warn("there is no account yet whose keys cron could find; influencer init")
    return prove_cron(session, accounts) if accounts else {}


def _print_units(session: Session, minutes: int | None) -> None:
    interval = minutes or interval_of(needed_field(session))
    words = [*program_words(), *COMMAND.split()]
    typer.echo(units(words, settings_for_others(), interval), nl=False)
