"""The line that cron needs, for this installation and this schedule."""

import shlex
import sys
from collections.abc import Iterable
from datetime import datetime
from pathlib import Path

from influencer.domain.crontab import COMMAND, EVERY_MINUTE, MINUTE_FIELDS, parse_minutes
from influencer.domain.schedule import Schedule
from influencer.domain.wakings import minute_field
from influencer.errors import CrontabError
from influencer.paths import settings_for_others


def crontab_line(schedule: Schedule, *, now: datetime, clock: str) -> str:
    """The rarest line that serves every slot of the coming year in the minute it falls due.

    Args:
        schedule: whose slots they are.
        now: the present moment.
        clock: the zone of this machine, by which cron goes.
    """
    return publishing_line(minute_field(schedule, start=now, clock=clock))


def densest_field(schedules: Iterable[Schedule], *, now: datetime, clock: str) -> str:
    """The first field of the rarest line that serves the slots of all these schedules."""
    fields = {minute_field(schedule, start=now, clock=clock) for schedule in schedules}
    needed = frozenset[int]().union(*(MINUTE_FIELDS[field] for field in fields))
    return next(field for field, minutes in MINUTE_FIELDS.items() if needed <= minutes)


def publishing_line(minutes: str) -> str:
    """The line that publishes in the minutes of that first field."""
    return timed(minutes, f"{_program()} {COMMAND}")


def timed(minutes: str, command: str) -> str:
    """A crontab line that runs a command of this installation in these minutes of every hour.

    Raises:
        CrontabError: a path has a line break in it, which no crontab can hold.
    """
    line = " ".join(filter(None, (f"{minutes} * * * *", settings_words(), command)))
    if "\n" in line:
        raise CrontabError(
            "a folder of influencer has a line break in its name; cron cannot use it"
        )
    return line.replace("%", r"\%")


def settings_words() -> str:
    """The variables of this installation as a shell reads them; empty in the default folders."""
    return " ".join(f"{name}={shlex.quote(path)}" for name, path in settings_for_others().items())


def interval_of(minutes: str) -> int:
    """How many minutes lie between two runs with that first field, one of those advised."""
    wakings = parse_minutes(minutes) or EVERY_MINUTE
    return len(EVERY_MINUTE) // len(wakings)


def program_words() -> list[str]:
    """This very installation's command, whatever else may be on the path or in the home folder.

    Cron starts in the home folder; without ``-P`` a folder ``influencer`` there would be taken
    for the program.
    """
    script = Path(sys.executable).parent / "influencer"
    return [str(script)] if script.exists() else [sys.executable, "-P", "-m", "influencer"]


def _program() -> str:
    return shlex.join(program_words())
