"""Backends of keyring that are made up, by the dotted names that a locator has."""

import threading
from typing import ClassVar

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


class Late(Memory):
    """Waits, at one of its steps, until a person has answered; then it does as it was told."""

    at = ""
    changes: ClassVar[list[str]] = []
    is_reached = threading.Event()
    answer = threading.Event()
    earlier: frozenset[threading.Thread] = frozenset()
    """The threads that are not of this keyring."""

    @classmethod
    def wait_at(cls, step: str) -> None:
        """``get``, ``set``, ``kept`` (which was done, and is not told yet) or ``delete``."""
        cls.at, cls.earlier = step, frozenset(threading.enumerate())
        cls.changes = []
        cls.is_reached, cls.answer = threading.Event(), threading.Event()

    def get_password(self, service: str, username: str) -> str | None:
        self._wait("get")
        return super().get_password(service, username)

    def set_password(self, service: str, username: str, password: str) -> None:
        self._wait("set")
        self.changes.append("set")
        super().set_password(service, username, password)
        self._wait("kept")

    def delete_password(self, service: str, username: str) -> None:
        self._wait("delete")
        self.changes.append("delete")
        super().delete_password(service, username)

    def _wait(self, step: str) -> None:
        if step == self.at:
            type(self).at = ""  # another who comes meanwhile is not kept
            self.is_reached.set()
            assert self.answer.wait(30)


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
