"""The machine around the program: clock, crontab, secret store."""

from datetime import datetime, timedelta
from pathlib import Path

from factories import NOW

from influencer.domain.credentials import Credentials
from influencer.domain.cron_state import CronState, Daemon
from influencer.domain.crontab import wakings_of
from influencer.domain.models import Account
from influencer.errors import CrontabError

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
    """Keeps credentials in memory."""

    name = "keyring"
    locator = ""
    is_writable = True

    def __init__(self) -> None:
        self._kept: dict[str, Credentials] = {}

    def load(self, account: Account) -> Credentials | None:
        return self._kept.get(account.label)

    def save(self, account: Account, credentials: Credentials) -> None:
        self._kept[account.label] = credentials

    def delete(self, account: Account) -> None:
        self._kept.pop(account.label, None)
