"""Is a cron daemon at work? What /proc, /run and systemd show to anybody."""

import shutil
import sys
from collections.abc import Iterator
from pathlib import Path

from influencer.domain.cron_state import CronState, Daemon

_DAEMONS = {"cron", "crond", "cronie", "fcron", "dcron", "bcron-sched"}
_MANY_IN_ONE = "busybox"
"""Alpine's: the name of the applet is its first word."""

_PID_FILES = ("run/crond.pid", "run/cron.pid", "var/run/crond.pid", "var/run/cron.pid")
_BY_SYSTEMD = ("lib/systemd/system/cron.target", "usr/lib/systemd/system/cron.target")
"""Of systemd-cron, which turns crontabs into timers: there is no daemon."""


class CronWatch:
    """Looks for cron.

    Args:
        root: the folder in which ``proc`` and ``run`` are.
        platform: as ``sys.platform`` has it.
    """

    def __init__(self, root: Path = Path("/"), platform: str = sys.platform) -> None:
        self._root = root
        self._platform = platform

    def state(self) -> CronState:
        """What is to be seen of cron now."""
        daemon, seen = self._look()
        return CronState(daemon=daemon, seen=seen, is_installed=shutil.which("crontab") is not None)

    def _look(self) -> tuple[Daemon, str]:
        if self._platform == "darwin":
            return Daemon.RUNNING, "launchd starts cron when there is a crontab"
        if name := next(self._daemons(), None):
            return Daemon.RUNNING, f"a process {name}"
        if self._is_by_systemd():
            return Daemon.RUNNING, "systemd-cron"
        if not self._shows_processes_of_others():
            return self._by_pid_file()
        return Daemon.STOPPED, "no process of cron"

    def _daemons(self) -> Iterator[str]:
        """The names of cron's processes: of this machine, not of containers that run on it."""
        for folder in (self._root / "proc").glob("[0-9]*"):
            words = _read(folder / "cmdline").split("\0")
            name = _read(folder / "comm").strip()
            if name == _MANY_IN_ONE:
                name = words[1] if Path(words[0]).name == _MANY_IN_ONE else Path(words[0]).name
            is_alive = bool(words[0])  # a zombie has no command line
            if name in _DAEMONS and is_alive and not self._is_in_container(folder):
                yield name

    def _is_in_container(self, folder: Path) -> bool:
        """Whether it has another number in a namespace below ours, see proc(5) on NSpid."""
        lines = _read(folder / "status").splitlines()
        numbers = next((line.split()[1:] for line in lines if line.startswith("NSpid:")), [])
        return len(numbers) > 1

    def _is_by_systemd(self) -> bool:
        is_booted = (self._root / "run/systemd/system").is_dir()  # see sd_booted(3)
        return is_booted and any((self._root / unit).exists() for unit in _BY_SYSTEMD)

    def _shows_processes_of_others(self) -> bool:
        """False where /proc is mounted with hidepid, or is no Linux's."""
        return bool(_read(self._root / "proc/1/comm"))

    def _by_pid_file(self) -> tuple[Daemon, str]:
        found = next((name for name in _PID_FILES if (self._root / name).exists()), None)
        if found:
            return Daemon.UNKNOWN, f"processes of others are hidden here; /{found} is there"
        return Daemon.UNKNOWN, "processes of others are hidden here"


def can_run(program: str, path: str) -> bool:
    """Whether this user may run a program, by its own path or as cron finds it on that PATH."""
    return shutil.which(program, path=path) is not None


def _read(path: Path) -> str:
    try:
        return path.read_text("utf-8", errors="replace")
    except OSError:
        return ""
