"""A file that several processes append to, and that is put aside when it has grown."""

import fcntl
import os
import stat
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from itertools import pairwise
from pathlib import Path

from influencer.paths import make_private

_OLD_FILES = 3
_PATIENCE = 0.5
"""Seconds to wait for another process that writes: it takes far less than one, or is stopped."""


def append(path: Path, text: bytes, *, most_bytes: int) -> None:
    """Append under a lock on the folder, to the file that has the name by then.

    Args:
        path: the file, of mode 0600; its folder, and that one's, are made with 0700.
        text: whole lines.
        most_bytes: a file that would grow beyond is put aside first.

    Raises:
        OSError: it cannot be written.
    """
    make_private(path.parents[1])
    make_private(path.parent)
    with _folder_locked(path.parent):
        _make_room(path, len(text), most_bytes)
        _append(path, text)


@contextmanager
def _folder_locked(folder: Path) -> Iterator[None]:
    """Keep other processes from writing; without the lock, lines may land in an older file."""
    descriptor = os.open(folder, os.O_RDONLY | os.O_CLOEXEC)
    try:
        deadline = time.monotonic() + _PATIENCE
        while not _lock(descriptor) and time.monotonic() < deadline:
            time.sleep(0.005)
        yield
    finally:
        os.close(descriptor)


def _lock(descriptor: int) -> bool:
    """Whether it is locked, or never will be: some file systems have no such locks."""
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    except OSError:
        return True
    return True


def _make_room(path: Path, more: int, most: int) -> None:
    """Put a file aside that would grow beyond ``most`` bytes, and forget the oldest."""
    with suppress(OSError):
        status = path.stat()
        if not stat.S_ISREG(status.st_mode) or not 0 < status.st_size > most - more:
            return
        names = [path, *(path.with_name(f"{path.name}.{n + 1}") for n in range(_OLD_FILES))]
        for newer, older in reversed(list(pairwise(names))):
            with suppress(FileNotFoundError):
                newer.replace(older)


def _append(path: Path, text: bytes) -> None:
    flags = os.O_WRONLY | os.O_APPEND | os.O_CREAT | os.O_CLOEXEC
    descriptor = os.open(path, flags, 0o600)
    try:
        while text:
            text = text[os.write(descriptor, text) :]
    finally:
        os.close(descriptor)
