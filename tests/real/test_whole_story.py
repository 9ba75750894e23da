"""An ordinary user without a desktop, from ``init`` to posts that cron makes through a keyring.

The fake X is the judge: what it holds was posted. Cron wakes once a minute, so this takes minutes.
"""

import time
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from command_line import Ran
from fake_x import Keys
from fake_x.process import FakeX, running_fake_x
from ordinary_user import OrdinaryUser, ordinary_user
from real_cron import check_cron_is_here, remove_table, running_cron, table_of, wait_until
from real_keyring import RealKeyring, real_keyring
from terminals import type_at

pytestmark = [pytest.mark.real, pytest.mark.timeout(900)]

KEYS = Keys(
    api_key="SentinelApiKeyA1b2C3d4",
    api_secret="SentinelApiSecretA1b2C3d4",
    access_token="2244994945-SentinelAccessToken",
    access_token_secret="SentinelTokenSecretA1b2C3d4",
)
SECRETS = [KEYS.api_key, KEYS.api_secret, KEYS.access_token, KEYS.access_token_secret]
HANDLE = f"test_{KEYS.user_id}"
RUN_SECONDS = 5.0
"""What a run may take from its start, whatever the keyring does."""

BARE = {"PATH": "/usr/bin:/bin", "SHELL": "/bin/sh"}
"""What cron gives a job beside HOME and LOGNAME."""


@pytest.fixture(scope="module", name="fake")
def fake_fixture(tmp_path_factory: pytest.TempPathFactory) -> Iterator[FakeX]:
    with running_fake_x(tmp_path_factory.mktemp("x"), keys=KEYS) as running:
        yield running


@pytest.fixture(scope="module", name="user")
def user_fixture(fake: FakeX) -> Iterator[OrdinaryUser]:
    """Somebody whose .env names the loopback X, and holds no key."""
    check_cron_is_here()
    with ordinary_user("influencer-story") as user:
        remove_table(user)
        (user.home / "env").write_text(f"INFLUENCER_X_API_URL={fake.url}\n")
        user.run("/bin/sh", "-c", "umask 077; mkdir -p .config/influencer")
        user.run("/bin/sh", "-c", "umask 077; cat env > .config/influencer/.env; rm -f env")
        yield user
        remove_table(user)


@pytest.fixture(scope="module", name="keyring")
def keyring_fixture(user: OrdinaryUser) -> Iterator[RealKeyring]:
    with real_keyring(user) as keyring:
        yield keyring


def test_cron_posts_through_the_keyring_and_waits_while_it_is_closed(
    user: OrdinaryUser, keyring: RealKeyring, fake: FakeX
) -> None:
    said = [set_up(user)]
    with running_cron():
        said.append(post_by_cron(user, fake, 1).out)
        healthy = user.influencer("doctor")
        assert healthy.code == 0, healthy.out

        keyring.lock()
        closed = post_in_vain(user, "locked")
        assert user.influencer("doctor").code == 78
        keyring.unlock()
        wait_until(lambda: len(fake.posts()) == 2, "unlocking heals it")

        keyring.stop()
        silent = post_in_vain(user, "gave no answer")
        keyring.go_on()
        wait_until(lambda: len(fake.posts()) == 3, "going on heals it")
    said += [closed.err, silent.err, healthy.out, healthy.err]
    assert [post["user_id"] for post in fake.posts()] == [KEYS.user_id] * 3
    assert secrets_in("\n".join(said).encode() + table_of(user)) == []
    assert secrets_in_files(user) == {}


def set_up(user: OrdinaryUser) -> str:
    """What the terminal shows while a person goes through ``init``, the keys by paste."""
    answers = {
        "handle": f"@{HANDLE}",
        "API key: ": KEYS.api_key,
        "API key secret: ": KEYS.api_secret,
        "Access token: ": KEYS.access_token,
        "Access token secret: ": KEYS.access_token_secret,
        "(Enter for none): ": "",
        "Time zone": "UTC",
        "Times [": "00:00",
        "Areas": "",
        "keyring": "",
        "Write this into your crontab?": "y",
    }
    code, shown = type_at(
        [str(user.program), "init"],
        user.environment,
        answers=answers,
        python=str(user.python),
        cwd=user.home,
        user=user.number,
        group=user.group,
        extra_groups=[],
    )
    assert code == 0, shown
    assert "15 hashtags" in shown
    assert done(user.influencer("accounts", "--json")).json[0]["store"] == "keyring"
    assert f"{user.program} post --due".encode() in table_of(user)
    done(user.influencer("schedule", "install", "--yes", "--minutes", "1"))
    return shown


def post_by_cron(user: OrdinaryUser, fake: FakeX, count: int) -> Ran:
    """Let a slot fall due, and wait for what cron makes of it."""
    ran = make_due(user)
    wait_until(lambda: len(fake.posts()) == count, "cron posts")
    return ran


def make_due(user: OrdinaryUser) -> Ran:
    """The schedule's next slot is the next minute, or the one after where that is too near."""
    at = datetime.now(UTC) + timedelta(seconds=75)
    return done(user.influencer("schedule", "set", "--times", f"{at:%H:%M}"))


def post_in_vain(user: OrdinaryUser, reason: str) -> Ran:
    """A run, started as cron starts them, that finds no keys: it says why, soon, and posts wait."""
    make_due(user)
    wait_until(lambda: slots_due(user) > 0, "the slot has come")
    ran, seconds = run_bare(user)
    if ran.code == 0:  # the run of cron's own was at work
        ran, seconds = run_bare(user)
    assert (ran.code, reason in ran.err) == (78, True), ran.err
    assert seconds < RUN_SECONDS
    assert slots_due(user) > 0
    return ran


def run_bare(user: OrdinaryUser) -> tuple[Ran, float]:
    """A run with what cron gives, and how long it took."""
    began = time.monotonic()
    ran = user.run(str(user.program), "post", "--due", environment=BARE)
    seconds = time.monotonic() - began
    if ran.code == 0:
        time.sleep(RUN_SECONDS)
    return ran, seconds


def slots_due(user: OrdinaryUser) -> int:
    shown = user.influencer("status", "--json").json[0]
    return len(shown["waiting"])


def done(ran: Ran) -> Ran:
    assert ran.code == 0, ran.err
    return ran


def secrets_in(content: bytes) -> list[str]:
    return [secret for secret in SECRETS if secret.encode() in content]


def secrets_in_files(user: OrdinaryUser) -> dict[str, list[str]]:
    """Of everything below the home, and in the user's mail."""
    places = [*user.home.rglob("*"), Path("/var/mail") / user.name]
    found = {str(path): secrets_in(path.read_bytes()) for path in places if path.is_file()}
    return {path: secrets for path, secrets in found.items() if secrets}
