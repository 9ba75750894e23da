"""The line that cron needs, for this installation and this schedule."""

import os
import shlex
import sys
from pathlib import Path

from influencer.domain.schedule import HORIZON, Schedule
from influencer.paths import locate


def crontab_line(schedule: Schedule) -> str:
    """Every hour, or every ten minutes where a slot is not on the hour of this machine's clock."""
    slots = schedule.slots(schedule.since, schedule.since + HORIZON)
    is_hourly = all(slot.due_at.astimezone().minute == 0 for slot in slots)
    home = os.environ.get("INFLUENCER_HOME")
    settings = f"INFLUENCER_HOME={shlex.quote(str(locate().data))} " if home else ""
    command = f"{settings}{_program()} post --due".replace("%", r"\%")
    return f"{'0' if is_hourly else '*/10'} * * * * {command}"


def _program() -> str:
    """This very installation, whatever else may be on the path."""
    script = Path(sys.executable).parent / "influencer"
    if script.exists():
        return shlex.quote(str(script))
    return f"{shlex.quote(sys.executable)} -m influencer"
