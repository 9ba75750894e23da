"""A person at a pseudo-terminal, who types each answer once its question is there."""

import os
import re
import select
import signal
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from typing import Any

SECONDS = 40
CTRL_C = "\x03"
_TAKE_TERMINAL = """
import fcntl, os, sys, termios
fcntl.ioctl(0, termios.TIOCSCTTY, 0)
os.execv(sys.argv[1], sys.argv[1:])
"""
"""Makes standard input the terminal of the new session, as a login does, and runs the rest."""


def type_at(
    command: Sequence[str],
    environment: Mapping[str, str],
    *,
    answers: Mapping[str, str],
    columns: int = 80,
    python: str = sys.executable,
    **options: Any,
) -> tuple[int, str]:
    """Run a command at a terminal.

    Args:
        command: the program by its path, and its arguments.
        environment: of the program; the terminal's variables are added.
        answers: by a part of the question, in their order.
        columns: of the terminal.
        python: an interpreter that the program's user can run.
        options: how to start it, as ``Popen`` takes them.

    Returns:
        The exit code, and everything that the terminal showed.
    """
    terminal, end = os.openpty()
    process = subprocess.Popen(
        [python, "-c", _TAKE_TERMINAL, *command],
        env={**environment, "TERM": "xterm", "COLUMNS": str(columns)},
        stdin=end,
        stdout=end,
        stderr=end,
        start_new_session=True,
        preexec_fn=listen_to_ctrl_c,  # noqa: PLW1509 - these tests have one thread
        **options,
    )
    os.close(end)
    shown = b""
    for question, answer in answers.items():
        start = len(shown)
        while question.encode() not in shown[start:]:
            more = _read(terminal)
            assert more, f"the program ended before it asked {question!r}: {_plain(shown)[-600:]}"
            shown += more
        if answer == CTRL_C:
            time.sleep(0.5)  # Python may sleep through one that comes as it begins to wait
        os.write(terminal, f"{answer}\n".encode())
    while more := _read(terminal):
        shown += more
    os.close(terminal)
    return process.wait(SECONDS), shown.decode()


def listen_to_ctrl_c() -> None:
    """Tests may run in the background, where a shell has its children ignore SIGINT."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


def _plain(shown: bytes) -> str:
    """What was shown, without pictures and colours."""
    text = re.sub(r"\x1b\[[0-9;]*m", "", shown.decode())
    return "\n".join(line for line in text.splitlines() if "▀" not in line)


def _read(terminal: int) -> bytes:
    """What the terminal shows next; nothing once the program has ended."""
    ready, _, _ = select.select([terminal], [], [], SECONDS)
    assert ready, "the program neither said anything nor ended"
    try:
        return os.read(terminal, 65536)
    except OSError:  # EIO: the other end is closed
        return b""
