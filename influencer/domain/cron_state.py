"""Whether cron is at work on this machine."""

from dataclasses import dataclass
from enum import StrEnum


class Daemon(StrEnum):
    """Whether something reads the crontabs of this machine and runs what they say."""

    RUNNING = "running"
    STOPPED = "not running"
    UNKNOWN = "not known"


@dataclass(frozen=True, slots=True, kw_only=True)
class CronState:
    """What was seen of cron.

    Attributes:
        daemon: whether one is running.
        seen: by what that is known, in a few words.
        is_installed: whether there is a ``crontab`` program.
    """

    daemon: Daemon
    seen: str
    is_installed: bool

    @property
    def fix(self) -> str:
        """What to do; empty where nothing is known to be wrong."""
        if not self.is_installed:
            return NO_PROGRAM_FIX
        return START_FIX if self.daemon is Daemon.STOPPED else ""


NO_PROGRAM_FIX = (
    "install cron (sudo apt install cron, sudo dnf install cronie), or use a systemd timer:"
    " influencer schedule install --print-systemd"
)
START_FIX = (
    "start it: sudo systemctl enable --now cron (crond on Fedora), or sudo service cron start;"
    " in a container, run cron or crond beside it"
)
