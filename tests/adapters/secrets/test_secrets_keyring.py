"""The keyring store, on keyrings that are made up."""

import json

import keyring
import keyring.errors
import pytest
from factories import make_account
from fakes.surroundings import CREDENTIALS
from keyring.backend import KeyringBackend

from influencer.adapters.secrets.keyring import KeyringStore
from influencer.errors import ConfigurationError
from influencer.ports import SecretStore

ACCOUNT = make_account(handle="satsjournal")


class MemoryKeyring(KeyringBackend):
    """Keeps items in memory."""

    priority = 1

    def __init__(self) -> None:
        super().__init__()  # type: ignore[no-untyped-call]
        self.items: dict[tuple[str, str], str] = {}

    def get_password(self, service: str, username: str) -> str | None:
        return self.items.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self.items[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        if self.items.pop((service, username), None) is None:
            raise keyring.errors.PasswordDeleteError("no such item")


class ForgetfulKeyring(MemoryKeyring):
    """Says that it keeps what it is given."""

    def set_password(self, service: str, username: str, password: str) -> None:
        pass


class BrokenKeyring(MemoryKeyring):
    """Raises the error, whatever it is asked."""

    def __init__(self, error: Exception) -> None:
        super().__init__()
        self._error = error

    def get_password(self, service: str, username: str) -> str | None:
        del service, username
        raise self._error

    def set_password(self, service: str, username: str, password: str) -> None:
        del service, username, password
        raise self._error


@pytest.fixture
def memory() -> MemoryKeyring:
    backend = MemoryKeyring()
    keyring.set_keyring(backend)
    return backend


def test_credentials_are_read_back_as_they_were_saved(memory: MemoryKeyring) -> None:
    del memory
    store: SecretStore = KeyringStore()
    odd = CREDENTIALS.with_values(api_secret="pa$$w${A}rd \"' ₿")

    store.save(ACCOUNT, odd)

    assert store.load(ACCOUNT) == odd


def test_one_item_holds_all_of_an_account(memory: MemoryKeyring) -> None:
    KeyringStore().save(ACCOUNT, CREDENTIALS)

    assert memory.items == {("influencer", "x/satsjournal"): json.dumps(CREDENTIALS.reveal())}


def test_accounts_do_not_share_credentials(memory: MemoryKeyring) -> None:
    del memory
    store = KeyringStore()
    store.save(ACCOUNT, CREDENTIALS)

    assert store.load(make_account(handle="other")) is None


def test_new_credentials_take_the_place_of_earlier_ones(memory: MemoryKeyring) -> None:
    newer = CREDENTIALS.with_values(access_token="newer")
    store = KeyringStore()

    store.save(ACCOUNT, CREDENTIALS)
    store.save(ACCOUNT, newer)

    assert store.load(ACCOUNT) == newer
    assert len(memory.items) == 1


def test_a_keyring_that_did_not_keep_them_is_found_out() -> None:
    keyring.set_keyring(ForgetfulKeyring())

    with pytest.raises(ConfigurationError, match="did not keep the credentials"):
        KeyringStore().save(ACCOUNT, CREDENTIALS)


@pytest.mark.parametrize(
    "error",
    [
        keyring.errors.NoKeyringError("install keyrings.alt; sentinel"),
        keyring.errors.KeyringLocked("sentinel"),
        RuntimeError("sentinel"),
        ValueError("sentinel"),
    ],
)
@pytest.mark.parametrize("action", ["load", "save"])
def test_a_keyring_that_fails_is_explained_in_our_words(error: Exception, action: str) -> None:
    keyring.set_keyring(BrokenKeyring(error))
    arguments = (ACCOUNT, CREDENTIALS) if action == "save" else (ACCOUNT,)

    with pytest.raises(ConfigurationError) as caught:
        getattr(KeyringStore(), action)(*arguments)

    assert str(caught.value) == (
        f"this system's keyring cannot be used ({type(error).__name__});"
        " unlock it, or set the four INFLUENCER_X_… variables instead"
    )
    assert caught.value.__cause__ is None
    assert caught.value.__suppress_context__


@pytest.mark.parametrize(
    "item",
    ["sentinel", "[]", "7", '{"api_key": "sentinel"}', json.dumps(CREDENTIALS.reveal() | {"a": 1})],
)
def test_an_item_that_somebody_else_wrote_is_refused_without_its_content(
    memory: MemoryKeyring, item: str
) -> None:
    memory.set_password("influencer", "x/satsjournal", item)

    with pytest.raises(ConfigurationError, match="run influencer init") as caught:
        KeyringStore().load(ACCOUNT)

    assert "sentinel" not in str(caught.value)
    assert caught.value.__cause__ is None
    assert caught.value.__suppress_context__


def test_an_item_that_cannot_be_read_can_be_replaced(memory: MemoryKeyring) -> None:
    memory.set_password("influencer", "x/satsjournal", "broken")
    KeyringStore().save(ACCOUNT, CREDENTIALS)

    assert KeyringStore().load(ACCOUNT) == CREDENTIALS
