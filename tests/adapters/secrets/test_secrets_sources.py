"""The order of the places where keys are looked for, and what is said of each."""

from collections.abc import Mapping
from pathlib import Path

import pytest
from factories import make_account
from fakes.surroundings import CREDENTIALS, FakeSecretStore

from influencer.adapters.secrets.sources import KeySources
from influencer.domain.credentials import Credentials, Secret
from influencer.domain.models import Account
from influencer.domain.secret_item import MODEL_VARIABLE, VARIABLES
from influencer.domain.secret_places import Finding
from influencer.errors import ConfigurationError, SecretStoreError, StoreTrouble

ALICE = make_account(handle="alice", secret_store="keyring", secret_locator="some.Keyring")
STORED = CREDENTIALS.with_values(model_key="stored-model")


class BrokenStore(FakeSecretStore):
    """Cannot be used, and counts who tries."""

    def __init__(self, trouble: StoreTrouble) -> None:
        super().__init__()
        self._trouble = trouble
        self.asked = 0

    def load(self, account: Account) -> Credentials | None:
        del account
        self.asked += 1
        raise SecretStoreError("it is broken; mend it", trouble=self._trouble)


class Stores:
    """All three, each with what a test gives it."""

    def __init__(self, **stores: FakeSecretStore) -> None:
        self.stores = stores
        self.locators: list[str] = []

    def built(self) -> Mapping[str, object]:
        return {
            name: lambda where, s=store: self._build(where, s)
            for name, store in self.stores.items()
        }

    def _build(self, locator: str, store: FakeSecretStore) -> FakeSecretStore:
        self.locators.append(locator)
        return store


def holding(credentials: Credentials) -> FakeSecretStore:
    store = FakeSecretStore()
    store.save(ALICE, credentials)
    return store


@pytest.fixture
def dotenv(tmp_path: Path) -> Path:
    return tmp_path / ".env"


def sources(dotenv: Path, stores: Stores, *accounts: Account) -> KeySources:
    return KeySources(dotenv, accounts=lambda: accounts or (ALICE,), stores=stores.built)  # type: ignore[arg-type]


def set_all(patch: pytest.MonkeyPatch) -> None:
    for part, variable in VARIABLES.items():
        patch.setenv(variable, f"variable-{part}")


def test_the_pinned_store_is_asked_by_its_locator(dotenv: Path) -> None:
    stores = Stores(keyring=holding(STORED), file=FakeSecretStore())

    assert sources(dotenv, stores).of(ALICE) == STORED
    assert stores.locators == ["some.Keyring"]


def test_the_environment_goes_ahead_and_no_store_is_opened(
    dotenv: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    set_all(monkeypatch)
    stores = Stores(keyring=BrokenStore(StoreTrouble.LOCKED))
    keys = sources(dotenv, stores)

    assert keys.of(ALICE).api_key == Secret("variable-api_key")
    assert keys.look(ALICE) == Finding(keys="environment")
    assert stores.locators == []


def test_the_environments_model_key_goes_ahead_of_the_stores(
    dotenv: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    keys = sources(dotenv, Stores(keyring=holding(STORED)))
    assert keys.model_key_of(ALICE) == Secret("stored-model")
    assert keys.look(ALICE) == Finding(keys="keyring", model_key="keyring")

    monkeypatch.setenv(MODEL_VARIABLE, "of-the-environment")

    assert keys.of(ALICE) == STORED.with_values(model_key="of-the-environment")
    assert keys.model_key_of(ALICE) == Secret("of-the-environment")
    assert keys.look(ALICE) == Finding(keys="keyring", model_key="environment")


@pytest.mark.parametrize("trouble", StoreTrouble)
def test_a_pinned_store_that_fails_is_an_error_even_where_another_has_the_keys(
    dotenv: Path, trouble: StoreTrouble
) -> None:
    stores = Stores(keyring=BrokenStore(trouble), file=holding(STORED), command=holding(STORED))
    keys = sources(dotenv, stores)

    with pytest.raises(SecretStoreError, match="it is broken"):
        keys.of(ALICE)

    assert keys.look(ALICE) == Finding(trouble=trouble, said="it is broken; mend it")


def test_a_pinned_store_without_the_keys_is_an_error_likewise(dotenv: Path) -> None:
    stores = Stores(keyring=FakeSecretStore(), file=holding(STORED))
    keys = sources(dotenv, stores)

    with pytest.raises(ConfigurationError, match="for @alice in its store, keyring; run"):
        keys.of(ALICE)

    assert keys.look(ALICE).said.startswith("there are no X credentials for @alice in its store")
    assert not keys.look(ALICE).is_right


def test_a_store_that_gave_no_answer_is_not_waited_for_again_by_the_same_run(dotenv: Path) -> None:
    silent = BrokenStore(StoreTrouble.TIMED_OUT)
    keys = sources(dotenv, Stores(keyring=silent))
    bob = make_account(handle="bob", secret_store="keyring", secret_locator="some.Keyring")

    for account in (ALICE, bob, ALICE):
        assert keys.look(account).trouble is StoreTrouble.TIMED_OUT

    assert silent.asked == 1


def test_a_store_that_is_locked_is_asked_again_as_it_may_be_unlocked_by_now(dotenv: Path) -> None:
    locked = BrokenStore(StoreTrouble.LOCKED)
    keys = sources(dotenv, Stores(keyring=locked))

    keys.look(ALICE)
    keys.look(ALICE)

    assert locked.asked == 2


def test_a_store_that_this_program_does_not_know_is_told(dotenv: Path) -> None:
    account = make_account(handle="alice", secret_store="vault")

    with pytest.raises(ConfigurationError, match="that this program does not know, 'vault'"):
        sources(dotenv, Stores()).of(account)


def test_an_account_without_a_store_or_variables_is_told(dotenv: Path) -> None:
    account = make_account(handle="alice", secret_store=None)

    found = sources(dotenv, Stores(), account).look(account)

    assert found.said.startswith("there are no X credentials for @alice; run influencer init")


def test_places_are_named_where_the_keys_come_from_several(
    dotenv: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    dotenv.touch(mode=0o600)
    dotenv.write_text("".join(f"{variable}=x\n" for variable in VARIABLES.values()))
    monkeypatch.setenv("INFLUENCER_X_ACCESS_TOKEN", "y")
    keys = sources(dotenv, Stores())

    assert keys.look(ALICE).keys == ".env, environment"
    assert keys.places()["INFLUENCER_X_ACCESS_TOKEN"] == "environment"
    assert keys.places()["INFLUENCER_X_API_KEY"] == ".env"


def test_a_look_raises_nothing_and_tells_no_more_of_a_bug_than_its_kind(dotenv: Path) -> None:
    class Buggy(FakeSecretStore):
        def load(self, account: Account) -> Credentials | None:
            raise LookupError(f"sentinel {account}")

    found = sources(dotenv, Stores(keyring=Buggy())).look(ALICE)

    assert found.said == "this is a bug: LookupError; please report it"


def test_a_look_at_an_environment_that_cannot_be_trusted_tells_it(dotenv: Path) -> None:
    dotenv.touch()
    dotenv.chmod(0o644)

    found = sources(dotenv, Stores(keyring=holding(STORED))).look(ALICE)

    assert found.trouble is StoreTrouble.UNTRUSTED
    assert "chmod 600" in found.said


def test_any_store_can_be_looked_into(dotenv: Path) -> None:
    stores = Stores(keyring=FakeSecretStore(), file=holding(CREDENTIALS))

    assert sources(dotenv, stores).look_in(ALICE, "file", "here") == Finding(keys="file")
    assert stores.locators == ["here"]
