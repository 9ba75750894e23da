"""The model's key is kept beside X's four, and whatever changes those does not lose it."""

import io

import pytest
from command_line import CommandLine, Ran, cli_fixture  # noqa: F401 - pytest takes fixtures from here
from fakes.surroundings import CREDENTIALS

from influencer.adapters.secrets.environment import VARIABLES
from influencer.domain.credentials import Credentials
from influencer.errors import SecretStoreError, StoreTrouble

KEPT = CREDENTIALS.with_values(api_key="older", model_key="sk-sentinel")
NEW = CREDENTIALS.with_values(model_key="sk-sentinel")
AGAIN = ("init", "--yes", "--handle", "alice", "--no-verify", "--no-cron")
LOCKED = SecretStoreError("the keyring is locked; unlock it", trouble=StoreTrouble.LOCKED)


@pytest.fixture
def alice(cli: CommandLine) -> CommandLine:
    """Her keys are in the keyring, with the model's."""
    cli.sign_up("alice")
    cli.keyring.kept = {"alice": KEPT}
    return cli


def by_pipe(cli: CommandLine, *options: str) -> Ran:
    lines = io.StringIO("".join(f"{value}\n" for value in CREDENTIALS.reveal().values()))
    return cli.run(*AGAIN, "--stdin", *options, stdin=lines)


@pytest.mark.parametrize("store", ["keyring", "file"])
def test_four_new_keys_by_a_pipe_keep_it(alice: CommandLine, store: str) -> None:
    ran = by_pipe(alice, "--store", store)

    assert ran.code == 0, ran.err
    assert alice.keyring.kept | alice.file.kept == {"alice": NEW}


def test_four_new_keys_of_the_environment_keep_it(
    alice: CommandLine, monkeypatch: pytest.MonkeyPatch
) -> None:
    for part, variable in VARIABLES.items():
        monkeypatch.setenv(variable, CREDENTIALS.reveal()[part])

    alice.done(*AGAIN, "--store", "file")

    assert (alice.file.kept, alice.keyring.kept) == ({"alice": NEW}, {})


def test_the_environments_own_goes_ahead(
    alice: CommandLine, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("OPENAI_API_KEY", "sk-other")

    by_pipe(alice, "--store", "keyring")

    assert alice.keyring.kept == {"alice": CREDENTIALS.with_values(model_key="sk-other")}


@pytest.mark.parametrize(
    "command",
    [("accounts", "move", "--to", "command"), (*AGAIN, "--store", "command")],
)
def test_a_command_without_it_does_not_take_the_stores_place(
    alice: CommandLine, command: tuple[str, ...]
) -> None:
    alice.command.kept = {"alice": Credentials.of(**four(KEPT.reveal()))}

    ran = alice.run(*command, "--command", "pass show alice")

    assert ran.code == 78
    assert "prints no model's key" in ran.err
    assert "sentinel" not in ran.err
    assert alice.keyring.kept == {"alice": KEPT}
    assert alice.done("accounts", "--json").json[0]["store"] == "keyring"


def four(values: dict[str, str]) -> dict[str, str]:
    return {part: values[part] for part in VARIABLES}


def test_a_store_that_cannot_be_read_does_not_keep_new_keys_from_another(
    alice: CommandLine,
) -> None:
    alice.keyring.fails = {"load": LOCKED, "delete": LOCKED}

    ran = by_pipe(alice, "--store", "file")

    assert ran.code == 0
    assert alice.file.kept == {"alice": CREDENTIALS}
    assert "the old copy stays in the keyring" in ran.err
    assert alice.keyring.kept == {"alice": KEPT}
