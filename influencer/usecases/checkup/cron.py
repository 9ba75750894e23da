"""Whether cron calls the program: its line, its daemon, and when it last did."""

from collections.abc import Iterator

from influencer.domain.check import Check
from influencer.domain.cron_look import CronLook
from influencer.usecases.checkup.installation import SILENCE
from influencer.usecases.checkup.patient import Patient

_INSTALL = "influencer schedule install"


def cron_checks(patient: Patient) -> Iterator[Check]:
    """Line, daemon and last run; what calls it otherwise, such as a timer, is as good."""
    now, ran = patient.clock.now(), patient.last_run_at()
    is_called = ran is not None and now - ran <= SILENCE
    look = patient.cron()
    yield _line_check(look, is_called=is_called)
    if look.line or not is_called:
        yield _daemon_check(look, is_called=is_called)
    yield _last_run_check(patient, is_called=is_called)


def _line_check(look: CronLook, *, is_called: bool) -> Check:
    if look.missing:
        found = f"its line calls {look.missing}, which cannot be run"
        return Check.wrong("crontab", found, f"{_INSTALL} writes it anew")
    if look.line:
        return Check(name="crontab", found=look.line)
    found = look.trouble or "has no line for this installation"
    if is_called:
        return Check(name="crontab", found=f"{found}; something else calls post --due")
    return Check.wrong("crontab", found, _INSTALL)


def _daemon_check(look: CronLook, *, is_called: bool) -> Check:
    if look.is_running or is_called:
        return Check(name="cron daemon", found="runs" if look.is_running else "calls")
    if look.is_running is None:
        return Check(name="cron daemon", found="cannot be told on this system")
    fix = "start it: systemctl enable --now cron, or service cron start; in a container run cron"
    return Check.wrong("cron daemon", "none runs", fix)


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
        return Check.noted("last run", "post --due has not run yet", "wait for the next full hour")
    return Check.wrong("last run", "post --due has never run", fix)
