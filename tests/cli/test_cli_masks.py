"""A secret that got into words on its way is masked where they are said."""

import json

import pytest
from command_line import CommandLine, cli_fixture  # noqa: F401 - pytest takes fixtures from here

from influencer.errors import ConfigurationError

SECRET = 'sentinel+/="of-a-secret'
FORMS = [SECRET, json.dumps(SECRET), repr(SECRET)]


class Indiscreet:
    """Says a secret in an error that is meant for the user."""

    def __init__(self, words: str) -> None:
        self.words = words

    def now(self) -> None:
        raise ConfigurationError(f"the key {self.words} does not fit")


@pytest.fixture(autouse=True)
def _known_secret(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OPENAI_API_KEY", SECRET)


@pytest.mark.parametrize("words", FORMS)
def test_in_an_error(cli: CommandLine, words: str) -> None:
    cli.parts["clock"] = Indiscreet(words)

    refusal = cli.run("generate").refusal

    assert "sentinel" not in refusal
    assert "***" in refusal


def test_in_json_of_what_an_older_program_stored(cli: CommandLine) -> None:
    cli.sign_up("alice")
    cli.done("generate")
    with cli.started_store() as store:
        store.database.execute("UPDATE posts SET error = ?", (f"no: {SECRET}",))

    shown = cli.done("history", "--status", "ready", "--json")

    assert shown.json[0]["error"] == "no: ***"
