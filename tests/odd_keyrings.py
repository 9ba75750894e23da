"""Backends of keyring that are made up, by the dotted names that a locator has."""

import threading

from keyring.backend import KeyringBackend
from keyring.errors import (
    InitError,
    KeyringLocked,
    NoKeyringError,
    PasswordDeleteError,
    PasswordSetError,
)

ITEMS: dict[tuple[str, str], str] = {}
"""What ``Memory`` keeps; ``Memory.forget`` empties it."""


class Memory(KeyringBackend):
    """Keeps items in this process."""

    priority = 1

    def get_password(self, service: str, username: str) -> str | None:
        return ITEMS.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        ITEMS[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        if ITEMS.pop((service, username), None) is None:
            raise PasswordDeleteError("no such item")


class Forgetful(Memory):
    """Says that it keeps what it is given."""

    def set_password(self, service: str, username: str, password: str) -> None:
        pass


class Clinging(Memory):
    """Deletes nothing."""

    def delete_password(self, service: str, username: str) -> None:
        del service, username
        raise PasswordDeleteError("sentinel")


class Hanging(Memory):
    """Waits for a person who is not there."""

    def get_password(self, service: str, username: str) -> str | None:
        del service, username
        threading.Event().wait()
        return None

    def set_password(self, service: str, username: str, password: str) -> None:
        del service, username, password
        threading.Event().wait()


class _Raising(Memory):
    error: Exception

    def get_password(self, service: str, username: str) -> str | None:
        del service, username
        raise self.error

    def set_password(self, service: str, username: str, password: str) -> None:
        del service, username
        raise type(self.error)(f"cannot keep {password}; sentinel")


class Locked(_Raising):
    error = KeyringLocked("sentinel")


class Absent(_Raising):
    error = NoKeyringError("No recommended backend was available. Install keyrings.alt; sentinel")


class Unready(_Raising):
    error = InitError("sentinel")


class Unviable(_Raising):
    error = RuntimeError("sentinel")


class Odd(_Raising):
    error = ValueError("sentinel")


class Full(_Raising):
    error = PasswordSetError("sentinel")
