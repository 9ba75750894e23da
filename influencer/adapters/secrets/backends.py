"""Which of keyring's backends is used: the one that is named, never the one that it would find.

Its discovery takes whatever is installed, so one more package in the environment would change
where secrets are, silently. Named as keyring does, by the dotted name of the class.
"""

import os
import sys
from importlib import import_module
from typing import Any

SECRET_SERVICE = "keyring.backends.SecretService.Keyring"  # noqa: S105 - a name
_OF_PLATFORM = {
    "darwin": "keyring.backends.macOS.Keyring",
    "win32": "keyring.backends.Windows.WinVaultKeyring",
}
_PROMPTLESS = {SECRET_SERVICE: "influencer.adapters.secrets.secret_service.Keyring"}
"""What stands in for a backend that would ask a person."""


def preferred_backend() -> str:
    """The user's own choice, ``PYTHON_KEYRING_BACKEND``, or else this platform's."""
    chosen = os.environ.get("PYTHON_KEYRING_BACKEND")
    return chosen or _OF_PLATFORM.get(sys.platform, SECRET_SERVICE)


def open_backend(name: str) -> Any:
    """The backend of that name. Imports keyring, a second's work on a slow disk.

    Raises:
        ImportError: it is not installed.
        AttributeError: its module has no such class.
    """
    module, _, kind = _PROMPTLESS.get(name, name).rpartition(".")
    return getattr(import_module(module or "builtins"), kind)()
