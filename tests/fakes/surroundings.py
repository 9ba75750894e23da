"""The machine around the program: clock, crontab, secret store."""

from datetime import datetime, timedelta

from factories import NOW

from influencer.domain.credentials import Credentials
from influencer.domain.models import Account

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
    """Wakes the program at these minutes of every hour; None is a crontab without such a line."""

    def __init__(self, wakings: frozenset[int] | None = frozenset({0})) -> None:
        self._wakings = wakings

    def wakings(self) -> frozenset[int] | None:
        return self._wakings


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
