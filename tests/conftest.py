"""No test touches what is real: home, state, keyring and credentials are stand-ins for each one."""

import os
from collections.abc import Iterator
from pathlib import Path

import keyring
import keyring.backends.fail
import pytest
from factories import NOW, make_schedule
from hypothesis import HealthCheck, settings
from no_crontab import hide_crontab

from influencer.adapters.store import Store
from influencer.domain import credentials
from influencer.domain.models import Account

# A busy machine is slow, and that is no failure.
settings.register_profile(
    "any machine", deadline=None, suppress_health_check=[HealthCheck.too_slow]
)
settings.load_profile("any machine")

_PREFIXES = ("INFLUENCER_", "OPENAI_", "XDG_")
_NAMES = ("CREDENTIALS_DIRECTORY", "DBUS_SESSION_BUS_ADDRESS")


@pytest.fixture(scope="session", autouse=True)
def _nothing_real_before_the_tests(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Fixtures of modules and sessions start before the guard of the first test."""
    with pytest.MonkeyPatch.context() as patch:
        _shut_out(patch, tmp_path_factory.mktemp("session"))
        yield


@pytest.fixture(autouse=True)
def influencer_home(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """The folder of all state of this test; another one for each test."""
    with pytest.MonkeyPatch.context() as patch:
        yield _shut_out(patch, tmp_path_factory.mktemp("home"))


def _shut_out(patch: pytest.MonkeyPatch, home: Path) -> Path:
    """Leave no way to the user's own things, for this process and those it starts."""
    for name in list(os.environ):
        if name.startswith(_PREFIXES) or name in _NAMES:
            patch.delenv(name)
    patch.setattr(credentials, "_seen", set())
    state = home / "influencer"
    patch.setenv("HOME", str(home))
    patch.setenv("INFLUENCER_HOME", str(state))
    patch.setenv("PYTHON_KEYRING_BACKEND", "keyring.backends.fail.Keyring")
    keyring.set_keyring(keyring.backends.fail.Keyring())  # type: ignore[no-untyped-call]
    hide_crontab(home / "bin")
    patch.setenv("PATH", os.pathsep.join((str(home / "bin"), os.environ["PATH"])))
    return state


@pytest.fixture
def store(influencer_home: Path) -> Iterator[Store]:
    """A store that was made just now."""
    made = Store(influencer_home / "influencer.db", influencer_home / "images")
    yield made
    made.database.close()


@pytest.fixture
def account(store: Store) -> Account:
    """The store's one account; it posts every four hours, in UTC."""
    return store.accounts.create("satsjournal", make_schedule(), now=NOW)
