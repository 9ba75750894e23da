"""One run at a time: a lock that the kernel drops when its holder dies.

A lock beats a lease on one machine: a sender that slept past its lease (a laptop lid) would find
another one at work, and both would send.
"""

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from influencer.errors import StoreError


@contextmanager
def exclusive(path: Path) -> Iterator[bool]:
    """Hold the lock for the block; yields False at once where another process holds it.

    Raises:
        StoreError: the file cannot be made or locked.
    """
    try:
        descriptor = os.open(path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
    except OSError as error:
        raise _explain(error, path) from error
    try:
        yield _lock(descriptor, path)
    finally:
        os.close(descriptor)


def read_mark(path: Path) -> int:
    """The number that was kept in the lock's file; 0 where there is none.

    It says how much had been sent from this folder, whatever database lies in it by now.
    """
    try:
        text = path.read_bytes()[:20]
    except OSError:
        return 0
    return int(text) if text.isdigit() else 0


def write_mark(path: Path, number: int) -> None:
    """Keep a number in the lock's file, while it is held; where that fails, nothing is lost."""
    with suppress(OSError):
        path.write_bytes(str(number).encode())


def _lock(descriptor: int, path: Path) -> bool:
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        return _is_still_there(descriptor, path)
    except BlockingIOError:
        return False
    except OSError as error:
        raise _explain(error, path) from error


def _is_still_there(descriptor: int, path: Path) -> bool:
    """Whether the locked file is the one that others would lock: a deleted one guards nothing."""
    try:
        return os.path.samestat(os.fstat(descriptor), path.stat())
    except FileNotFoundError:
        return False


def _explain(error: OSError, path: Path) -> StoreError:
    return StoreError(
        f"{path} cannot be locked ({error.strerror}); it and its folder must be yours to write"
    )
