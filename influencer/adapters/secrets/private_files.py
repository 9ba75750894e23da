"""Files that nobody but their owner can read, or else they are neither read nor written."""

import os
import stat
from pathlib import Path

from influencer.adapters.whole_file import sync_folder, write_whole
from influencer.errors import SecretStoreError, StoreTrouble

_OTHERS = 0o077
_MOST_BYTES = 65_536


def read_private(path: Path) -> bytes | None:
    """What the file holds, or None where there is no such file.

    Raises:
        SecretStoreError: others have access to it or to its folder, it is a link, somebody else
            owns it, or it cannot be read.
    """
    if not os.path.lexists(path):
        return None
    _check(path.parent, path.parent.lstat(), is_folder=True)
    try:
        # Without waiting for a writer, should it be a pipe; what it is, is checked once it is open.
        descriptor = os.open(path, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC)
    except OSError as error:
        _check(path, path.lstat(), is_folder=False)
        said = f"{path} cannot be read: {error.strerror}; run ls -l {path}"
        raise SecretStoreError(said, trouble=StoreTrouble.UNREADABLE) from error
    try:
        _check(path, os.fstat(descriptor), is_folder=False)
    except SecretStoreError:
        os.close(descriptor)
        raise
    with os.fdopen(descriptor, "rb") as file:
        return file.read(_MOST_BYTES)


def write_private(path: Path, content: bytes) -> None:
    """Put the content there at once or not at all, and on the disk before this returns.

    Raises:
        SecretStoreError: others have access to the folder, or it cannot be written.
    """
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        _check(path.parent, path.parent.lstat(), is_folder=True)
        write_whole(path, content)
    except OSError as error:
        said = f"{path} cannot be written: {error.strerror}; mend that, or choose another store"
        raise SecretStoreError(said, trouble=StoreTrouble.UNAVAILABLE) from error


def remove_private(path: Path) -> None:
    """Remove the file, or the link, for good; nothing happens where there is none.

    Raises:
        SecretStoreError: it cannot be removed.
    """
    try:
        path.unlink()
        sync_folder(path.parent)
    except FileNotFoundError:
        return
    except OSError as error:
        said = f"{path} cannot be deleted: {error.strerror}; delete it by hand"
        raise SecretStoreError(said, trouble=StoreTrouble.UNAVAILABLE) from error


def _check(path: Path, found: os.stat_result, *, is_folder: bool) -> None:
    is_kind = stat.S_ISDIR if is_folder else stat.S_ISREG
    if stat.S_ISLNK(found.st_mode):
        _refuse(f"{path} is a symbolic link; put the real thing in its place")
    if not is_kind(found.st_mode):
        _refuse(f"{path} is no {'folder' if is_folder else 'ordinary file'}; move it away")
    if found.st_uid != os.geteuid():
        _refuse(f"{path} belongs to another user; run chown {os.geteuid()} {path}")
    if found.st_mode & _OTHERS:
        fix = f"run chmod {'700' if is_folder else '600'} {path}"
        _refuse(f"others have access to {path}; {fix}, and consider making new keys")


def _refuse(said: str) -> None:
    raise SecretStoreError(said, trouble=StoreTrouble.UNTRUSTED)
