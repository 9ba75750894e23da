"""The crontab block: what changes is shown and asked for, then written."""

import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated

import typer

from influencer.cli.context import Session
from influencer.cli.crontab_line import densest_field, publishing_line, settings_words
from influencer.cli.table_diff import changed_lines, coloured
from influencer.domain.cron_state import CronState
from influencer.domain.crontab import INTERVALS, field_of, wakings_of_line
from influencer.domain.crontab_block import Block
from influencer.domain.schedule import Schedule
from influencer.errors import UsageError
from influencer.paths import settings_for_others
from influencer.usecases.install_cron import Change, carry_out, plan_install, plan_uninstall
from influencer.usecases.verify_cron import Proof

HOUR = 60
"""Minutes between two runs where nobody says otherwise."""

Yes = Annotated[bool, typer.Option("--yes", "-y", help="Do not ask.")]
DryRun = Annotated[bool, typer.Option("--dry-run", help="Show what would change. Write nothing.")]
AsJson = Annotated[bool, typer.Option("--json", help="What happened, as a JSON object.")]


@dataclass(frozen=True, slots=True, kw_only=True)
class Offer:
    """What came of a change that was offered.

    Attributes:
        is_written: it was needed, and wanted, and is there.
        backup: where the table from before is kept.
    """

    change: Change
    is_written: bool = False
    backup: Path | None = None


def check_minutes(minutes: int | None) -> None:
    """Raises ``UsageError`` where an hour cannot be divided like that."""
    if minutes is not None and minutes not in INTERVALS:
        raise UsageError(f"--minutes takes one of {', '.join(map(str, INTERVALS))}")


def plan_line(table: str, minutes: int | None) -> tuple[str, Change]:
    """The line that publishes every so many minutes, and what it changes.

    Without a number, the rhythm that is there stays; where there is none, it is every hour.

    Raises:
        CrontabError: the block has lost a marker.
    """
    block = Block(settings=settings_words())
    kept = _kept_field(block.lines_in(table) or [])
    line = publishing_line(field_of(minutes) if minutes else kept or field_of(HOUR))
    return line, plan_install(table, block, line, settings_for_others())


def _kept_field(present: list[str]) -> str | None:
    """The first field of the line that is there, if it runs in every hour."""
    if len(present) != 1 or present[0].startswith("@"):
        return None
    return present[0].split()[0] if wakings_of_line(present[0].strip()) else None


def needed_field(session: Session) -> str:
    """The first field of the rarest line that serves the slots of all accounts."""
    services = session.services
    return densest_field(schedules(session), now=services.clock.now(), clock=services.zone)


def schedules(session: Session) -> Iterator[Schedule]:
    """Those of all accounts: one line of the crontab serves them all."""
    accounts = session.services.store.accounts
    for account in accounts.all():
        yield accounts.settings(account).schedule


def plan_removal(table: str) -> Change:
    """The table without our block.

    Raises:
        CrontabError: the block has lost a marker.
    """
    return plan_uninstall(table, Block(settings=settings_words()), settings_for_others())


def offer(
    session: Session, change: Change, *, question: str | None, is_dry: bool, as_json: bool
) -> Offer:
    """Show what changes, ask where there is a question, and write it down.

    Raises:
        UsageError: nobody is there to be asked.
        CrontabError: the table is another one by now, or the new one is not taken.
    """
    if question and change.is_needed and not sys.stdin.isatty():
        raise UsageError("there is no terminal to ask at; the same line with --yes goes ahead")
    console = session.err if as_json else session.out
    if not as_json or question:
        for line in changed_lines(change.before, change.after):
            console.print(coloured(line), soft_wrap=True)
    if is_dry or not change.is_needed:
        return Offer(change=change)
    if question and not typer.confirm(question, default=True, err=True):
        return Offer(change=change)
    services = session.services
    backup = carry_out(change, services.crontab, now=services.clock.now())
    return Offer(change=change, is_written=True, backup=backup)


def print_offer(
    session: Session,
    done: Offer,
    *,
    line: str | None,
    state: CronState,
    proofs: Mapping[str, Proof],
) -> None:
    """What came of it as a JSON object."""
    shown = {
        "changed": done.is_written,
        "line": line,
        "diff": list(changed_lines(done.change.before, done.change.after)),
        "backup": str(done.backup) if done.backup else None,
        "other_lines": list(done.change.others),
        "cron": {"daemon": str(state.daemon), "seen": state.seen, "fix": state.fix or None},
        "proof": {
            handle: {
                "ok": proof.is_right,
                "has_run": proof.has_run,
                "keys": proof.finding.keys if proof.finding else None,
                "said": proof.said or None,
            }
            for handle, proof in proofs.items()
        },
    }
    session.say_json(shown)


def tell_others(session: Session, change: Change) -> None:
    """Name the lines that publish too, by number: what stands in them may be secret."""
    if not change.others:
        return
    numbers = ", ".join(map(str, change.others))
    are = f"line {numbers} of your crontab calls"
    if len(change.others) > 1:
        are = f"lines {numbers} of your crontab call"
    session.warn(
        f"{are} post --due too, outside of the block; twice is harmless, and crontab -e removes"
        " what is not needed"
    )
