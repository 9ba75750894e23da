"""Where an account's credentials are kept."""

from typing import Protocol

from influencer.domain.credentials import Credentials
from influencer.domain.models import Account


class SecretStore(Protocol):
    """Keeps the credentials of accounts, all of an account's in one item.

    Every method raises ``SecretStoreError`` with what is wrong (locked, timed out, unavailable)
    and the fix where the store cannot be used, within seconds and without ever asking anybody.
    No message of it holds a value of a secret.

    Attributes:
        name: ``keyring``, ``file`` or ``command``.
        locator: what finds it again in another process: the keyring's backend by its name, the
            command as a JSON list of its arguments; empty where the name says all.
        is_writable: False for a command, whose secrets are kept by another program.
    """

    name: str
    locator: str
    is_writable: bool

    def load(self, account: Account) -> Credentials | None:
        """The credentials of an account, or None where the store has none for it."""
        ...

    def save(self, account: Account, credentials: Credentials) -> None:
        """Keep them, in place of any earlier ones, and read them back."""
        ...

    def delete(self, account: Account) -> None:
        """Forget the account's; nothing happens where there are none."""
        ...
