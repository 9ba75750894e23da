"""What a command finds in its Typer context: the services, and the options for all commands."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cached_property

import typer
from rich.console import Console

from influencer.domain.budget import Budget
from influencer.domain.models import Account, Post
from influencer.domain.schedule import Schedule
from influencer.errors import ConfigurationError, ExitCode, TryLaterError, UsageError
from influencer.paths import Paths
from influencer.services import PreviewServices, Services
from influencer.usecases.budgeting import budget_of


class Session:
    """One run of one command."""

    def __init__(self, services: Services) -> None:
        self.services = services
        self.handle: str | None = None
        self.is_chosen = False
        self.is_quiet = False

    @classmethod
    def at(cls, paths: Paths) -> "Session":
        """A session on the real thing."""
        return cls(Services(paths))

    def on_scratch(self) -> None:
        """From here on this is a dry run: no service is left that could send or keep anything."""
        real = self.services
        self.services = PreviewServices(real.paths)
        self.services.clock = real.clock

    @cached_property
    def out(self) -> Console:
        """Results. At a pipe, lines are as long as they are."""
        return Console(width=None if sys.stdout.isatty() else _PIPE_WIDTH, soft_wrap=False)

    @cached_property
    def err(self) -> Console:
        """Progress, warnings and questions."""
        return Console(stderr=True)

    def say(self, message: str) -> None:
        """A line of the result."""
        self.out.print(message, markup=False, highlight=False, soft_wrap=True)

    def note(self, message: str) -> None:
        """A line beside the result, left out with ``--quiet``."""
        if not self.is_quiet:
            self.err.print(message, style="dim", markup=False, highlight=False, soft_wrap=True)

    def warn(self, message: str) -> None:
        """Something that a person should know, in one line."""
        self.err.print(f"influencer: {message}", markup=False, highlight=False, soft_wrap=True)

    @contextmanager
    def lock(self) -> Iterator[None]:
        """Nothing is published within the block.

        Raises:
            TryLaterError: another run is publishing.
        """
        with self.services.lock() as is_held:
            if not is_held:
                raise TryLaterError("another run is publishing right now; try again in a minute")
            yield

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

    def check_topic(self, slug: str) -> None:
        """Raises ``UsageError`` where there is no such topic."""
        if all(topic.slug != slug for topic in self.services.topics(None)):
            raise UsageError(f"there is no topic {slug!r}; influencer topics lists them")

    def check_somebody_is_there(self) -> None:
        """Raises ``UsageError`` where nobody could answer a question."""
        if not sys.stdin.isatty():
            raise UsageError("this asks first, and there is no terminal; add --yes to go ahead")

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

    def named_accounts(self) -> list[Account]:
        """The accounts that can publish: all of them, or the one that the command line chose.

        A default account from the environment is not meant to keep the others from being served.

        Raises:
            ConfigurationError: no account has a handle yet.
        """
        found = [account for account in self.services.store.accounts.all() if account.handle]
        if not found:
            raise ConfigurationError("there is no account yet; influencer init sets one up")
        if self.handle and self.is_chosen:
            return [self._named(self.handle.removeprefix("@"), found)]
        return found

    def finish(self, code: ExitCode = ExitCode.DONE) -> None:
        """End the command, saying what is wrong with the user's fact files if it used them.

        Raises:
            typer.Exit: where the code is not 0.
        """
        problems = vars(self.services).get("user_facts")
        for problem in problems.problems if problems else ():
            self.warn(problem)
        if problems and problems.problems:
            code = ExitCode.CONFIGURATION
        if code:
            raise typer.Exit(code)


_PIPE_WIDTH = 200


def session_of(context: typer.Context) -> Session:
    """The session of the running command."""
    session = context.find_object(Session)
    if session is None:
        raise RuntimeError("a command was run without its session")
    return session
