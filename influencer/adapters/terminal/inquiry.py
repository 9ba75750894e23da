"""Asking the terminal itself, and leaving it as it was."""

import os
import select
import termios
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

_MOST_BYTES = 512
"""Of an answer; a terminal that says more than this is not answering."""


def ask(
    question: bytes, is_complete: Callable[[bytes], bool], *, seconds: float, path: str = "/dev/tty"
) -> bytes:
    """What the terminal answers, or nothing where it keeps silent or cannot be asked.

    It is not asked while keys that were typed wait to be read, so that they stay for whoever reads
    next. Those typed while the answer is on its way cannot be told from it, and are lost.

    Args:
        question: escape sequences.
        is_complete: whether nothing more is to come.
        seconds: to wait. An answer after that is taken for something typed.
        path: of the terminal.
    """
    try:
        terminal = os.open(path, os.O_RDWR | os.O_NOCTTY | os.O_CLOEXEC)
    except OSError:
        return b""
    try:
        return (
            b"" if _is_in_background(terminal) else _ask(terminal, question, is_complete, seconds)
        )
    except (OSError, termios.error):
        return b""
    finally:
        os.close(terminal)


def _is_in_background(terminal: int) -> bool:
    """Whether changing the terminal's modes would stop this program."""
    try:
        return os.tcgetpgrp(terminal) != os.getpgrp()
    except OSError:  # it controls no session of ours, so it stops nobody
        return False


def _ask(
    terminal: int, question: bytes, is_complete: Callable[[bytes], bool], seconds: float
) -> bytes:
    with _key_by_key(terminal):
        if _has_more(terminal, 0):
            return b""
        os.write(terminal, question)
        answer, deadline = b"", time.monotonic() + seconds
        while not is_complete(answer) and len(answer) < _MOST_BYTES:
            if not _has_more(terminal, deadline - time.monotonic()):
                return b""
            more = os.read(terminal, 1)  # no more than the answer: what follows was typed
            if not more:
                return b""
            answer += more
        return answer


def _has_more(terminal: int, seconds: float) -> bool:
    ready, _, _ = select.select([terminal], [], [], max(0.0, seconds))
    return bool(ready)


@contextmanager
def _key_by_key(terminal: int) -> Iterator[None]:
    """Input comes as it is typed, and unseen; Ctrl-C still interrupts.

    Both changes leave alone what waits to be read.
    """
    before = termios.tcgetattr(terminal)
    modes = termios.tcgetattr(terminal)
    modes[3] &= ~(termios.ICANON | termios.ECHO)
    modes[6][termios.VMIN], modes[6][termios.VTIME] = 1, 0
    try:
        termios.tcsetattr(terminal, termios.TCSANOW, modes)
        yield
    finally:
        termios.tcsetattr(terminal, termios.TCSANOW, before)
