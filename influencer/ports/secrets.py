"""Where an account's credentials are kept."""

from typing import Protocol

from influencer.domain.credentials import Credentials
from influencer.domain.models import Account
from influencer.domain.secret_places import Finding


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


class CronTrial(Protocol):
    """Looks for credentials in a process that has what a cron job has, and nothing more.

    ``/bin/sh -c`` with HOME, LOGNAME, PATH=/usr/bin:/bin and SHELL=/bin/sh, in the home folder, a
    session of its own, standard input at its end; given up after 20 seconds. Raises nothing: what
    goes wrong is in the finding.
    """

    def of_account(self, account: Account) -> Finding:
        """What a run that cron starts finds for the account as it is set up now."""
        ...

    def of_store(self, account: Account, store: SecretStore) -> Finding:
        """What it finds in that store, whichever is pinned."""
        ...
