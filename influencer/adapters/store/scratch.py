"""A copy of the store to try things on: what a dry run writes never reaches the real one."""

import sqlite3
import tempfile
from pathlib import Path

from influencer.adapters.store import Store
from influencer.adapters.store.pictures import PictureFolder
from influencer.errors import StoreError


def scratch_store(database: Path, images: Path) -> Store:
    """A store in a temporary folder, which stays there so that its pictures can be looked at."""
    folder = Path(tempfile.mkdtemp(prefix="influencer-preview-"))
    if database.exists():
        _copy(database, folder / database.name)
    store = Store(folder / database.name, folder)
    store.pictures = PictureFolder(folder, otherwise=images)
    return store


def _copy(original: Path, copy: Path) -> None:
    try:
        source = sqlite3.connect(f"{original.as_uri()}?mode=rw", uri=True)
        target = sqlite3.connect(copy)
        try:
            source.backup(target)
        finally:
            source.close()
            target.close()
    except sqlite3.Error as error:
        raise StoreError(f"{original} cannot be read: {error}") from error
