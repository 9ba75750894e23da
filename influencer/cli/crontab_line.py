"""The line that cron needs, for this installation and this schedule."""

import os
import shlex
import sys
from datetime import datetime
from pathlib import Path

from influencer.domain.schedule import Schedule
from influencer.domain.wakings import minute_field
from influencer.paths import locate


def crontab_line(schedule: Schedule, *, now: datetime, clock: str) -> str:
    """The rarest line that serves every slot of the coming year in the minute it falls due.

    Args:
        schedule: whose slots they are.
        now: the present moment.
        clock: the zone of this machine, by which cron goes.
    """
    home = os.environ.get("INFLUENCER_HOME")
    settings = f"INFLUENCER_HOME={shlex.quote(str(locate().data))} " if home else ""
    command = f"{settings}{_program()} post --due".replace("%", r"\%")
    return f"{minute_field(schedule, start=now, clock=clock)} * * * * {command}"


def _program() -> str:
    """This very installation, whatever else may be on the path."""
    script = Path(sys.executable).parent / "influencer"
    if script.exists():
        return shlex.quote(str(script))
    return f"{shlex.quote(sys.executable)} -m influencer"
