"""The crontab's line, put in and taken out: by ``schedule``, and on the way by ``init``."""

from influencer.cli.context import Session
from influencer.cli.crontab_line import interval_of
from influencer.cli.crontab_offer import (
    Offer,
    needed_field,
    offer,
    plan_line,
    plan_removal,
    schedules,
    tell_others,
)
from influencer.cli.schedule_cron import warn_of_rare_line
from influencer.domain.cron_state import CronState
from influencer.domain.crontab import HOURLY, wakings_of
from influencer.domain.rhythm import show_duration
from influencer.domain.wakings import longest_wait
from influencer.errors import CrontabError

WRITE = "Write this into your crontab?"


def offer_crontab(session: Session, *, is_silent: bool, is_wanted: bool) -> None:
    """Write the line, once it is wanted or somebody says so; without either, only show it.

    That it cannot be written undoes nothing of what ``init`` has done.
    """
    try:
        table = session.services.crontab.read()
        minutes = interval_of(needed_field(session))
        if is_silent and not is_wanted:
            line, change = plan_line(table, minutes)
            if change.is_needed:
                session.say(f"Cron is to call this; influencer schedule install writes it:\n{line}")
            return
        install_line(session, table, minutes, question=None if is_wanted else WRITE)
    except CrontabError as error:
        session.warn(f"{error}; influencer schedule install tries again")


def install_line(
    session: Session, table: str, minutes: int | None, *, question: str | None, is_dry: bool = False
) -> bool:
    """Show what the line changes, ask, write it, and tell what is still amiss; whether it is there.

    Raises:
        CrontabError: the table cannot be written.
        UsageError: nobody is there to be asked.
    """
    line, change = plan_line(table, minutes)
    done = offer(session, change, question=question, is_dry=is_dry, as_json=False)
    _tell(session, done, line)
    is_there = done.is_written or not change.is_needed
    if is_there or is_dry:
        tell_of_cron(session, done, line)
    return is_there


def tell_of_cron(session: Session, done: Offer, line: str) -> None:
    """Say what keeps a line from doing its work."""
    warn_of_rare_line(session, line, schedules(session))
    tell_others(session, done.change)
    _warn_of_cron(session, session.services.cron.state())


def withdraw_crontab(session: Session, *, question: str | None) -> None:
    """Take the line out, since no account is left that it would serve."""
    try:
        change = plan_removal(session.services.crontab.read())
        done = offer(session, change, question=question, is_dry=False, as_json=False)
    except CrontabError as error:
        session.warn(f"{error}; influencer schedule uninstall tries again")
        return
    if done.is_written:
        session.note("Taken out of your crontab: no account is left.")


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


def _warn_of_cron(session: Session, state: CronState) -> None:
    """Say why nothing would be published, though the line is there."""
    if state.fix:
        session.warn(f"cron is {state.daemon} here ({state.seen}); {state.fix}")
    if not any(account.handle for account in session.services.store.accounts.all()):
        session.warn("there is no account yet, so cron's runs end with 78; influencer init")
