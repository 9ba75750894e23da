"""Keys move between stores, and wherever a process dies on the way they are still found."""

from collections.abc import Callable
from contextlib import suppress

import pytest
from factories import NOW
from fakes.surroundings import CREDENTIALS, FakeCronTrial, FakeSecretStore

from influencer.adapters.store import Store
from influencer.domain.credentials import Credentials
from influencer.domain.models import Account
from influencer.errors import ConfigurationError, SecretStoreError, StoreTrouble, UsageError
from influencer.usecases.forget_keys import forget, remove_account
from influencer.usecases.move_keys import Move, move_keys, rotate_keys

NEW = CREDENTIALS.with_values(api_key="newer")
GONE = SecretStoreError("the store is gone", trouble=StoreTrouble.UNAVAILABLE)


class House:
    """An account whose keys are in the keyring, and a file to move them to."""

    def __init__(self, store: Store, account: Account) -> None:
        self.accounts = store.accounts
        self.keyring = FakeSecretStore()
        self.file = FakeSecretStore("file")
        self.stores = {"keyring": self.keyring, "file": self.file}
        self.cron = FakeCronTrial(self.stores)
        store.accounts.pin_store(account, "keyring", now=NOW)
        self.account = self.pinned()
        self.keyring.save(self.account, CREDENTIALS)

    def pinned(self) -> Account:
        (account,) = self.accounts.all()
        return account

    def found(self) -> Credentials | None:
        """What the next run finds where the database says."""
        account = self.pinned()
        return self.stores[account.secret_store or ""].kept.get(account.label)

    def move(self, *, is_forced: bool = False) -> None:
        wish = Move(
            account=self.account,
            credentials=CREDENTIALS,
            target=self.file,
            is_forced=is_forced,
        )
        move_keys(self.accounts, wish, self.cron, now=NOW)
        forget(self.keyring, self.account)


@pytest.fixture
def house(store: Store, account: Account) -> House:
    return House(store, account)


def test_keys_move_and_the_old_copy_is_gone(house: House) -> None:
    house.move()

    assert house.pinned().secret_store == "file"
    assert house.found() == CREDENTIALS
    assert house.keyring.kept == {}


@pytest.mark.parametrize("death", [GONE, KeyboardInterrupt(), MemoryError()])
@pytest.mark.parametrize(
    ("where", "step"),
    [("file", "load"), ("file", "save"), ("file", "after save"), ("keyring", "delete")],
)
def test_wherever_a_store_fails_the_keys_are_found(
    house: House, where: str, step: str, death: BaseException
) -> None:
    house.stores[where].fails[step] = death

    with suppress(SecretStoreError, KeyboardInterrupt, MemoryError):
        house.move()

    house.stores[where].fails.clear()
    assert house.found() == CREDENTIALS


def fail_before(_house: House) -> None:
    raise KeyboardInterrupt


def fail_after(house: House) -> None:
    type(house.accounts).pin_store(house.accounts, house.account, "file", now=NOW)
    raise KeyboardInterrupt


@pytest.mark.parametrize("death", [fail_before, fail_after])
def test_a_process_that_dies_around_the_pin_loses_nothing(
    house: House, monkeypatch: pytest.MonkeyPatch, death: Callable[[House], None]
) -> None:
    monkeypatch.setattr(house.accounts, "pin_store", lambda *_, **__: death(house), raising=True)

    with pytest.raises(KeyboardInterrupt):
        house.move()

    assert house.found() == CREDENTIALS


def test_a_process_killed_without_a_chance_to_clean_up_leaves_the_old_keys_pinned(
    house: House,
) -> None:
    """As SIGKILL would after the save: nothing runs any more."""
    house.file.save(house.account, CREDENTIALS)

    assert house.found() == CREDENTIALS
    house.move()
    assert (house.pinned().secret_store, house.found()) == ("file", CREDENTIALS)


def test_keys_that_cron_would_not_find_stay(house: House) -> None:
    house.cron.unreachable["file"] = "cron has no HOME"

    with pytest.raises(SecretStoreError, match=r"cron has no HOME.*--force"):
        house.move()

    assert house.pinned().secret_store == "keyring"
    assert (house.found(), house.file.kept) == (CREDENTIALS, {})


def test_keys_that_cron_would_not_find_move_by_force(house: House) -> None:
    house.cron.unreachable["file"] = "cron has no HOME"

    house.move(is_forced=True)

    assert (house.pinned().secret_store, house.found()) == ("file", CREDENTIALS)


