"""The installed program, with a keyring of its own and other programs around it."""

import json
import sys
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from command_line import Ran
from fake_x.process import FakeX
from installed import PROGRAM, Installed

from hygiene.places import NAMES, VALUES
from hygiene.sentinels import HANDLE, SENTINELS, leaks_in, leaks_in_files
from hygiene.trial import FOUR_LINES
from influencer.paths import Paths
from influencer.services import Services

STORES = sorted(Services(Paths(Path(), Path())).stores.keys() - {"command", "keyring"})
"""Those that ``init`` can write to; the keyring is tried with a real one, in ``tests/real``."""

CRONTAB = """#!/bin/sh
echo "$@" >> "$HOME/crontab-calls"
[ "$1" = -l ] || cat >> "$HOME/crontab-calls"
"""
"""Stands for the system's: keeps how it was called and what it was given."""

WITH_A_BUG = """
from influencer.adapters.x.publisher import XPublisher
from influencer.__main__ import main
def send(self, *_arguments, **_options):
    raise RuntimeError(f"cannot sign with {self._secrets}")
XPublisher.send = send
main()
"""
"""Fails at the worst moment, with every secret in the message."""


@dataclass
class Traces:
    """A home after everything was done in it, and all that was said meanwhile."""

    home: Installed
    store: str
    said: list[Ran] = field(default_factory=list)

    def run(self, line: str, stdin: str = "", program: tuple[str, ...] = PROGRAM) -> Ran:
        ran = self.home.run(*line.split(), "--verbose", stdin=stdin, program=program)
        self.said.append(ran)
        return ran

    @property
    def log(self) -> str:
        return (self.home.state / "log" / "influencer.log").read_text("utf-8")


@pytest.fixture(name="traces", scope="module", params=["environment", *STORES])
def traces_fixture(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory, fake: FakeX
) -> Traces:
    """What is left when the secrets came from there."""
    folder = tmp_path_factory.mktemp("home")
    (folder / "bin").mkdir()
    (folder / "bin" / "crontab").write_text(CRONTAB)
    (folder / "bin" / "crontab").chmod(0o700)
    home = Installed(
        folder,
        PATH=f"{folder / 'bin'}:/usr/bin:/bin",
        INFLUENCER_X_API_URL=fake.url,
        PYTHON_KEYRING_BACKEND="paper_keyring.Keyring",
        PYTHONPATH=str(Path(__file__).parents[1]),
        OPENAI_LOG="debug",
        OPENAI_API_KEY=SENTINELS["model_key"],
    )
    traces = Traces(home, request.param)
    do_everything(traces, fake)
    return traces


def do_everything(traces: Traces, fake: FakeX) -> None:
    """Sign up, publish, be refused with an echo, run into a bug."""
    fake.heal()
    setting_up = f"init --yes --handle {HANDLE} --timezone UTC"
    if traces.store == "environment":
        traces.home.environment |= VALUES
        traces.run(setting_up)
    else:
        traces.run(f"{setting_up} --store {traces.store} --stdin", stdin=FOUR_LINES)
    traces.run("schedule set --every 6h")
    traces.run("post --now --yes")
    traces.run("post --now --yes", program=(sys.executable, "-c", WITH_A_BUG))
    leak = json.dumps({"title": "Forbidden", "detail": f"no: {' '.join(SENTINELS.values())}"})
    fake.fail("/2/media/upload", "answer", status=403, body=leak)
    traces.run("post --now --yes")
    traces.run("doctor --json")


def test_no_secret_is_said(traces: Traces) -> None:
    said = "".join(ran.out + ran.err for ran in traces.said)

    assert leaks_in(said) == []
    assert "no: ***" in said
    assert "Traceback" not in said


def test_no_secret_is_in_any_file_nor_given_to_another_program(traces: Traces) -> None:
    files = [path for path in traces.home.home.rglob("*") if path.name != "paper-keyring.json"]

    assert traces.home.database in files
    assert "-l" in (traces.home.home / "crontab-calls").read_text()
    assert any(path.suffix == ".png" for path in files)
    assert leaks_in_files(files) == {}


def test_the_log_has_the_traceback_and_how_each_run_ended(traces: Traces) -> None:
    assert "RuntimeError: cannot sign with " in traces.log
    assert traces.log.count("influencer --verbose post --now --yes: exit ") == 3
    assert "influencer --verbose schedule set --every: exit 0" in traces.log


def test_each_run_ended_as_it_was_meant_to(traces: Traces) -> None:
    codes = [ran.code for ran in traces.said]

    assert codes[:5] == [0, 0, 0, 1, 78]


def test_the_secrets_were_really_there(traces: Traces, fake: FakeX) -> None:
    assert set(NAMES) == set(SENTINELS)
    assert any(event["verdict"] == "accepted" for event in fake.requests("/2/tweets"))
    keyring = traces.home.home / "paper-keyring.json"
    assert keyring.exists() is (traces.store == "keyring")
