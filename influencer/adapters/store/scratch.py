"""A copy of the store to try things on: what a dry run writes never reaches the real one."""

import atexit
import os
import sqlite3
import tempfile
from contextlib import suppress
from pathlib import Path

from influencer.adapters.store import Store
from influencer.adapters.store.pictures import PictureFolder
from influencer.errors import StoreError


def scratch_store(database: Path, images: Path) -> Store:
    """A store in a temporary folder, which stays there so that its pictures can be looked at."""
    folder = Path(tempfile.mkdtemp(prefix="influencer-preview-"))
    copy = folder / database.name
    atexit.register(_forget, copy)
    if database.exists():
        _copy(database, copy)
    try:
        store = Store(copy, folder)
    except StoreError as error:
        raise StoreError(str(error).replace(str(copy), str(database))) from error
    store.pictures = PictureFolder(folder, otherwise=images)
    return store


def _forget(copy: Path) -> None:
    for path in copy.parent.glob(f"{copy.name}*"):
        path.unlink(missing_ok=True)
    with suppress(OSError):
        copy.parent.rmdir()


def _copy(original: Path, copy: Path) -> None:
    try:
        mode = "mode=rw" if os.access(original, os.W_OK) else "immutable=1"
        source = sqlite3.connect(f"{original.as_uri()}?{mode}", uri=True)
        target = sqlite3.connect(copy)
        try:
            source.backup(target)
        finally:
            source.close()
            target.close()
    except sqlite3.Error as error:
        raise StoreError(f"{original} cannot be read: {error}") from error