def test_keys_do_not_move_to_where_they_are(house: House) -> None:
    wish = Move(account=house.account, credentials=CREDENTIALS, target=house.keyring)

    with pytest.raises(UsageError, match="already"):
        move_keys(house.accounts, wish, house.cron, now=NOW)
    assert house.found() == CREDENTIALS


@pytest.mark.parametrize("printed", [None, NEW])
def test_a_command_that_does_not_print_these_keys_is_not_moved_to(
    house: House, printed: Credentials | None
) -> None:
    command = FakeSecretStore("command", locator='["pass"]', is_writable=False)
    command.kept = {"satsjournal": printed} if printed else {}
    wish = Move(account=house.account, credentials=CREDENTIALS, target=command)

    with pytest.raises(ConfigurationError, match="nothing was moved"):
        move_keys(house.accounts, wish, house.cron, now=NOW)
    assert house.pinned().secret_store == "keyring"


@pytest.mark.parametrize(
    ("printed", "said"),
    [
        (CREDENTIALS, r"no model's key.*OPENAI_API_KEY"),
        (CREDENTIALS.with_values(model_key="sk-2"), "another model's key"),
    ],
)
def test_a_command_without_the_stored_models_key_is_not_moved_to(
    house: House, printed: Credentials, said: str
) -> None:
    kept = CREDENTIALS.with_values(model_key="sk-1")
    house.keyring.save(house.account, kept)
    command = FakeSecretStore("command", locator='["pass"]', is_writable=False)
    command.kept = {"satsjournal": printed}
    wish = Move(account=house.account, credentials=kept, target=command)

    with pytest.raises(ConfigurationError, match=said):
        move_keys(house.accounts, wish, house.cron, now=NOW)
    assert (house.pinned().secret_store, house.found()) == ("keyring", kept)


def test_a_command_that_prints_these_keys_is_pinned_by_its_words(house: House) -> None:
    command = FakeSecretStore("command", locator='["pass"]', is_writable=False)
    command.kept = {"satsjournal": CREDENTIALS}
    wish = Move(account=house.account, credentials=CREDENTIALS, target=command)

    move_keys(house.accounts, wish, house.cron, now=NOW)

    assert (house.pinned().secret_store, house.pinned().secret_locator) == ("command", '["pass"]')


def test_new_keys_take_the_place_of_the_old_and_keep_the_models(house: House) -> None:
    house.keyring.save(house.account, CREDENTIALS.with_values(model_key="sk-1"))

    rotate_keys(house.keyring, house.account, NEW, lambda: None)

    assert house.found() == NEW.with_values(model_key="sk-1")


@pytest.mark.parametrize("step", ["save", "after save"])
def test_the_old_keys_stay_where_the_new_are_not_taken(house: House, step: str) -> None:
    house.keyring.once[step] = KeyboardInterrupt()

    with pytest.raises(KeyboardInterrupt):
        rotate_keys(house.keyring, house.account, NEW, lambda: None)
    assert house.found() == CREDENTIALS


def test_the_old_keys_come_back_where_the_database_refuses(house: House) -> None:
    def refuse() -> None:
        raise GONE

    with pytest.raises(SecretStoreError):
        rotate_keys(house.keyring, house.account, NEW, refuse)
    assert house.found() == CREDENTIALS


def test_keys_of_a_command_are_changed_where_they_are(house: House) -> None:
    command = FakeSecretStore("command", is_writable=False)

    with pytest.raises(UsageError, match="change them there"):
        rotate_keys(command, house.account, NEW, lambda: None)


def test_an_account_leaves_with_its_keys(house: House) -> None:
    said = remove_account(house.accounts, house.account, house.keyring, is_forced=False, now=NOW)

    assert (said, house.keyring.kept, house.accounts.all()) == ("", {}, [])


def test_an_account_stays_where_its_keys_cannot_leave(house: House) -> None:
    house.keyring.fails["delete"] = GONE

    with pytest.raises(SecretStoreError, match="--force"):
        remove_account(house.accounts, house.account, house.keyring, is_forced=False, now=NOW)
    assert house.accounts.all() == [house.account]


def test_an_account_leaves_without_its_keys_by_force(house: House) -> None:
    house.keyring.fails["delete"] = GONE

    said = remove_account(house.accounts, house.account, house.keyring, is_forced=True, now=NOW)

    assert "the store is gone" in said
    assert house.accounts.all() == []
