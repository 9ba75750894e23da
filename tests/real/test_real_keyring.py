"""A real gnome-keyring, as a user without a desktop has it: unlocked, locked, stopped, gone."""

import json
import sqlite3
import time
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from typing import Any

import pytest
from fakes.surroundings import CREDENTIALS
from ordinary_user import OrdinaryUser, ordinary_user
from real_keyring import RealKeyring, real_keyring

pytestmark = pytest.mark.real
WITH_MODEL = CREDENTIALS.with_values(api_secret="pa$$w${A}rd \"' ₿", model_key="sentinel-model")
RUN_SECONDS = 5.0
"""What a run may take from its start, whatever the keyring does."""
SCRIPT = """
import dataclasses, json, sys
from influencer.domain.credentials import Credentials
from influencer.domain.models import Account
from influencer.errors import SecretStoreError
from influencer.paths import locate
from influencer.services import Services
services, account = Services(locate()), Account(id=0, handle="alice")
store = services.stores["keyring"]("keyring.backends.SecretService.Keyring")
said = None
try:
    match sys.argv[1]:
        case "save": store.save(account, Credentials.of(**json.loads(sys.argv[2])))
        case "load": said = (found := store.load(account)) and found.reveal()
        case "delete": store.delete(account)
        case "trial": said = dataclasses.asdict(services.cron_trial.of_store(account, store))
except SecretStoreError as error:
    said = {"trouble": error.trouble, "said": str(error)}
print(json.dumps(said))
"""


@dataclass
class Told:
    """What the store said, and how long the process took from its start to its end."""

    value: Any
    seconds: float

    @property
    def said(self) -> str:
        assert self.value is not None
        return str(self.value["said"])


class Keyholder:
    """The user, who talks to the store in processes that have no address of the bus."""

    def __init__(self, user: OrdinaryUser, keyring: RealKeyring) -> None:
        self.user, self.keyring = user, keyring

    def do(self, *what: str, **variables: str) -> Told:
        began = time.monotonic()
        value = self.user.ask(SCRIPT, *what, environment=variables)
        return Told(value, time.monotonic() - began)

    def save(self) -> Told:
        return self.do("save", json.dumps(WITH_MODEL.reveal()))


@pytest.fixture(scope="module")
def user() -> Iterator[OrdinaryUser]:
    with ordinary_user() as made:
        yield made


@pytest.fixture
def holder(user: OrdinaryUser) -> Iterator[Keyholder]:
    """With the keys in an unlocked keyring."""
    with real_keyring(user) as keyring:
        made = Keyholder(user, keyring)
        assert made.save().value is None
        yield made


RIGHT = {"keys": "keyring", "model_key": "keyring", "trouble": None, "said": ""}


def test_an_unlocked_keyring_keeps_and_gives_and_forgets(holder: Keyholder) -> None:
    assert holder.do("load").value == WITH_MODEL.reveal()
    assert holder.do("trial").value == RIGHT

    assert holder.do("delete").value is None
    assert holder.do("load").value is None
    assert holder.do("delete").value is None
    assert "there are no X credentials for @alice" in holder.do("trial").said


def test_what_a_shell_of_the_desktop_saves_is_found_under_cron(holder: Keyholder) -> None:
    holder.do("delete")

    assert holder.do("save", '{"api_key": "1", "api_secret": "2", "access_token": "3",'
        ' "access_token_secret": "4"}', **holder.keyring.variables).value is None  # fmt: skip

    assert holder.do("trial").value == RIGHT | {"model_key": None}


@pytest.mark.parametrize("action", ["load", "save", "delete", "trial"])
def test_a_locked_keyring_is_told_at_once_and_nobody_is_asked(
    holder: Keyholder, action: str
) -> None:
    holder.keyring.lock()

    told = holder.save() if action == "save" else holder.do(action)

    assert told.value["trouble"] == "locked"
    assert "this system's keyring is locked; unlock it (log in at the desktop" in told.said
    assert told.seconds < RUN_SECONDS / 2
    holder.keyring.unlock()
    assert holder.do("load").value == WITH_MODEL.reveal()


