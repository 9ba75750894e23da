"""Another program, with an end to its time and to its output."""

import os
import select
import signal
import subprocess
import time
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from threading import Thread

_GLANCE = 0.1
"""Seconds between two looks at whether it has ended: a child of it may hold its output open."""


_MERCY = 1.0
"""Seconds for a killed program to be gone."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Ended:
    """How a program ended.

    Attributes:
        code: as ``subprocess`` gives it, a negative signal included; SIGKILL's where it is late.
        output: what it printed, as far as it was read.
        is_late: it was killed as its time was up.
        is_long: it was killed as it printed more than it may.
    """

    code: int
    output: bytes
    is_late: bool = False
    is_long: bool = False


def run_bounded(
    arguments: Sequence[str],
    *,
    seconds: float,
    most_bytes: int,
    environment: Mapping[str, str] | None = None,
    folder: Path | None = None,
) -> Ended:
    """Run a program in a session of its own, its input at its end, its error output dropped.

    When it takes too long or says too much, it and all that it has started are killed. One that may
    not be killed, as it became another user, is left to itself.

    Raises:
        OSError: it cannot be started.
    """
    deadline = time.monotonic() + seconds
    process = subprocess.Popen(  # noqa: S603 - a list, and no shell unless the caller names one
        list(arguments),
        env=environment,
        cwd=folder,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
    try:
        return _until_its_end(process, deadline, most_bytes)
    except BaseException:
        _kill(process)
        raise
    finally:
        _leave(process)


def _until_its_end(process: "subprocess.Popen[bytes]", deadline: float, most_bytes: int) -> Ended:
    try:
        output = _read(process, deadline, most_bytes)
        code = process.wait(max(0.0, deadline - time.monotonic()))
    except subprocess.TimeoutExpired as late:
        _kill(process)
        return Ended(code=-signal.SIGKILL, output=late.output or b"", is_late=True)
    if len(output) > most_bytes:
        _kill(process)
        return Ended(code=code, output=b"", is_long=True)
    return Ended(code=code, output=output)


def _read(process: "subprocess.Popen[bytes]", deadline: float, most_bytes: int) -> bytes:
    """Its output until it has ended, or says too much; raises ``TimeoutExpired`` when late."""
    assert process.stdout is not None  # noqa: S101 - for mypy: it was asked for
    descriptor, output = process.stdout.fileno(), b""
    while len(output) <= most_bytes:
        has_ended = process.poll() is not None
        if time.monotonic() > deadline:
            raise subprocess.TimeoutExpired(process.args, 0, output)
        ready, _, _ = select.select([descriptor], [], [], 0 if has_ended else _GLANCE)
        more = os.read(descriptor, 65536) if ready else b""
        output += more
        if not more and (ready or has_ended):
            return output
    _kill(process)
    return output


def _kill(process: "subprocess.Popen[bytes]") -> None:
    """The whole session: what it has started would go on without it."""
    with suppress(ProcessLookupError, PermissionError):
        os.killpg(process.pid, signal.SIGKILL)


def _leave(process: "subprocess.Popen[bytes]") -> None:
    """Wait for what was killed, but not for what became another user, as sudo does, and goes on."""
    assert process.stdout is not None  # noqa: S101 - for mypy: it was asked for
    process.stdout.close()
    try:
        process.wait(_MERCY)
    except subprocess.TimeoutExpired:
        Thread(target=process.wait, daemon=True).start()  # so that it is no zombie afterwards
