"""Whose keys sign whose posts."""

import pytest
from factories import NOW, make_schedule
from fakes.surroundings import FakeSecretStore

from influencer.adapters.secrets.environment import VARIABLES
from influencer.domain.credentials import Credentials, Secret
from influencer.domain.models import Account
from influencer.errors import ConfigurationError
from influencer.paths import locate
from influencer.services import Services

BOBS = Credentials.of(**dict.fromkeys(VARIABLES, "bob"))


@pytest.fixture
def services(monkeypatch: pytest.MonkeyPatch) -> Services:
    """Services with alice's keys in the environment."""
    for variable in VARIABLES.values():
        monkeypatch.setenv(variable, "alice")
    found, keyring = Services(locate()), FakeSecretStore()
    found.stores = {"keyring": lambda _locator: keyring}
    return found


def add(services: Services, handle: str) -> Account:
    return services.store.accounts.create(handle, make_schedule(), now=NOW)


def test_the_keys_of_the_environment_serve_the_only_account(services: Services) -> None:
    assert services.keys.of(add(services, "alice")).api_key == Secret("alice")


def test_of_several_accounts_they_serve_the_one_that_is_named(
    services: Services, monkeypatch: pytest.MonkeyPatch
) -> None:
    alice, bob = add(services, "alice"), add(services, "bob")
    services.stores["keyring"]("").save(bob, BOBS)
    services.store.accounts.pin_store(bob, "keyring", now=NOW)
    bob = services.store.accounts.all()[1]
    monkeypatch.setenv("INFLUENCER_ACCOUNT", "@Alice")

    assert services.keys.of(alice).api_key == Secret("alice")
    assert services.keys.of(bob) == BOBS


def test_of_several_accounts_they_serve_none_that_is_not_named(services: Services) -> None:
    accounts = [add(services, "alice"), add(services, "bob")]

    for account in accounts:
        with pytest.raises(ConfigurationError, match="the one that INFLUENCER_ACCOUNT names"):
            services.keys.of(account)
