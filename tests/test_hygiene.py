"""Secrets are planted everywhere and then looked for in everything that the program leaves."""

import json
import stat
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from command_line import Ran
from fake_x import Keys
from fake_x.process import FakeX, running_fake_x
from installed import PROGRAM, Installed, as_variables

KEYS = Keys(
    api_key="sentinel0ApiKey",
    api_secret="sentinel0ApiSecret",
    access_token="2244994945-sentinel0Token",
    access_token_secret="sentinel0TokenSecret",
)
HANDLE = "test_2244994945"
SENTINEL = b"sentinel0"
"""Begins every secret, and nothing else."""
OPENAI = {"OPENAI_API_KEY": "sentinel0OpenAi", "OPENAI_BASE_URL": "http://127.0.0.1:9"}
WORLD_READABLE = ("sh", "-c", 'umask 0 && exec "$@"', "sh")
"""Before a command: whatever it makes is open to all, unless it sees to that itself."""
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
    """A home after everything was done in it, and all that was said meanwhile.

    Attributes:
        place: where the secrets came from.
        planted: files that hold them on purpose.
    """

    home: Installed
    place: str
    planted: frozenset[Path] = frozenset()
    said: list[Ran] = field(default_factory=list)

    @property
    def log(self) -> Path:
        return self.home.state / "log" / "influencer.log"

    def run(self, *arguments: str, stdin: str = "", program: tuple[str, ...] = PROGRAM) -> None:
        wrapped = [*WORLD_READABLE, *program]
        self.said.append(self.home.run(*arguments, "--verbose", stdin=stdin, program=wrapped))

    def files(self) -> list[Path]:
        """Everything below HOME that the program made."""
        found = [path for path in self.home.home.rglob("*") if path.is_file()]
        return [path for path in found if path not in self.planted]


def do_what_fails(traces: Traces, fake: FakeX) -> None:
    """X repeats the secrets, then refuses keys, then a bug has hold of them all."""
    fake.heal()
    lines = "".join(f"{value}\n" for value in as_variables(fake.credentials).values())
    leak = json.dumps({"title": "Forbidden", "detail": f"no: {' '.join(lines.split())}"})
    traces.run("init", "--yes", "--handle", HANDLE, "--timezone", "UTC")
    traces.run("generate")
    fake.fail("/2/tweets", "answer", status=403, body=leak)
    traces.run("post", "1", "--yes")
    traces.run("init", "--yes", "--handle", "mallory", "--stdin", stdin=lines)
    traces.run("post", "--now", "--yes", program=(sys.executable, "-c", WITH_A_BUG))


def do_the_rest(traces: Traces, fake: FakeX) -> None:
    """Every command, with an X that is friendly, cross and broken."""
    lines = "".join(f"{value}\n" for value in as_variables(fake.credentials).values())
    traces.run("init", "--yes", "--handle", HANDLE, "--stdin", stdin=lines.replace("0", "0 "))
    for path, fault in (("/2/media/upload", "401"), ("/2/tweets", "500")):
        fake.fail(path, fault)
        traces.run("post", "1", "--yes")
    traces.run("post", "--now", "--dry-run")
    traces.run("post", "--now", "--yes")
    fake.fail("/2/tweets", "429")
    traces.run("post", "--now", "--yes")
    for command in (["history"], ["history", "--json"], ["history", "1"], ["topics"]):
        traces.run(*command)


@pytest.fixture(scope="module")
def fake(tmp_path_factory: pytest.TempPathFactory) -> Iterator[FakeX]:
    with running_fake_x(tmp_path_factory.mktemp("x"), keys=KEYS) as running:
        yield running


@pytest.fixture(scope="module", params=["environment", "files", "dotenv", "keyring"])
def traces(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory, fake: FakeX
) -> Traces:
    """What is left when the secrets came from there."""
    home = Installed(
        tmp_path_factory.mktemp("home"),
        INFLUENCER_X_API_URL=fake.url,
        PYTHON_KEYRING_BACKEND="paper_keyring.Keyring",
        PYTHONPATH=str(Path(__file__).parent),
        **OPENAI,
    )
    home.state.mkdir()
    made = Traces(home, request.param, frozenset(plant(home, request.param, fake)))
    do_what_fails(made, fake)
    if request.param == "environment":
        do_the_rest(made, fake)
    return made


def plant(home: Installed, place: str, fake: FakeX) -> list[Path]:
    """Put the secrets where the program finds them; the files that hold them."""
    variables = as_variables(fake.credentials)
    keyring = home.home / "paper-keyring.json"
    match place:
        case "environment":
            home.environment |= variables
        case "files":
            return [keyring, *(secret_file(home, name, text) for name, text in variables.items())]
        case "dotenv":
            path = home.state / ".env"
            path.touch(mode=0o600)
            path.write_text("".join(f"{name}={text}\n" for name, text in variables.items()))
            return [keyring, path]
        case "keyring":
            lines = "".join(f"{text}\n" for text in variables.values())
            assert home.run("init", "--yes", "--handle", HANDLE, "--stdin", stdin=lines).code == 0
    return [keyring]


def secret_file(home: Installed, name: str, text: str) -> Path:
    path = home.home / name
    path.touch(mode=0o600)
    path.write_text(text)
    home.environment[f"{name}_FILE"] = str(path)
    return path


def test_no_secret_is_said(traces: Traces) -> None:
    said = "".join(ran.out + ran.err for ran in traces.said)

    assert SENTINEL.decode() not in said
    assert "***" in said


def test_no_secret_is_in_any_file(traces: Traces) -> None:
    files = [path for path in traces.files() if path != traces.log]

    assert traces.home.database in files
    assert any(path.suffix == ".png" for path in files)
    assert [path.name for path in files if SENTINEL in path.read_bytes()] == []


def test_the_log_has_the_traceback_without_the_secrets(traces: Traces) -> None:
    log = traces.log.read_text("utf-8")

    assert "cannot sign with" in log
    assert SENTINEL.decode() not in log


def test_nothing_failed_in_a_way_that_was_not_meant(traces: Traces) -> None:
    codes = {ran.code for ran in traces.said}

    assert codes == ({0, 1, 2, 75, 78} if traces.place == "environment" else {0, 1, 78})
    assert not [ran.err for ran in traces.said if "Traceback" in ran.err]


def test_the_secrets_were_really_there(traces: Traces) -> None:
    found = [path for path in traces.planted if path.exists() and SENTINEL in path.read_bytes()]
    in_environment = [v for v in traces.home.environment.values() if SENTINEL.decode() in v]

    assert found or len(in_environment) > len(OPENAI)


def test_nobody_else_can_read_what_is_kept(traces: Traces) -> None:
    for path in [traces.home.state, *traces.home.state.rglob("*")]:
        mode = stat.S_IMODE(path.stat().st_mode)
        assert mode == (0o700 if path.is_dir() else 0o600), path
