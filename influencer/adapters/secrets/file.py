"""Credentials in an encrypted file, with the key in another folder.

It protects from accidents (git, grep, a backup of one of the folders) and from other users; not
from programs of the same user, from root, or from a thief of the whole home.
"""

from pathlib import Path

from cryptography.fernet import Fernet, InvalidToken

from influencer.adapters.secrets.private_files import read_private, remove_private, write_private
from influencer.domain.credentials import Credentials
from influencer.domain.models import Account
from influencer.domain.secret_item import ItemError, read_item, write_item
from influencer.errors import SecretStoreError, StoreTrouble


class FileStore:
    """Keeps the promise of ``SecretStore``.

    Args:
        data: the folder whose ``secrets`` gets the ciphertext, one file for each account.
        config: the folder whose ``keys`` gets the key to it.
    """

    name = "file"
    locator = ""
    is_writable = True

    def __init__(self, data: Path, config: Path) -> None:
        self._secrets = data / "secrets"
        self._keys = config / "keys"

    def load(self, account: Account) -> Credentials | None:
        ciphertext = read_private(self._ciphertext(account))
        if ciphertext is None:
            return None
        key = read_private(self._key(account))
        if key is None:
            raise self._unreadable(account, f"the key to it, {self._key(account)}, is missing")
        try:
            return read_item(_cipher(key).decrypt(ciphertext).decode("ascii"))
        except InvalidToken:
            said = f"{self._key(account)} does not fit it, or one of both is damaged"
        except (ValueError, ItemError):
            said = f"it, or {self._key(account)}, is damaged"
        raise self._unreadable(account, said)

    def save(self, account: Account, credentials: Credentials) -> None:
        """The key stays once it is there, so that at no moment the old file lacks its key."""
        key = read_private(self._key(account))
        if key is None or not _is_key(key):
            key = Fernet.generate_key()
            write_private(self._key(account), key)
        content = write_item(credentials).encode("ascii")
        write_private(self._ciphertext(account), _cipher(key).encrypt(content))
        if self.load(account) != credentials:
            raise self._unreadable(account, "it does not hold what was written")

    def delete(self, account: Account) -> None:
        remove_private(self._ciphertext(account))
        remove_private(self._key(account))

    def _ciphertext(self, account: Account) -> Path:
        return self._secrets / f"{account.platform}-{account.label}.fernet"

    def _key(self, account: Account) -> Path:
        return self._keys / f"{account.platform}-{account.label}.key"

    def _unreadable(self, account: Account, why: str) -> SecretStoreError:
        return SecretStoreError(
            f"{self._ciphertext(account)} cannot be read: {why}; put both back from a backup, or"
            f" set the keys anew: influencer init --handle {account.label} --store file",
            trouble=StoreTrouble.UNREADABLE,
        )


def _cipher(key: bytes) -> Fernet:
    return Fernet(key.strip())


def _is_key(key: bytes) -> bool:
    try:
        _cipher(key)
    except ValueError:
        return False
    return True
