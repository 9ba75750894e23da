"""A real cron, a real crontab, an ordinary user.

The tests that wait for cron take up to two minutes each.
"""

import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from ordinary_user import User, cron, ordinary_user, read_json, why_not

pytestmark = [
    pytest.mark.real,
    pytest.mark.timeout(400),
    pytest.mark.skipif(bool(why_not()), reason=why_not()),
]

TABLE = b'# mine\nMAILTO=""\nA=b\r\n7 7 7 7 7 echo "100%"\n\t\n8 8 8 8 6 : \xff\xfe\n'
KEYS = " ".join(
    f"INFLUENCER_X_{name}=x"
    for name in ("API_KEY", "API_SECRET", "ACCESS_TOKEN", "ACCESS_TOKEN_SECRET")
)


@pytest.fixture(scope="module", name="user")
def user_fixture() -> Iterator[User]:
    with ordinary_user("influencer-test") as user:
        user.done(f"{KEYS} {user.program} init --yes --handle test --no-verify --no-cron")
        yield user


@pytest.fixture(autouse=True)
def _table(user: User) -> None:
    user.done("crontab -", given=TABLE)


def test_install_and_uninstall_leave_every_byte_as_it_was(user: User) -> None:
    user.done(f"{user.program} schedule install --yes")
    installed = user.table()
    again = user.done(f"{user.program} schedule install")
    user.done(f"{user.program} schedule uninstall --yes")

    assert installed.startswith(TABLE)
    assert f"0 * * * * {user.program} post --due".encode() in installed.splitlines()
    assert again.startswith(b"Unchanged")
    assert user.table() == TABLE


def test_who_had_no_crontab_has_none_afterwards(user: User) -> None:
    user.done("crontab -r")

    user.done(f"{user.program} schedule install --yes")
    user.done(f"{user.program} schedule uninstall --yes")

    assert b"no crontab for" in user.run("crontab -l").stderr


def test_two_installations_have_a_block_each(user: User) -> None:
    other = f"INFLUENCER_HOME='{user.home}/100% other'"
    user.done(f"{user.program} schedule install --yes")
    first = user.done("crontab -l")
    user.done(f"{other} {user.program} schedule install --yes --minutes 10")

    user.done(f"{user.program} schedule uninstall --yes")
    assert b"100\\% other" in user.done("crontab -l")
    user.done(f"{user.program} schedule install --yes")
    user.done(f"{other} {user.program} schedule uninstall --yes")

    assert user.done("crontab -l") == first


def test_cron_proves_that_it_runs_and_calls_the_program(user: User) -> None:
    with cron():
        ran = user.run(f"{user.program} schedule install --yes --minutes 1 --verify-cron")
        assert ran.returncode == 0, ran.stderr
        assert b"Cron runs, and finds the keys of @test (file)." in ran.stderr
        assert b"verify-cron" not in user.done("crontab -l")
        seen = read_json(user.home / "environment.json")
        assert seen["PATH"] == "/usr/bin:/bin"
        assert "DBUS_SESSION_BUS_ADDRESS" not in seen

        _wait_for(user.home / ".local/share/influencer/last-run")

    user.done(f"{user.program} schedule uninstall --yes")
    assert user.table() == TABLE


def test_percent_signs_and_spaces_reach_the_program_through_cron(user: User) -> None:
    home = user.home / "it's 100% mine"
    settings = f'INFLUENCER_HOME="{home}"'
    user.done(f"{settings} {KEYS} {user.program} init --yes --handle b --no-verify --no-cron")

    with cron():
        user.done(f"{settings} {user.program} schedule install --yes --minutes 1 --verify-cron")
        _wait_for(home / "last-run")

    user.done(f"{settings} {user.program} schedule uninstall --yes")
    assert user.table() == TABLE


def _wait_for(path: Path, seconds: int = 90) -> None:
    """Wait until cron has called the program."""
    end = time.monotonic() + seconds
    while not path.exists():
        assert time.monotonic() < end, f"{path} is not there"
        time.sleep(1)
