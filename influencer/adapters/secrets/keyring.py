"""The operating system's keyring. One item holds all credentials of an account."""

from collections import defaultdict
from collections.abc import Callable
from contextlib import suppress
from threading import Lock
from typing import Any, TypeVar

from influencer.adapters.secrets.backends import open_backend, preferred_backend
from influencer.adapters.secrets.deadline import Attempt, within
from influencer.domain.credentials import Credentials
from influencer.domain.models import Account
from influencer.domain.secret_item import ItemError, read_item, write_item
from influencer.errors import SecretStoreError, StoreTrouble

SERVICE = "influencer"
PATIENCE = 3.0
"""Seconds for one answer, keyring's import included. keyring itself waits for ever. A run that
meets a silent keyring ends within five seconds of its start: two are for the program's own start
and end, which took 1.1 on a machine with more work than cores."""

_TURNS = defaultdict[str, Lock](Lock)
"""For each backend: who talks to it, one after the other, given up or not."""

T = TypeVar("T")


class KeyringStore:
    """Keeps the promise of ``SecretStore``.

    What was told to have timed out leaves the item as it was: nothing is written from then on, and
    what was being written is undone when it arrives. Uncertain is only what the keyring was told
    already when the process ended: it may still take it, and nobody is there to undo that.

    Args:
        locator: the dotted name of the backend's class; the preferred one's by default.
        patience: seconds to wait for an answer.
    """

    name = "keyring"
    is_writable = True

    def __init__(self, locator: str = "", *, patience: float = PATIENCE) -> None:
        self.locator = locator or preferred_backend()
        self._patience = patience

    def load(self, account: Account) -> Credentials | None:
        item = self._ask(account, lambda ring, _attempt: _read(ring, account))
        try:
            return read_item(item) if item else None
        except ItemError as error:
            said = str(error)
        raise SecretStoreError(
            f"the keyring's item {SERVICE}, {item_of(account)}, is not as this program writes it:"
            f" {said}; set the keys anew with influencer init --handle {account.label}"
            " --store keyring",
            trouble=StoreTrouble.UNREADABLE,
        )

    def save(self, account: Account, credentials: Credentials) -> None:
        item = write_item(credentials)
        kept = self._ask(account, lambda ring, attempt: _replace(ring, attempt, account, item))
        if kept != item:
            raise SecretStoreError(
                f"the keyring did not keep the credentials; {_elsewhere(account)}",
                trouble=StoreTrouble.UNREADABLE,
            )

    def delete(self, account: Account) -> None:
        left = self._ask(account, lambda ring, attempt: _remove(ring, attempt, account))
        if left is not None:
            raise SecretStoreError(
                f"the keyring did not give up its item {SERVICE}, {item_of(account)}; delete it in"
                " the system's own program for passwords",
                trouble=StoreTrouble.UNAVAILABLE,
            )

    def _ask(self, account: Account, question: Callable[[Any, Attempt], T]) -> T:
        """The backend's answer, in time. Its own words are not shown: they may hold a secret."""
        try:
            return within(
                self._patience,
                lambda attempt: question(open_backend(self.locator), attempt),
                turn=_TURNS[self.locator],
            )
        except Exception as error:  # noqa: BLE001 - backends raise whatever they like
            trouble, said = self._explain(error)
        # Raised outside of the block, so that the backend's error is no part of the chain.
        raise SecretStoreError(f"{said}, or {_elsewhere(account)}", trouble=trouble)

    def _explain(self, error: Exception) -> tuple[StoreTrouble, str]:
        """What is wrong and how to mend it. Kinds go by name: their modules may be missing."""
        kinds = {kind.__name__ for kind in type(error).__mro__}
        if kinds & {"KeyringLocked", "LockedException", "PromptDismissedException"}:
            return StoreTrouble.LOCKED, (
                "this system's keyring is locked; unlock it (log in at the desktop, or open the"
                " system's program for passwords)"
            )
        if isinstance(error, TimeoutError):
            return StoreTrouble.TIMED_OUT, (
                f"this system's keyring gave no answer within {self._patience:g} seconds; answer"
                " what it asks on the screen, or log out and in"
            )
        return StoreTrouble.UNAVAILABLE, self._unavailable(kinds, type(error).__name__)

    def _unavailable(self, kinds: set[str], name: str) -> str:
        if "NoSessionBusError" in kinds:
            return "there is no desktop session (D-Bus) whose keyring could be used; log in there"
        if "SecretServiceNotAvailableException" in kinds:
            return "no program keeps secrets for this session; install and start gnome-keyring"
        if "ItemNotFoundException" in kinds:
            return "this system's keyring has no default collection; log in at the desktop once"
        if kinds & {"ImportError", "AttributeError"}:
            return f"the keyring backend {self.locator} is not installed here; install it again"
        return (
            f"this system's keyring cannot be used ({name}); start it by logging in at the desktop"
        )


def item_of(account: Account) -> str:
    """The user's name in the keyring's item."""
    return f"{account.platform}/{account.label}"


def _read(ring: Any, account: Account) -> str | None:
    item: str | None = ring.get_password(SERVICE, item_of(account))
    return item


def _replace(ring: Any, attempt: Attempt, account: Account, item: str) -> str | None:
    """What the keyring has once it was told to keep the item."""
    before = _read(ring, account)
    attempt.begin(undo=lambda: _put_back(ring, account, before))
    ring.set_password(SERVICE, item_of(account), item)
    return _read(ring, account)


def _remove(ring: Any, attempt: Attempt, account: Account) -> str | None:
    """What the keyring still has once it was told to forget the item."""
    before = _read(ring, account)
    if before is None:
        return None
    attempt.begin(undo=lambda: _put_back(ring, account, before))
    with suppress(Exception):  # what it did not delete is seen below
        ring.delete_password(SERVICE, item_of(account))
    return _read(ring, account)


def _put_back(ring: Any, account: Account, before: str | None) -> None:
    """Nobody else has changed it in between: the turn is still ours."""
    if before is None:
        ring.delete_password(SERVICE, item_of(account))
    else:
        ring.set_password(SERVICE, item_of(account), before)


def _elsewhere(account: Account) -> str:
    return (
        f"keep the keys elsewhere: influencer init --handle {account.label} --store file, or the"
        " four INFLUENCER_X_… variables"
    )
