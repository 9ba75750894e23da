"""The operating system's keyring. One item holds all credentials of an account."""

import json
from contextlib import suppress

import keyring
from keyring.errors import PasswordDeleteError

from influencer.domain.credentials import Credentials
from influencer.domain.models import Account
from influencer.errors import ConfigurationError

SERVICE = "influencer"


class KeyringStore:
    """Keeps the promise of ``SecretStore``."""

    name = "keyring"
    is_writable = True

    def __init__(self, locator: str = "") -> None:
        self.locator = locator

    def load(self, account: Account) -> Credentials | None:
        item = _get(account)
        try:
            return Credentials.of(**json.loads(item)) if item else None
        except (ValueError, TypeError):
            raise ConfigurationError(
                f"the keyring's item {SERVICE}, {_item(account)}, is not as this program writes it;"
                f" run influencer init --handle {account.label} to set the keys anew"
            ) from None

    def save(self, account: Account, credentials: Credentials) -> None:
        try:
            keyring.set_password(SERVICE, _item(account), json.dumps(credentials.reveal()))
        except Exception as error:  # noqa: BLE001 - backends raise whatever they like
            raise _unusable(error) from None
        if self.load(account) != credentials:
            raise ConfigurationError(
                "the keyring did not keep the credentials; set them in the environment instead"
            )

    def delete(self, account: Account) -> None:
        with suppress(PasswordDeleteError):
            keyring.delete_password(SERVICE, _item(account))


def _get(account: Account) -> str | None:
    try:
        return keyring.get_password(SERVICE, _item(account))
    except Exception as error:  # noqa: BLE001 - likewise
        raise _unusable(error) from None


def _item(account: Account) -> str:
    return f"{account.platform}/{account.label}"


def _unusable(error: Exception) -> ConfigurationError:
    """The reason in our words: a backend's text may hold what was to be kept secret."""
    return ConfigurationError(
        f"this system's keyring cannot be used ({type(error).__name__});"
        " unlock it, or set the four INFLUENCER_X_… variables instead"
    )
