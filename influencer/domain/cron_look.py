"""What is known of the cron that is to call the program."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class CronLook:
    """A look at the user's crontab, and at the daemon that reads it.

    Attributes:
        line: this installation's line; empty where there is none.
        missing: the command of that line, where it does not exist or cannot be run.
        trouble: why the crontab cannot be read, such as that no cron is installed.
        is_running: whether a cron daemon runs; None where that cannot be told.
    """

    line: str = ""
    missing: str = ""
    trouble: str = ""
    is_running: bool | None = None
