"""Whether cron calls the program: its line, its daemon, and when it last did."""

from collections.abc import Iterator

from influencer.domain.check import Check
from influencer.domain.cron_state import CronState, Daemon
from influencer.domain.crontab_lines import PublishingLine, publishing_lines
from influencer.errors import CrontabError
from influencer.usecases.checkup.installation import SILENCE
from influencer.usecases.checkup.patient import Patient

_INSTALL = "influencer schedule install writes it"
_UNLESS_TIMED = "influencer schedule install, unless a timer calls it"


def cron_checks(patient: Patient) -> Iterator[Check]:
    """Line, daemon and last run.

    Without a line, a recent run is no proof that another will come: a timer may have called it,
    or a person by hand. So that is noted, and not right.
    """
    now, ran = patient.clock.now(), patient.last_run_at()
    is_called = ran is not None and now - ran <= SILENCE
    lines, trouble = _lines(patient)
    yield _line_check(patient, lines, trouble, is_called=is_called)
    yield _daemon_check(patient.cron(), is_needed=bool(lines) or not is_called)
    yield _last_run_check(patient, is_called=is_called)


def _lines(patient: Patient) -> tuple[list[PublishingLine], str]:
    """The lines that publish for this installation, or why the crontab cannot be read."""
    if not patient.cron().is_installed:
        return [], "no cron is installed"
    try:
        return publishing_lines(patient.crontab().read(), patient.settings), ""
    except CrontabError as error:
        return [], str(error)


def _line_check(
    patient: Patient, lines: list[PublishingLine], trouble: str, *, is_called: bool
) -> Check:
    if lines:
        return _found_check(patient, lines)
    found = trouble or "no line calls post --due"
    if is_called:
        return Check.noted("crontab", f"{found}; something else called it", _UNLESS_TIMED)
    return Check.wrong("crontab", found, _INSTALL)


def _found_check(patient: Patient, lines: list[PublishingLine]) -> Check:
    """Whether the lines that are there run, and often enough."""
    broken = [
        line for line in lines if line.program and not patient.can_run(line.program, line.path)
    ]
    if broken:
        found = f"line {broken[0].number} calls {broken[0].program}, {_why_not(broken[0])}"
        return Check.wrong("crontab", found, _INSTALL)
    numbers = ", ".join(str(line.number) for line in lines)
    is_one = len(lines) == 1
    noun = f"line {numbers}" if is_one else f"lines {numbers}"
    if not any(line.wakings for line in lines):
        found = f"{noun} {'runs' if is_one else 'run'} less than every hour"
        return Check.noted("crontab", found, "influencer schedule install writes one that does")
    return Check(name="crontab", found=f"{noun} {'calls' if is_one else 'call'} post --due")


def _why_not(line: PublishingLine) -> str:
    if line.program.startswith("/"):
        return "which cannot be run"
    return "which is nowhere on the PATH that cron has for it"


def _daemon_check(state: CronState, *, is_needed: bool) -> Check:
    shown = "running" if state.daemon is Daemon.RUNNING else str(state.daemon)
    found = f"{shown}: {state.seen}"
    if not state.fix:
        return Check(name="cron", found=found)
    if is_needed:
        return Check.wrong("cron", found, state.fix)
    return Check.noted("cron", found, state.fix)


def _last_run_check(patient: Patient, *, is_called: bool) -> Check:
    now, ran = patient.clock.now(), patient.last_run_at()
    if is_called and ran:
        return Check(name="last run", found=f"{ran:%Y-%m-%d %H:%M} UTC")
    fix = "influencer schedule install --verify-cron shows whether cron calls"
    if ran:
        return Check.wrong("last run", f"{ran:%Y-%m-%d %H:%M} UTC, which is long ago", fix)
    accounts = patient.accounts()
    begun = [accounts.settings(one).schedule.since for one in accounts.all() if one.handle]
    if begun and now - min(begun) <= SILENCE:
        return Check.noted("last run", "post --due has not run yet", "wait until cron calls it")
    return Check.wrong("last run", "post --due has never run", fix)
