"""The folders of an installation: the room that is left, and who may look into them."""

import os
import shutil
from collections.abc import Iterable, Iterator
from pathlib import Path

from influencer.errors import StoreError

_OTHERS = 0o077


def free_bytes(folder: Path) -> int:
    """Space left on the disk that holds the folder, or will hold it.

    Raises:
        StoreError: it cannot be looked at.
    """
    there = next(path for path in (folder, *folder.parents) if path.exists())
    try:
        return shutil.disk_usage(there).free
    except OSError as error:
        raise StoreError(f"{there} cannot be looked at ({error.strerror})") from error


def open_to_others(folders: Iterable[Path], *, apart_from: Iterable[Path]) -> list[Path]:
    """Files and folders in there that the group or anybody may read, write or enter."""
    exempt = set(apart_from)
    found = (path for folder in folders if folder.exists() for path in _walk(folder, exempt))
    return sorted({path for path in found if _mode(path) & _OTHERS})


def _mode(path: Path) -> int:
    """Its permissions; none where it has just gone, as SQLite's files beside the database do."""
    try:
        return path.lstat().st_mode
    except FileNotFoundError:
        return 0


def _walk(folder: Path, exempt: set[Path]) -> Iterator[Path]:
    yield folder
    for place, folders, files in os.walk(folder):
        folders[:] = [name for name in folders if Path(place, name) not in exempt]
        yield from (
            path for name in (*folders, *files) if not (path := Path(place, name)).is_symlink()
        )
