"""The command line in this process, on services whose parts a test may replace."""

import io
import json
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache, partial
from typing import Any

import pytest
from fakes.publisher import FakePublisher
from fakes.surroundings import (
    FakeClock,
    FakeCron,
    FakeCrontab,
    FakeCronTrial,
    FakeSecretStore,
)
from fakes.writing import FakeRenderer

from influencer.adapters.ledger import read_builtin_facts, read_topic_bank
from influencer.adapters.store import Store
from influencer.cli.app import run
from influencer.cli.context import Session
from influencer.domain.facts import Fact
from influencer.paths import locate
from influencer.services import Services


@dataclass(frozen=True, slots=True, kw_only=True)
class Ran:
    """How a command ended, and what it said."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        """What it printed."""
        return json.loads(self.out)

    @property
    def refusal(self) -> str:
        """The one line that says what is wrong; there is nothing else."""
        assert self.out == ""
        assert self.err.count("\n") == 1, self.err
        assert self.err.startswith("influencer: ")
        return self.err.removeprefix("influencer: ").strip()


class CommandLine:
    """Each run has services of its own, as each process has, on what a test left in ``parts``.

    A dry run takes nothing from ``parts``: it makes its services itself.

    Attributes:
        parts: services by name, in place of the real ones.
        clock: stands still until it is moved.
        keyring: keeps credentials in memory; so do ``file`` and ``command``.
        cron_trial: finds in them what is there, until it is told otherwise.
    """

    def __init__(self, capsys: pytest.CaptureFixture[str]) -> None:
        self._capsys = capsys
        self.paths = locate()
        self.clock = FakeClock()
        self.keyring = FakeSecretStore()
        self.file = FakeSecretStore("file")
        self.command = FakeSecretStore("command", is_writable=False)
        stores = {"keyring": self.keyring, "file": self.file, "command": self.command}
        self.cron_trial = FakeCronTrial(stores)
        self.parts: dict[str, Any] = {
            "clock": self.clock,
            "zone": "UTC",
            "crontab": FakeCrontab(),
            "cron": FakeCron(),
            "stores": {name: partial(_found_by, store) for name, store in stores.items()},
            "cron_trial": self.cron_trial,
            "renderer": FakeRenderer(),
            "builtin_facts": builtin_facts(),
        }

    def run(self, *arguments: str, stdin: io.TextIOBase | None = None) -> Ran:
        """Run one command; without ``stdin`` there is nothing to read."""
        session = Session(Services(self.paths))
        vars(session.services).update(self.parts)
        session.read_hidden = _read_unseen
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(sys, "stdin", stdin or io.StringIO())
            try:
                code = run(arguments, session)
            finally:
                _close(session)
        said = self._capsys.readouterr()
        return Ran(code=int(code), out=said.out, err=said.err)

    def done(self, *arguments: str) -> Ran:
        """Run a command that is expected to work."""
        ran = self.run(*arguments)
        assert ran.code == 0, ran.err
        return ran

    def sign_up(self, handle: str = "satsjournal", *options: str) -> None:
        """Set an account up that posts every four hours in UTC; its keys are in the keyring."""
        ran = self.run(
            "init", "--yes", "--handle", handle, "--stdin", "--no-verify", "--no-cron", *options,
            stdin=io.StringIO(f"key\nsecret\ntoken-of-{handle}\ntoken-secret\n"),
        )  # fmt: skip
        assert ran.code == 0, ran.err

    @contextmanager
    def started_store(self) -> Iterator[Store]:
        """The store, to change something behind the program's back."""
        store = Store(self.paths.database, self.paths.images)
        try:
            yield store
        finally:
            store.database.close()

    def publish_through(self, publisher: FakePublisher) -> None:
        """Let every account publish through this one, whose clock is right."""
        publisher.clock = self.clock
        self.parts["publisher_for"] = lambda _account: publisher

    def history(self, *options: str) -> list[dict[str, Any]]:
        """The posts as ``history --json`` has them."""
        posts: list[dict[str, Any]] = self.done("history", "--json", *options).json
        return posts


def _found_by(store: FakeSecretStore, locator: str) -> FakeSecretStore:
    store.locator = locator
    return store


def _read_unseen(question: str) -> str:
    """What a terminal does with its echo off: only the question is shown."""
    sys.stderr.write(f"{question}: \n")
    if line := sys.stdin.readline():
        return line.removesuffix("\n")
    raise EOFError


def _close(session: Session) -> None:
    store = vars(session.services).get("store")
    if isinstance(store, Store):
        store.database.close()


class Person(io.StringIO):
    """Somebody who sits at the terminal and types these lines."""

    def __init__(self, *lines: str) -> None:
        super().__init__("".join(f"{line}\n" for line in lines))

    def isatty(self) -> bool:
        return True


@cache
def builtin_facts() -> list[Fact]:
    """The ledger, read once for all tests."""
    categories: Mapping[str, str] = {
        topic.slug: topic.category for topic in read_topic_bank().topics
    }
    return read_builtin_facts(categories)


@pytest.fixture(name="cli")
def cli_fixture(capsys: pytest.CaptureFixture[str]) -> CommandLine:
    """The command line on an empty home."""
    return CommandLine(capsys)
