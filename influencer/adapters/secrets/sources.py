"""Whose credentials come from where: the environment first, then the store pinned at ``init``."""

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from influencer.adapters.secrets import environment
from influencer.domain.credentials import Credentials
from influencer.domain.models import Account
from influencer.errors import ConfigurationError
from influencer.ports import SecretStore


class KeySources:
    """Finds the credentials of an account.

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

    def of(self, account: Account) -> Credentials:
        """The account's credentials, from the first place that has them.

        Raises:
            ConfigurationError: no place has them, or one that should cannot be used.
        """
        found = self.from_environment() if self._environment_serves(account) else None
        if found is None and account.secret_store:
            store = self._stores()[account.secret_store](account.secret_locator)
            found = store.load(account)
        if found is None:
            raise ConfigurationError(
                f"there are no X credentials for @{account.label}; run influencer init"
                f" --handle {account.label}, or set the four INFLUENCER_X_… variables (of several"
                " accounts they serve the one that INFLUENCER_ACCOUNT names)"
            )
        return found

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

    def _environment_serves(self, account: Account) -> bool:
        if sum(other.handle is not None for other in self._accounts()) <= 1:
            return True
        owner = self.setting("INFLUENCER_ACCOUNT") or ""
        return owner.removeprefix("@").casefold() == account.label.casefold()
