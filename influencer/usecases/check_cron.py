"""Whether cron is at work, and the crontab calls this installation."""

import os
from collections.abc import Iterator, Mapping
from pathlib import Path

from influencer.domain.cron_state import CronState, Daemon
from influencer.domain.crontab_lines import PublishingLine, publishing_lines
from influencer.errors import CrontabError
from influencer.ports import Crontab
from influencer.usecases.diagnose import Check

INSTALL = "influencer schedule install writes it"


def check_cron(crontab: Crontab, state: CronState, settings: Mapping[str, str]) -> Iterator[Check]:
    """Check the daemon, then the line: it is there, once, and its command can be run.

    Args:
        crontab: of the user who runs this.
        state: what is to be seen of the daemon.
        settings: the variables of this installation, as ``paths.settings_for_others`` has them.
    """
    found = "running" if state.daemon is Daemon.RUNNING else f"{state.daemon}"
    yield Check(name="cron", found=f"{found}: {state.seen}", fix=state.fix)
    if not state.is_installed:
        return
    try:
        lines = publishing_lines(crontab.read(), settings)
    except CrontabError as error:
        yield Check(name="crontab", found=str(error), fix="influencer schedule install needs it")
        return
    yield check_lines(lines)


def check_lines(lines: list[PublishingLine]) -> Check:
    """Whether one of the lines, and no more than one, calls a program that is there."""
    broken = [line for line in lines if line.program and not is_runnable(line.program)]
    if not lines:
        return Check(name="crontab", found="no line calls post --due", fix=INSTALL)
    if broken:
        found = f"line {broken[0].number} calls {broken[0].program}, which cannot be run"
        return Check(name="crontab", found=found, fix=INSTALL)
    numbers = ", ".join(str(line.number) for line in lines)
    if len(lines) > 1:
        found = f"lines {numbers} call post --due, which is harmless"
        return Check(name="crontab", found=found)
    return Check(name="crontab", found=f"line {numbers} calls post --due")


def is_runnable(program: str) -> bool:
    """Whether there is a program at that path that this user may run."""
    return Path(program).is_file() and os.access(program, os.X_OK)
