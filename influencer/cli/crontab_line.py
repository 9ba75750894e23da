"""The line that cron needs, for this installation and this schedule."""

import os
import shlex
import sys
from pathlib import Path

from influencer.domain.schedule import Schedule


def crontab_line(schedule: Schedule) -> str:
    """Every hour, or every ten minutes where a slot is not on the hour."""
    is_hourly = all(at.minute == 0 for at in schedule.times)
    home = os.environ.get("INFLUENCER_HOME")
    settings = f"INFLUENCER_HOME={shlex.quote(str(Path(home).absolute()))} " if home else ""
    command = f"{settings}{_program()} post --due".replace("%", r"\%")
    return f"{'0' if is_hourly else '*/10'} * * * * {command}"


def _program() -> str:
    """This very installation, whatever else may be on the path."""
    script = Path(sys.executable).parent / "influencer"
    if script.exists():
        return shlex.quote(str(script))
    return f"{shlex.quote(sys.executable)} -m influencer"
