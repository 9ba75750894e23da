"""Whose credentials come from where: the environment first, then the store pinned at ``init``."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from influencer.adapters.secrets import environment
from influencer.adapters.secrets.telling import absent, missing, told
from influencer.domain.credentials import Credentials, Secret
from influencer.domain.models import Account
from influencer.domain.secret_places import Finding
from influencer.errors import ConfigurationError, SecretStoreError, StoreTrouble
from influencer.ports import SecretStore


class KeySources:
    """Finds the credentials of an account.

    Which place is asked never depends on whether another one answered: a pinned store that fails
    is an error, whatever other stores may have.

    Args:
        dotenv: where ``.env`` is, or would be.
        accounts: brings all accounts; with several, the environment's keys are one account's.
        stores: builds stores by name and locator; asked for where one is needed, as some are slow.
    """

    def __init__(
        self,
        dotenv: Path,
        *,
        accounts: Callable[[], Sequence[Account]],
        stores: Callable[[], Mapping[str, Callable[[str], SecretStore]]],
    ) -> None:
        self._dotenv = dotenv
        self._accounts = accounts
        self._stores = stores
        self._silent: dict[tuple[str | None, str], str] = {}

    def of(self, account: Account) -> Credentials:
        """The account's credentials, from the first place that has them.

        The model's key of the environment goes ahead of the store's.

        Raises:
            ConfigurationError: no place has them, or one that should cannot be used.
        """
        if self._environment_serves(account) and (found := self.from_environment()):
            return found
        kept = self._from_store(account)
        if kept is None:
            raise ConfigurationError(missing(account))
        model_key = environment.load_model_key(self._dotenv)
        return replace(kept, model_key=model_key) if model_key else kept

    def model_key_of(self, account: Account) -> Secret | None:
        """The key of the model that writes for the account; None where no place has one.

        Raises:
            ConfigurationError: a place that should be asked cannot be used.
        """
        if found := environment.load_model_key(self._dotenv):
            return found
        kept = self._from_store(account)
        return kept.model_key if kept else None

    def look(self, account: Account) -> Finding:
        """Where the account's credentials come from in this process; raises nothing."""
        return told(lambda: self._find(account))

    def look_in(self, account: Account, name: str, locator: str) -> Finding:
        """What that store has for the account, whichever is pinned; raises nothing."""
        return told(lambda: self._find_in(account, name, locator))

    def place_of(self, account: Account) -> str | None:
        """Where the account's credentials come from, in a word; no store is opened for it."""
        if self._environment_serves(account) and self.from_environment():
            return "environment"
        return account.secret_store

    def from_environment(self) -> Credentials | None:
        """What the environment or ``.env`` names; it goes ahead of any store."""
        return environment.load(self._dotenv)

    def setting(self, variable: str) -> str | None:
        """A variable that is no secret, from the environment or ``.env``."""
        return environment.setting(variable, self._dotenv)

    def are_out_of_reach_for_cron(self) -> bool:
        """Whether the environment's credentials are in this process only."""
        return environment.is_out_of_reach_for_cron()

    def are_of_nobody(self) -> bool:
        """Whether the environment has keys, and names none of the accounts as their owner."""
        return self.from_environment() is not None and not any(
            map(self._environment_serves, self._accounts())
        )

    def places(self) -> Mapping[str, str]:
        """For each variable that the environment has a value of: the word for its place.

        Raises:
            ConfigurationError: a file cannot be trusted.
        """
        keys = environment.find_keys(self._dotenv)
        found = {environment.VARIABLES[part]: kept.place for part, kept in keys.items()}
        model = environment.find_model_key(self._dotenv)
        return found | ({environment.MODEL_VARIABLE: model.place} if model else {})

    def _find(self, account: Account) -> Finding:
        places = dict(self.places())
        model = places.pop(environment.MODEL_VARIABLE, None)
        if self._environment_serves(account) and self.from_environment():
            return Finding(keys=", ".join(dict.fromkeys(places.values())), model_key=model)
        if account.secret_store is None:
            return Finding(model_key=model, said=missing(account))
        found = self._find_in(account, account.secret_store, account.secret_locator)
        return replace(found, model_key=model or found.model_key)

    def _find_in(self, account: Account, name: str, locator: str) -> Finding:
        kept = self._load(account, name, locator)
        if kept is None:
            return Finding(said=absent(account, name))
        return Finding(keys=name, model_key=name if kept.model_key else None)

    def _from_store(self, account: Account) -> Credentials | None:
        if account.secret_store is None:
            return None
        return self._load(account, account.secret_store, account.secret_locator)

    def _load(self, account: Account, name: str, locator: str) -> Credentials | None:
        """What the store has. One that gave no answer is not waited for again in this process."""
        build = self._stores().get(name)
        if build is None:
            raise ConfigurationError(
                f"the keys of @{account.label} are in a store that this program does not know,"
                f" {name!r}; update it, or run influencer init --handle {account.label}"
                " --store file"
            )
        if said := self._silent.get((name, locator)):
            raise SecretStoreError(said, trouble=StoreTrouble.TIMED_OUT)
        try:
            return build(locator).load(account)
        except SecretStoreError as error:
            if error.trouble is StoreTrouble.TIMED_OUT:
                self._silent[name, locator] = str(error)
            raise

    def _environment_serves(self, account: Account) -> bool:
        if sum(other.handle is not None for other in self._accounts()) <= 1:
            return True
        owner = self.setting("INFLUENCER_ACCOUNT") or ""
        return owner.removeprefix("@").casefold() == account.label.casefold()
