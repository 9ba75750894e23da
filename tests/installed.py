"""The installed command as its own process, in an environment that is built from nothing."""

import os
import select
import signal
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

from influencer.adapters.secrets.environment import VARIABLES
from influencer.domain.credentials import Credentials

SECONDS = 20
CTRL_C = "\x03"
_SCRIPT = Path(sys.executable).with_name("influencer")
PROGRAM = (str(_SCRIPT),) if _SCRIPT.exists() else (sys.executable, "-m", "influencer")
_TAKE_TERMINAL = """
import fcntl, os, sys, termios
fcntl.ioctl(0, termios.TIOCSCTTY, 0)
os.execv(sys.argv[1], sys.argv[1:])
"""
"""Makes standard input the terminal of the new session, as a login does, and runs the rest."""


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
        self.environment = {
            "HOME": str(home),
            "PATH": "/usr/bin:/bin",
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
            preexec_fn=_listen_to_ctrl_c,  # noqa: PLW1509 - these tests have one thread
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


def _listen_to_ctrl_c() -> None:
    """Tests may run in the background, where a shell has its children ignore SIGINT."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


def as_variables(credentials: Credentials) -> Mapping[str, str]:
    """Credentials as the environment has them."""
    return {VARIABLES[part]: value for part, value in credentials.reveal().items()}


def at_a_terminal(
    installed: Installed, *arguments: str, answers: Mapping[str, str], columns: int = 80
) -> tuple[int, str]:
    """Run at a pseudo-terminal and type each answer once its question is there.

    Args:
        installed: what to run.
        arguments: the command.
        answers: by a part of the question, in their order.
        columns: of the terminal.

    Returns:
        The exit code, and everything that the terminal showed.
    """
    terminal, end = os.openpty()
    process = subprocess.Popen(
        [sys.executable, "-c", _TAKE_TERMINAL, *PROGRAM, *arguments],
        env=installed.environment | {"TERM": "xterm", "COLUMNS": str(columns)},
        stdin=end,
        stdout=end,
        stderr=end,
        start_new_session=True,
        preexec_fn=_listen_to_ctrl_c,  # noqa: PLW1509 - these tests have one thread
    )
    os.close(end)
    shown = b""
    for question, answer in answers.items():
        start = len(shown)
        while question.encode() not in shown[start:]:
            shown += _read(terminal)
        if answer == CTRL_C:
            time.sleep(0.5)  # Python may sleep through one that comes as it begins to wait
        os.write(terminal, f"{answer}\n".encode())
    while more := _read(terminal):
        shown += more
    os.close(terminal)
    return process.wait(SECONDS), shown.decode()


def _read(terminal: int) -> bytes:
    """What the terminal shows next; nothing once the program has ended."""
    ready, _, _ = select.select([terminal], [], [], SECONDS)
    assert ready, "the program neither said anything nor ended"
    try:
        return os.read(terminal, 65536)
    except OSError:  # EIO: the other end is closed
        return b""


def wait_for(condition: Callable[[], object]) -> None:
    """Wait until it holds; a test that waits for too long fails."""
    deadline = time.monotonic() + 10
    while not condition():
        assert time.monotonic() < deadline
        time.sleep(0.02)
