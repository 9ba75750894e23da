"""A real cron, a real crontab, an ordinary user.

The tests that wait for cron take up to two minutes each.
"""

from collections.abc import Iterator

import pytest
from command_line import Ran
from fakes.surroundings import CREDENTIALS
from ordinary_user import OrdinaryUser, ordinary_user
from real_cron import check_cron_is_here, remove_table, running_cron, table_of, wait_until

pytestmark = [pytest.mark.real, pytest.mark.timeout(400)]

TABLE = b'# mine\nMAILTO=""\nA=b\r\n7 7 7 7 7 echo "100%"\n\t\n8 8 8 8 6 : \xff\xfe\n'
LINES = "".join(f"{value}\n" for value in CREDENTIALS.reveal().values())
INIT = ("init", "--yes", "--stdin", "--store", "file", "--no-verify", "--no-cron", "--handle")


@pytest.fixture(scope="module", name="user")
def user_fixture() -> Iterator[OrdinaryUser]:
    check_cron_is_here()
    with ordinary_user("influencer-cron") as user:
        remove_table(user)
        done(user.influencer(*INIT, "alice", stdin=LINES))
        yield user
        remove_table(user)


def done(ran: Ran) -> Ran:
    assert ran.code == 0, ran.err
    return ran


@pytest.fixture(autouse=True)
def _table(user: OrdinaryUser) -> None:
    (user.home / "table").write_bytes(TABLE)
    done(user.run("/bin/sh", "-c", "crontab table"))


def test_install_and_uninstall_leave_every_byte_as_it_was(user: OrdinaryUser) -> None:
    done(user.influencer("schedule", "install", "--yes"))
    installed = table_of(user)
    again = done(user.influencer("schedule", "install"))
    done(user.influencer("schedule", "uninstall", "--yes"))

    assert installed.startswith(TABLE)
    assert f"0 * * * * {user.program} post --due".encode() in installed.splitlines()
    assert again.out.startswith("Unchanged")
    assert table_of(user) == TABLE


def test_who_had_no_crontab_has_none_afterwards(user: OrdinaryUser) -> None:
    remove_table(user)

    done(user.influencer("schedule", "install", "--yes"))
    done(user.influencer("schedule", "uninstall", "--yes"))

    assert "no crontab for" in user.run("crontab", "-l").err


def test_two_installations_have_a_block_each(user: OrdinaryUser) -> None:
    other = {"INFLUENCER_HOME": f"{user.home}/100% other"}
    done(user.influencer("schedule", "install", "--yes"))
    first = table_of(user)
    done(user.influencer("schedule", "install", "--yes", "--minutes", "10", environment=other))

    done(user.influencer("schedule", "uninstall", "--yes"))
    assert b"100\\% other" in table_of(user)
    done(user.influencer("schedule", "install", "--yes"))
    done(user.influencer("schedule", "uninstall", "--yes", environment=other))

    assert table_of(user) == first


def test_cron_proves_that_it_runs_and_can_read_the_keys(user: OrdinaryUser) -> None:
    with running_cron():
        ran = done(
            user.influencer("schedule", "install", "--yes", "--minutes", "1", "--verify-cron")
        )
        assert "Cron runs, and finds the keys of @alice (file)." in ran.err
        assert b"verify-cron" not in table_of(user)
        last_run = user.home / ".local/share/influencer/last-run"
        wait_until(last_run.exists, "cron calls the program")

    done(user.influencer("schedule", "uninstall", "--yes"))
    assert table_of(user) == TABLE


def test_percent_signs_and_spaces_reach_the_program_through_cron(user: OrdinaryUser) -> None:
    home = user.home / "it's 100% mine"
    settings = {"INFLUENCER_HOME": str(home)}
    done(user.influencer(*INIT, "bob", stdin=LINES, environment=settings))

    with running_cron():
        install = ("schedule", "install", "--yes", "--minutes", "1", "--verify-cron")
        done(user.influencer(*install, environment=settings))
        wait_until((home / "last-run").exists, "cron calls the program")

    done(user.influencer("schedule", "uninstall", "--yes", environment=settings))
    assert table_of(user) == TABLE
