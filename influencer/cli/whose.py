"""For which account a command works."""

from collections.abc import Iterator

from influencer.domain.budget import Budget
from influencer.domain.models import Account, Post
from influencer.domain.schedule import Schedule
from influencer.errors import ConfigurationError, UsageError
from influencer.ports import SecretStore
from influencer.services import Services
from influencer.usecases.budgeting import budget_of


class Whose:
    """The accounts, and the choice among them.

    Attributes:
        handle: the account that was asked for, on the command line or by the environment.
        is_chosen: it was asked for on the command line.
    """

    def __init__(self, services: Services) -> None:
        self.services = services
        self.handle: str | None = None
        self.is_chosen = False

    def find_post(self, post_id: int) -> Post:
        """The post of that number.

        Raises:
            UsageError: there is none, or it is another account's than the command line chose.
        """
        found = self.services.store.posts.find(post_id)
        if found is None:
            raise UsageError(f"there is no post {post_id}; influencer history lists them")
        if self.is_chosen and found.account != self.existing_account():
            raise UsageError(f"post {post_id} is @{found.account.label}'s, not @{self.handle}'s")
        return found

    def existing_account(self) -> Account | None:
        """The chosen account, the only one, or None where there is none yet.

        Raises:
            UsageError: the chosen one does not exist, or it is not clear which is meant.
        """
        accounts = self.services.store.accounts.all()
        if self.handle:
            return self._named(self.handle.removeprefix("@"), accounts)
        if len(accounts) > 1:
            names = ", ".join(account.label for account in accounts)
            raise UsageError(f"there are several accounts; choose one with --account: {names}")
        return accounts[0] if accounts else None

    def _named(self, handle: str, accounts: list[Account]) -> Account:
        for account in accounts:
            if account.label.casefold() == handle.casefold():
                return account
        names = ", ".join(account.label for account in accounts) or "none yet"
        raise UsageError(f"there is no account {handle!r}; there are: {names}")

    def account(self) -> Account:
        """The account to work for; before ``init`` a nameless one is made."""
        services = self.services
        if found := self.existing_account():
            return found
        now = services.clock.now()
        schedule = Schedule(zone=services.zone, since=now)
        return services.store.accounts.create(None, schedule, now=now)

    def zone(self, account: Account | None = None) -> str:
        """The zone in which an account's times are shown, or the chosen or only account's.

        This machine's, where no account exists or one of several would have to be chosen.
        """
        accounts = self.services.store.accounts
        if account is None and (self.handle or len(accounts.all()) == 1):
            account = self.existing_account()
        return accounts.settings(account).schedule.zone if account else self.services.zone

    def name_of(self, account: Account) -> str:
        """The account as people call it."""
        return f"@{account.handle}" if account.handle else "The account without a name"

    def budget(self, account: Account) -> Budget:
        """What the account's month costs."""
        store = self.services.store
        settings = store.accounts.settings(account)
        return budget_of(store.spending, account, settings, now=self.services.clock.now())

    def account_to_publish(self) -> Account:
        """The one account to publish for.

        Raises:
            ConfigurationError: no account has a handle yet.
            UsageError: it is not clear which is meant.
        """
        accounts = self.named_accounts()
        return accounts[0] if len(accounts) == 1 and not self.handle else self.account()

    def stores_of_trials(self, account: Account) -> Iterator[SecretStore]:
        """The stores in which ``init`` may have tried the account's keys, its own among them."""
        own = (account.secret_store or "", account.secret_locator)
        for name, locator in dict.fromkeys([("file", ""), ("keyring", ""), own]):
            if name in self.services.stores and name != "command":
                yield self.services.stores[name](locator)

    def named_accounts(self) -> list[Account]:
        """The accounts that can publish: all of them, or the one that the command line chose.

        A default account from the environment is not meant to keep the others from being served.

        Raises:
            ConfigurationError: no account has a handle yet.
        """
        found = self.all_named_accounts()
        if self.handle and self.is_chosen:
            return [self._named(self.handle.removeprefix("@"), found)]
        return found

    def all_named_accounts(self) -> list[Account]:
        """The accounts that can publish, whichever was chosen.

        Raises:
            ConfigurationError: no account has a handle yet.
        """
        found = [account for account in self.services.store.accounts.all() if account.handle]
        if not found:
            raise ConfigurationError("there is no account yet; influencer init sets one up")
        return found
