"""What a cron job would find, tried in a process that has what cron gives and nothing else."""

import os
import pwd
import shlex
import sys
from pathlib import Path

from influencer.adapters.bounded_process import Ended, run_bounded
from influencer.domain.models import Account
from influencer.domain.secret_places import Finding, read_finding
from influencer.errors import StoreTrouble
from influencer.paths import locate
from influencer.ports import SecretStore

PATIENCE = 20.0
"""Seconds for the whole trial; a store gives up on its own well before."""
_MOST_BYTES = 65_536
_ARGUMENTS = ("-P", "-m", "influencer.cli.probe")
"""With -P, as a folder ``influencer`` in the home folder is not taken for the program."""


def cron_environment() -> dict[str, str]:
    """What Debian's cron gives to a job of this user; crontab(5) names the four variables."""
    user = pwd.getpwuid(os.getuid())
    return {
        "HOME": user.pw_dir,
        "LOGNAME": user.pw_name,
        "PATH": "/usr/bin:/bin",
        "SHELL": "/bin/sh",
    }


class BareTrial:
    """Keeps the promise of ``CronTrial``."""

    def __init__(self, *, patience: float = PATIENCE) -> None:
        self._patience = patience

    def of_account(self, account: Account) -> Finding:
        return self._try(account.label)

    def of_store(self, account: Account, store: SecretStore) -> Finding:
        return self._try(account.label, "--store", store.name, f"--locator={store.locator}")

    def _try(self, *arguments: str) -> Finding:
        """The finding of the probe, run as the crontab's line is."""
        line = shlex.join([sys.executable, *_ARGUMENTS, *arguments])
        if os.environ.get("INFLUENCER_HOME"):
            line = f"INFLUENCER_HOME={shlex.quote(str(locate().data))} {line}"
        try:
            environment = cron_environment()
            ended = run_bounded(
                ["/bin/sh", "-c", line],
                seconds=self._patience,
                most_bytes=_MOST_BYTES,
                environment=environment,
                folder=Path(environment["HOME"]),
            )
        except KeyError:
            said = "cron knows no user of this number, so it cannot run anything; see /etc/passwd"
            return Finding(trouble=StoreTrouble.UNAVAILABLE, said=said)
        except OSError as error:
            said = f"a process as cron starts it cannot be started: {error.strerror}"
            return Finding(
                trouble=StoreTrouble.UNAVAILABLE, said=f"{said}; see whether HOME is there"
            )
        return self._finding_of(ended)

    def _finding_of(self, ended: Ended) -> Finding:
        if ended.is_late:
            said = f"a process as cron starts it did not end within {self._patience:g} seconds"
            return Finding(trouble=StoreTrouble.TIMED_OUT, said=f"{said}; choose another store")
        try:
            return read_finding(ended.output.decode("utf-8", "replace"))
        except ValueError:
            said = f"a process as cron starts it failed (exit status {ended.code})"
            fix = "; install influencer where cron's PATH and user can run it"
            return Finding(trouble=StoreTrouble.UNAVAILABLE, said=said + fix)
