"""One run at a time: a lock that the kernel drops when its holder dies.

A lock beats a lease on one machine: a sender that slept past its lease (a laptop lid) would find
another one at work, and both would send.
"""

import fcntl
import os
import re
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


_MARK = re.compile(rb"^([0-9]{1,18}) +([0-9]{1,18})$", re.MULTILINE)
"""An account's number, and its last attempt's."""


def read_mark(path: Path, account_id: int) -> int:
    """The number that was kept for the account in the lock's file; 0 where there is none.

    It says how much had been sent from this folder, whatever database lies in it by now.
    """
    return _marks(path).get(account_id, 0)


def write_mark(path: Path, account_id: int, number: int) -> None:
    """Keep a number in the lock's file, while it is held; where that fails, nothing is lost."""
    marks = _marks(path) | {account_id: number}
    lines = "".join(f"{name} {mark:>18}\n" for name, mark in marks.items())
    with suppress(OSError), path.open("r+b") as file:  # never empty, wherever a run is killed
        file.write(lines.encode())
        file.truncate()


def _marks(path: Path) -> dict[int, int]:
    try:
        text = path.read_bytes()
    except OSError:
        return {}
    return {int(name): int(mark) for name, mark in _MARK.findall(text)}


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
