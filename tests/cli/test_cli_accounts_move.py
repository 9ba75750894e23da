"""``influencer accounts move``: the keys go to another store."""

import pytest
from command_line import (  # noqa: F401 - pytest takes fixtures from here
    CommandLine,
    Person,
    Ran,
    cli_fixture,
)
from fakes.surroundings import CREDENTIALS
from key_places import export

from influencer.errors import SecretStoreError, StoreTrouble

LOCKED = SecretStoreError("the keyring is locked; unlock it", trouble=StoreTrouble.LOCKED)


@pytest.fixture
def alice(cli: CommandLine) -> CommandLine:
    cli.sign_up("alice")
    return cli


def test_keys_move_to_a_file_and_leave_the_keyring(alice: CommandLine) -> None:
    kept = dict(alice.keyring.kept)

    ran = alice.done("accounts", "move", "--to", "file")

    assert (alice.file.kept, alice.keyring.kept) == (kept, {})
    assert "works after a reboot" in ran.err
    assert alice.done("accounts", "--json").json[0]["here"]["keys"] == "file"


def test_keys_of_the_environment_move_to_a_store_that_it_then_hides(
    cli: CommandLine, monkeypatch: pytest.MonkeyPatch
) -> None:
    export(monkeypatch)
    cli.done("init", "--yes", "--handle", "alice", "--no-verify")

    ran = cli.done("accounts", "move", "--to", "file")

    assert cli.file.kept == {"alice": CREDENTIALS}
    assert "go ahead of the store" in ran.err


def test_keys_that_cron_would_not_find_there_stay(alice: CommandLine) -> None:
    alice.cron_trial.unreachable["file"] = "another HOME"

    refused = alice.run("accounts", "move", "--to", "file")
    forced = alice.run("accounts", "move", "--to", "file", "--force")

    assert (refused.code, forced.code) == (78, 0)
    assert "another HOME" in refused.err
    assert "another HOME" in forced.err
    assert alice.file.kept


def test_an_old_copy_that_stays_is_told(alice: CommandLine) -> None:
    alice.keyring.fails["delete"] = LOCKED

    ran = alice.done("accounts", "move", "--to", "file")

    assert "the old copy stays in the keyring" in ran.err
    assert alice.done("accounts", "--json").json[0]["store"] == "file"


def test_keys_move_to_a_command_that_has_them(alice: CommandLine) -> None:
    alice.command.kept = dict(alice.keyring.kept)

    alice.done("accounts", "move", "--to", "command", "--command", "pass show alice")

    assert alice.command.locator == '["pass", "show", "alice"]'
    assert alice.keyring.kept == {}


@pytest.mark.parametrize(
    "options", [["--to", "drawer"], ["--to", "command"], ["--to", "file", "--command", "x"]]
)
def test_a_place_that_cannot_be_is_refused(alice: CommandLine, options: list[str]) -> None:
    assert alice.run("accounts", "move", *options).code == 2
