"""X, or whatever stands in its way, repeats the keys and the signed header in its answers."""

import html
import json
from base64 import b64encode
from collections.abc import Callable, Mapping
from typing import Any
from urllib.parse import quote

import pytest
from command_line import CommandLine
from fake_x.process import FakeX
from fake_x.wire import AUTHORIZATION

from hygiene.sentinels import HANDLE, SENTINELS
from hygiene.trial import Trial, trial_in

PATHS = ("/2/media/upload", "/2/media/metadata", "/2/tweets", "/2/users/me")
ENCODED: Mapping[str, Callable[[str], str]] = {
    "plain": str,
    "url": lambda text: quote(text, safe=""),
    "json": json.dumps,
    "base64": lambda text: b64encode(f"key:{text}".encode()).decode(),
    "html": html.escape,
}


@pytest.fixture(name="trial")
def trial_fixture(cli: CommandLine, fake: FakeX, monkeypatch: pytest.MonkeyPatch) -> Trial:
    """An account in the environment with two prepared posts."""
    trial = trial_in("environment", cli, fake, monkeypatch)
    assert trial.run(f"init --yes --handle {HANDLE} --timezone UTC").code == 0
    assert trial.run("generate --count 2").code == 0
    return trial


def answers(text: str) -> dict[str, Any]:
    """A body in X's shape that says it at each place from which words are taken."""
    return {"title": text, "detail": text, "errors": [{"message": text, "detail": text}]}


def try_everything(trial: Trial) -> None:
    """What asks X for something, and what tells of it afterwards."""
    trial.run("post 1 --yes", "--verbose")
    trial.run(f"init --yes --handle {HANDLE} --stdin", "--verbose")
    trial.cli.clock.advance(hours=3)
    trial.fake.set_clock(trial.cli.clock.now())
    trial.run("post --due", "--json")
    trial.run("post --now --yes", "--json")
    for line in ("post --due", "history", "history 1", "status", "doctor --adopt"):
        trial.run(line, "--json")
        trial.run(line)


@pytest.mark.parametrize(
    ("form", "status"), [*zip(ENCODED, [500, 401, 403, 500, 401], strict=True)]
)
def test_no_key_that_it_repeats_is_said_or_kept(trial: Trial, form: str, status: int) -> None:
    for text in SENTINELS.values():
        body = json.dumps(answers(ENCODED[form](text)))
        for path in PATHS:
            trial.fake.fail(path, "answer", status=status, body=body)

    try_everything(trial)

    assert trial.leaks == {}
    assert f"HTTP {status}: " in trial.log
    assert "***" in trial.log


@pytest.mark.parametrize("status", [401, 403, 500])
def test_no_header_that_it_repeats_is_said_or_kept(trial: Trial, status: int) -> None:
    body = json.dumps(answers(f"your request had {AUTHORIZATION} in it"))
    for path in PATHS:
        trial.fake.fail(path, "answer", status=status, body=body, times=9)

    try_everything(trial)

    assert trial.leaks == {}
    assert 'your request had OAuth oauth_nonce="' in trial.log


@pytest.mark.parametrize("status", [200, 502])
def test_nothing_of_a_page_that_is_no_answer_is_kept(trial: Trial, status: int) -> None:
    page = f"<html>{html.escape(str(SENTINELS))} {AUTHORIZATION}</html>"
    for path in PATHS:
        trial.fake.fail(path, "answer", status=status, body=page, times=9)

    try_everything(trial)

    assert trial.leaks == {}
