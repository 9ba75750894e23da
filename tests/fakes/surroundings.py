"""The machine around the program: clock, crontab, secret store."""

from collections.abc import Mapping
from datetime import datetime, timedelta
from pathlib import Path

from factories import NOW

from influencer.domain.credentials import Credentials
from influencer.domain.cron_state import CronState, Daemon
from influencer.domain.crontab import wakings_of
from influencer.domain.models import Account
from influencer.domain.secret_places import Finding
from influencer.errors import CrontabError, StoreTrouble
from influencer.ports import SecretStore

CREDENTIALS = Credentials.of(
    api_key="sentinel-api-key",
    api_secret="sentinel-api-secret",
    access_token="sentinel-access-token",
    access_token_secret="sentinel-access-token-secret",
)


class FakeClock:
    """Stands still until it is moved."""

    def __init__(self, now: datetime = NOW) -> None:
        self._now = now

    def now(self) -> datetime:
        return self._now

    def advance(self, **time: float) -> None:
        """Move on, by ``minutes=5`` as ``timedelta`` takes it."""
        self._now += timedelta(**time)


class FakeCrontab:
    """A table in memory.

    Attributes:
        table: as it is now.
        was: every table that was replaced, in order.
    """

    def __init__(self, wakings: frozenset[int] | None = frozenset({0}), table: str = "") -> None:
        self._wakings = wakings
        self.table = table
        self.was: list[str] = []

    def wakings(self) -> frozenset[int] | None:
        """Those of the table, or, as long as it is empty, what the test said."""
        return wakings_of(self.table) if self.table else self._wakings

    def read(self) -> str:
        return self.table

    def replace(self, before: str, after: str, *, now: datetime) -> Path | None:
        if before != self.table:
            raise CrontabError("your crontab was changed by something else meanwhile")
        self.was.append(before)
        self.table = after
        return Path(f"/backups/{now:%H%M}") if before else None


class FakeCron:
    """Cron at work, or not."""

    def __init__(self, daemon: Daemon = Daemon.RUNNING, *, is_installed: bool = True) -> None:
        self._state = CronState(daemon=daemon, seen="a fake", is_installed=is_installed)

    def state(self) -> CronState:
        return self._state


class FakeSecretStore:
    """Keeps credentials in memory.

    Attributes:
        fails: what a method raises, by its name; ``after save`` is raised once it has saved.
        once: likewise, for the next time only.
    """

    def __init__(
        self, name: str = "keyring", *, locator: str = "", is_writable: bool = True
    ) -> None:
        self.name = name
        self.locator = locator
        self.is_writable = is_writable
        self.fails: dict[str, BaseException] = {}
        self.once: dict[str, BaseException] = {}
        self.kept: dict[str, Credentials] = {}

    def load(self, account: Account) -> Credentials | None:
        self._fail("load")
        return self.kept.get(account.label)

    def save(self, account: Account, credentials: Credentials) -> None:
        self._fail("save")
        assert self.is_writable
        self.kept[account.label] = credentials
        self._fail("after save")

    def delete(self, account: Account) -> None:
        self._fail("delete")
        assert self.is_writable
        self.kept.pop(account.label, None)

    def _fail(self, step: str) -> None:
        if step in self.once:
            raise self.once.pop(step)
        if step in self.fails:
            raise self.fails[step]


class FakeCronTrial:
    """Cron finds what is in the stores, except in those that it is told not to reach.

    Attributes:
        unreachable: what is said of a store, by its name.
        tried: names of the stores that were tried, in order.
    """

    def __init__(self, stores: Mapping[str, FakeSecretStore]) -> None:
        self._stores = stores
        self.unreachable: dict[str, str] = {}
        self.tried: list[str] = []

    def of_account(self, account: Account) -> Finding:
        if account.secret_store is None:
            return Finding(said="there are no X credentials")
        return self.of_store(account, self._stores[account.secret_store])

    def of_store(self, account: Account, store: SecretStore) -> Finding:
        self.tried.append(store.name)
        if said := self.unreachable.get(store.name):
            return Finding(trouble=StoreTrouble.UNAVAILABLE, said=said)
        assert isinstance(store, FakeSecretStore)
        return Finding(keys=store.name if account.label in store.kept else None)
