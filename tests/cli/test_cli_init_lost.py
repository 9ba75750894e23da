"""``influencer init`` where a store does not give an account's keys: its advice, word for word."""

import io
import re
import shlex
from collections.abc import Callable
from pathlib import Path

import pytest
from command_line import (  # noqa: F401 - pytest takes fixtures from here
    CommandLine,
    Person,
    Ran,
    cli_fixture,
)
from fakes.surroundings import CREDENTIALS, FakeCronTrial

from influencer.adapters.secrets.file import FileStore
from influencer.domain.models import Account
from influencer.domain.secret_places import Finding
from influencer.errors import SecretStoreError, StoreTrouble
from influencer.ports import SecretStore

ALICE = Account(id=1, handle="alice")
FOUR = tuple(CREDENTIALS.with_values(access_token="7-sentinel-access-token").reveal().values())
NEW = CREDENTIALS.with_values(access_token="7-sentinel-access-token")


class SeesFiles(FakeCronTrial):
    """Cron finds real files too."""

    def of_store(self, account: Account, store: SecretStore) -> Finding:
        if isinstance(store, FileStore):
            return Finding(keys="file" if store.load(account) else None)
        return super().of_store(account, store)

    def of_account(self, account: Account) -> Finding:
        return Finding(keys=account.secret_store)


@pytest.fixture(name="file")
def file_fixture(cli: CommandLine, tmp_path: Path) -> FileStore:
    """The real store, where an account's keys are and another account's too."""
    store = FileStore(tmp_path / "data", tmp_path / "config")
    cli.parts["stores"]["file"] = lambda _locator: store
    cli.parts["cron_trial"] = SeesFiles({"keyring": cli.keyring})
    cli.sign_up("alice", "--store", "file")
    cli.sign_up("bob")
    return store


def lose_key(folder: Path) -> None:
    (folder / "config" / "keys" / "x-alice.key").unlink()


def lose_ciphertext(folder: Path) -> None:
    (folder / "data" / "secrets" / "x-alice.fernet").unlink()


def advised(said: str) -> list[list[str]]:
    """The commands that a message gives, as a shell would split them, without redirections."""
    found = re.findall(r"influencer ((?:[a-z~][\w]*|--?[a-z]+|< keys.txt| )+)", said)
    return [shlex.split(command.split(" at a terminal")[0].split(" <")[0]) for command in found]


def typed(cli: CommandLine, *command: str) -> Ran:
    return cli.run(*command, "--no-verify", stdin=Person(*FOUR, "", "", ""))


def piped(cli: CommandLine, *command: str) -> Ran:
    return cli.run(*command, "--no-verify", stdin=io.StringIO("\n".join(FOUR)))


@pytest.mark.parametrize("lose", [lose_key, lose_ciphertext])
def test_what_a_run_advises_about_a_lost_file_mends_it(
    cli: CommandLine, file: FileStore, tmp_path: Path, lose: Callable[[Path], None]
) -> None:
    lose(tmp_path)
    said = cli.run("post", "--now", "--yes", "--account", "alice").err
    command = ("init", "--handle", "alice", "--store", "file")
    assert f"influencer {' '.join(command)}" in said

    ran = typed(cli, *command)

    assert ran.code == 0, ran.err
    assert "New keys are needed" in " ".join(ran.err.split())
    assert file.load(ALICE) == NEW


@pytest.mark.parametrize("lose", [lose_key, lose_ciphertext])
def test_without_a_named_store_the_keys_go_where_the_lost_ones_were(
    cli: CommandLine, file: FileStore, tmp_path: Path, lose: Callable[[Path], None]
) -> None:
    lose(tmp_path)

    ran = typed(cli, "init", "--handle", "alice")

    assert ran.code == 0, ran.err
    assert file.load(ALICE) == NEW


@pytest.mark.parametrize("options", [(), ("--store", "file")])
@pytest.mark.parametrize("lose", [lose_key, lose_ciphertext])
def test_where_nobody_is_asked_both_commands_of_the_one_line_work(
    cli: CommandLine,
    file: FileStore,
    tmp_path: Path,
    lose: Callable[[Path], None],
    options: tuple[str, ...],
) -> None:
    lose(tmp_path)

    refused = cli.run("init", "--yes", "--handle", "alice", *options)
    at_terminal, by_pipe = advised(refused.refusal)

    assert refused.code == 78
    assert typed(cli, *at_terminal).code == 0
    assert file.load(ALICE) == NEW
    lose(tmp_path)
    assert by_pipe[-1] == "--stdin"
    assert piped(cli, *by_pipe).code == 0
    assert file.load(ALICE) == NEW


def test_keys_of_the_environment_take_the_place_of_lost_ones(
    cli: CommandLine, file: FileStore, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    lose_key(tmp_path)
    for name, value in zip(
        ("API_KEY", "API_SECRET", "ACCESS_TOKEN", "ACCESS_TOKEN_SECRET"), FOUR, strict=True
    ):
        monkeypatch.setenv(f"INFLUENCER_X_{name}", value)

    cli.done("init", "--yes", "--handle", "alice", "--store", "file", "--no-verify")

    assert file.load(ALICE) == NEW


def test_a_locked_keyring_is_left_for_the_file_as_it_says(cli: CommandLine) -> None:
    cli.sign_up("alice")
    locked = SecretStoreError("it is locked; unlock it", trouble=StoreTrouble.LOCKED)
    cli.keyring.fails = dict.fromkeys(("load", "save", "delete"), locked)

    ran = typed(cli, "init", "--handle", "alice", "--store", "file")

    assert ran.code == 0, ran.err
    assert "it is locked. New keys are needed" in " ".join(ran.err.split())
    assert cli.file.kept == {"alice": NEW}


def test_new_keys_are_not_asked_for_where_the_same_store_stays_locked(cli: CommandLine) -> None:
    cli.sign_up("alice")
    locked = SecretStoreError("it is locked; unlock it", trouble=StoreTrouble.LOCKED)
    cli.keyring.fails = {"load": locked}

    ran = typed(cli, "init", "--handle", "alice", "--store", "keyring")

    assert (ran.code, ran.refusal) == (78, "it is locked; unlock it")


def test_times_are_changed_without_a_look_at_a_locked_store(cli: CommandLine) -> None:
    cli.sign_up("alice")
    cli.keyring.fails = {"load": SecretStoreError("locked; so", trouble=StoreTrouble.LOCKED)}

    cli.done("init", "--yes", "--handle", "alice", "--times", "09:00", "--no-cron")


@pytest.mark.parametrize("command", ["init --yes --handle alice", "accounts keys --account alice"])
def test_a_models_key_that_cannot_be_read_is_said_to_be_lost(
    cli: CommandLine, file: FileStore, tmp_path: Path, command: str
) -> None:
    file.save(ALICE, CREDENTIALS.with_values(model_key="sentinel-model"))
    lose_key(tmp_path)

    ran = piped(cli, *command.split(), "--stdin")

    assert ran.code == 0, ran.err
    assert "if a model's key was kept there, it is lost" in ran.err


@pytest.mark.parametrize("command", ["init --yes --handle alice", "accounts keys --account alice"])
def test_nothing_is_said_to_be_lost_where_the_store_can_be_read(
    cli: CommandLine, file: FileStore, command: str
) -> None:
    ran = piped(cli, *command.split(), "--stdin")

    assert ran.code == 0, ran.err
    assert "lost" not in ran.err
    assert file.load(ALICE) == NEW
