"""A keyring that keeps its items in a file of HOME, for processes that tests start."""

import json
import os
from pathlib import Path

from keyring.backend import KeyringBackend
from keyring.errors import PasswordDeleteError


class Keyring(KeyringBackend):
    """Chosen by ``PYTHON_KEYRING_BACKEND=paper_keyring.Keyring`` with ``tests`` on the path."""

    priority = 1

    def get_password(self, service: str, username: str) -> str | None:
        return self._items().get(f"{service} {username}")

    def set_password(self, service: str, username: str, password: str) -> None:
        items = self._items() | {f"{service} {username}": password}
        self._path.write_text(json.dumps(items), "utf-8")

    def delete_password(self, service: str, username: str) -> None:
        items = self._items()
        if items.pop(f"{service} {username}", None) is None:
            raise PasswordDeleteError("no such item")
        self._path.write_text(json.dumps(items), "utf-8")

    @property
    def _path(self) -> Path:
        return Path(os.environ["HOME"]) / "paper-keyring.json"

    def _items(self) -> dict[str, str]:
        return dict(json.loads(self._path.read_text("utf-8"))) if self._path.exists() else {}