@pytest.mark.parametrize("action", ["load", "save", "delete", "trial"])
def test_a_keyring_that_is_stopped_is_given_up_within_seconds(
    holder: Keyholder, action: str
) -> None:
    holder.keyring.stop()

    told = holder.do(action, json.dumps(CREDENTIALS.reveal()) if action == "save" else "")

    assert told.value["trouble"] == "timed out"
    assert "gave no answer within 3 seconds; answer what it asks on the screen" in told.said
    assert told.seconds < RUN_SECONDS
    holder.keyring.go_on()
    assert holder.do("load").value == WITH_MODEL.reveal()
    assert holder.do("trial").value == RIGHT


def test_a_session_without_a_keyring_is_told_at_once(holder: Keyholder) -> None:
    holder.keyring.end()

    for action in ("load", "trial"):
        told = holder.do(action)
        assert told.value["trouble"] == "unavailable"
        assert "no program keeps secrets for this session; install and start" in told.said
        assert told.seconds < RUN_SECONDS / 2


def test_no_session_at_all_is_told_at_once(user: OrdinaryUser) -> None:
    told = Keyholder(user, RealKeyring(user)).do("load")

    assert told.value["trouble"] == "unavailable"
    assert "there is no desktop session (D-Bus) whose keyring could be used" in told.said
    assert "influencer init --handle alice --store file" in told.said
    assert told.seconds < RUN_SECONDS / 2


def test_a_bus_that_has_ended_is_told_at_once(holder: Keyholder) -> None:
    holder.keyring.end_all()

    told = holder.do("load", **holder.keyring.variables)

    assert told.value["trouble"] == "unavailable"
    assert told.seconds < RUN_SECONDS / 2


def test_a_due_run_ends_in_time_and_posts_stay_due_until_it_is_unlocked(
    holder: Keyholder,
) -> None:
    away = time.strftime("%H:%M", time.gmtime(time.time() + 12 * 3600))
    user = holder.user
    with_account(user, "--times", away)
    assert user.influencer("generate", "--count", "1").code == 0
    make_due(user)

    holder.keyring.stop()
    refuse_to_post(user)
    holder.keyring.go_on()
    holder.keyring.lock()
    refuse_to_post(user)

    holder.keyring.unlock()
    ran = user.influencer(
        "post", "--due", environment={"INFLUENCER_X_API_URL": "http://127.0.0.1:9"}
    )
    assert ran.code == 75, ran.err  # the keys are there: now it is X that is out of reach


def refuse_to_post(user: OrdinaryUser) -> None:
    """What a run says, in time, while the keyring does not serve."""
    began = time.monotonic()
    ran = user.influencer("post", "--due")

    assert time.monotonic() - began < RUN_SECONDS
    assert (ran.code, ran.out, ran.err.count("\n")) == (78, "", 1)
    assert "this system's keyring" in ran.err
    assert statuses(user)["ready"] == 1


def with_account(user: OrdinaryUser, *options: str) -> None:
    """Set alice up with keys that are in the keyring already, in place of what init asks."""
    script = """
import sys
from influencer.domain.schedule import Schedule, parse_times
from influencer.paths import locate, make_private
from influencer.services import Services
services = Services(locate())
make_private(services.paths.data)
now = services.clock.now()
schedule = Schedule(zone="UTC", since=now, times=parse_times(sys.argv[2]))
account = services.store.accounts.create("alice", schedule, now=now)
services.store.accounts.pin_store(account, "keyring", now=now)
print("null")
"""
    user.ask(script, *options)


def database(user: OrdinaryUser) -> sqlite3.Connection:
    return sqlite3.connect(user.home / ".local/share/influencer/influencer.db")


def make_due(user: OrdinaryUser) -> None:
    ago = time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime(time.time() - 60))
    with closing(database(user)) as connection, connection:
        connection.execute("UPDATE posts SET due_at = ? WHERE status = 'ready'", (ago,))
        connection.execute("UPDATE users SET plan_again_at = NULL")


def statuses(user: OrdinaryUser) -> dict[str, int]:
    with closing(database(user)) as connection:
        rows = connection.execute("SELECT status, count(*) FROM posts GROUP BY status")
        return dict(rows.fetchall())
