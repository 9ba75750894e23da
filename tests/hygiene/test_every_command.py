"""Whatever command is run, however loudly, no secret is said or left behind."""

import http.client
import logging
from pathlib import Path

import pytest
from command_line import CommandLine
from fake_x.process import FakeX

from hygiene.invocations import INVOCATIONS, command_of, commands
from hygiene.places import PLACES
from hygiene.sentinels import SENTINELS
from hygiene.trial import VOICES, Bug, trial_in
from influencer import cli as commands_of_cli
from influencer.adapters.log import TALKATIVE

ABOUT_KEYS = ("init", "generate", "post", "history 1", "status", "doctor", "accounts")
"""Of the commands, those that ask for keys or tell what came of them."""


def test_no_command_is_forgotten() -> None:
    assert {command_of(line) for line in INVOCATIONS} - {None} == set(commands())


def test_json_is_said_through_the_mask_in_every_command() -> None:
    sources = {
        path.name: path.read_text("utf-8")
        for path in Path(commands_of_cli.__file__).parent.glob("*.py")
    }
    wrong = [name for name, text in sources.items() if "typer.echo(json.dumps(" in text]

    assert "context.py" in sources
    assert wrong == []


@pytest.mark.parametrize("voice", VOICES)
def test_no_secret_is_said_or_kept(
    cli: CommandLine, fake: FakeX, monkeypatch: pytest.MonkeyPatch, voice: tuple[str]
) -> None:
    trial = trial_in("environment", cli, fake, monkeypatch)

    trial.run_everything(*voice)

    assert trial.leaks == {}
    codes = {line: ran.code for line, ran in trial.said}
    assert codes["post --now --yes"] == codes["generate"] == codes["topics remove mine"] == 0
    assert not any("this is a bug" in ran.err for _, ran in trial.said)
    assert http.client.HTTPConnection.debuglevel == 0
    assert {logging.getLogger(name).level for name in TALKATIVE} == {logging.WARNING}


@pytest.mark.parametrize("place", [place for place in PLACES if place != "environment"])
def test_it_does_not_matter_where_the_secrets_are(
    cli: CommandLine, fake: FakeX, monkeypatch: pytest.MonkeyPatch, place: str
) -> None:
    trial = trial_in(place, cli, fake, monkeypatch)

    trial.run_everything("--verbose", starting=ABOUT_KEYS)

    assert trial.leaks == {}
    assert dict(trial.said)["post --now --yes"].code == 0


@pytest.mark.parametrize(("place", "voice"), [("environment", "--verbose"), ("dotenv", "--json")])
def test_a_bug_that_has_got_hold_of_all_secrets_gives_none_away(
    cli: CommandLine, fake: FakeX, monkeypatch: pytest.MonkeyPatch, place: str, voice: str
) -> None:
    trial = trial_in(place, cli, fake, monkeypatch)
    trial.run("generate")
    cli.parts["store"] = Bug()

    trial.run_everything(voice)

    assert trial.leaks == {}
    bugs = [ran.err for _, ran in trial.said if "this is a bug" in ran.err]
    assert len(bugs) > len(INVOCATIONS) / 2
    assert all(said.count("\n") == 1 for said in bugs)
    for words in ("Traceback", "cannot sign", "ExceptionGroup", "signed with", "KeyError"):
        assert words in trial.log


def test_the_search_of_these_tests_would_see_a_secret_that_is_not_masked(
    cli: CommandLine, fake: FakeX, monkeypatch: pytest.MonkeyPatch
) -> None:
    trial = trial_in("environment", cli, fake, monkeypatch)
    monkeypatch.setattr("influencer.services.discretion.redact", lambda text: text)
    trial.run("generate")
    cli.parts["store"] = Bug()

    trial.run("generate", "--verbose")

    assert len(trial.leaks[str(cli.paths.log)]) >= len(SENTINELS)
