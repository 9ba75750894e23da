"""The installed command as its own process, in an environment that is built from nothing."""

import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import closing, contextmanager
from pathlib import Path
from subprocess import PIPE
from typing import Any

from command_line import Ran
from no_crontab import hide_crontab
from terminals import listen_to_ctrl_c, type_at

from influencer.adapters.secrets.environment import VARIABLES
from influencer.domain.credentials import Credentials

SECONDS = 20
_SCRIPT = Path(sys.executable).with_name("influencer")
PROGRAM = (str(_SCRIPT),) if _SCRIPT.exists() else (sys.executable, "-m", "influencer")


class Installed:
    """Runs ``influencer`` as a user does who has just installed it.

    Attributes:
        home: HOME; all state is in a folder of it.
        state: INFLUENCER_HOME.
        environment: of every run; nothing else is passed on.
    """

    def __init__(self, home: Path, **environment: str) -> None:
        self.home = home
        self.state = home / "influencer"
        self.database = self.state / "influencer.db"
        (home / "tmp").mkdir(parents=True, exist_ok=True)
        hide_crontab(home / "bin")
        self.environment = {
            "HOME": str(home),
            "PATH": f"{home / 'bin'}:/usr/bin:/bin",
            "TMPDIR": str(home / "tmp"),
            "INFLUENCER_HOME": str(self.state),
            "PYTHON_KEYRING_BACKEND": "keyring.backends.fail.Keyring",
            **environment,
        }

    def run(
        self, *arguments: str, stdin: str = "", program: Sequence[str] = PROGRAM, **changes: str
    ) -> Ran:
        """Run one command; ``changes`` are variables of this run only."""
        ended = subprocess.run(
            [*program, *arguments],
            env=self.environment | changes,
            input=stdin,
            capture_output=True,
            text=True,
            timeout=SECONDS,
            check=False,
        )
        return Ran(code=ended.returncode, out=ended.stdout, err=ended.stderr)

    def done(self, *arguments: str, stdin: str = "", **changes: str) -> Ran:
        """Run a command that is expected to work."""
        ran = self.run(*arguments, stdin=stdin, **changes)
        assert ran.code == 0, ran.err
        return ran

    @contextmanager
    def started(self, *arguments: str, stdout: Any = PIPE) -> Iterator[subprocess.Popen[str]]:
        """A command under way; it is dead when the block ends."""
        with subprocess.Popen(
            [*PROGRAM, *arguments],
            env=self.environment,
            text=True,
            stdout=stdout,
            stderr=PIPE,
            preexec_fn=listen_to_ctrl_c,  # noqa: PLW1509 - these tests have one thread
        ) as run:
            try:
                yield run
            finally:
                run.kill()

    def sign_up(self, handle: str = "satsjournal") -> None:
        """An account in UTC whose only slot of the day is half a day away."""
        away = time.strftime("%H:%M", time.gmtime(time.time() + 12 * 3600))
        self.done(
            "init", "--yes", "--handle", handle, "--timezone", "UTC", "--times", away,
            "--no-verify", "--no-cron",
        )  # fmt: skip

    def sql(self, statement: str) -> list[Any]:
        """Look into the database, or change it behind the program's back."""
        with closing(sqlite3.connect(self.database)) as connection, connection:
            return connection.execute(statement).fetchall()

    def make_due(self) -> None:
        """Let the slots of all prepared posts have come a minute ago."""
        ago = time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime(time.time() - 60))
        self.sql(f"UPDATE posts SET due_at = '{ago}' WHERE status = 'ready'")
        self.sql("UPDATE users SET plan_again_at = NULL")


def as_variables(credentials: Credentials) -> Mapping[str, str]:
    """Credentials as the environment has them."""
    return {VARIABLES[part]: value for part, value in credentials.reveal().items()}


def at_a_terminal(
    installed: Installed, *arguments: str, answers: Mapping[str, str], columns: int = 80
) -> tuple[int, str]:
    """Run at a pseudo-terminal; see ``terminals.type_at``."""
    environment = installed.environment
    return type_at([*PROGRAM, *arguments], environment, answers=answers, columns=columns)


def wait_for(condition: Callable[[], object]) -> None:
    """Wait until it holds; a test that waits for too long fails."""
    deadline = time.monotonic() + 10
    while not condition():
        assert time.monotonic() < deadline
        time.sleep(0.02)
