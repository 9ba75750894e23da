"""The whole program in this process against the fake X, so that hours can pass between its runs."""

from collections.abc import Iterator
from typing import Any

import pytest
from command_line import CommandLine, Ran
from fake_x.process import FakeX, running_fake_x
from fakes.surroundings import FakeSecretStore

from influencer.domain.models import Account

POSTS, UPLOADS, ALT_TEXTS = "/2/tweets", "/2/media/upload", "/2/media/metadata"


class OnFakeX:
    """An account whose prepared post 1 is due, the command line, and X with a clock that is right.

    X runs for a whole module: posts of earlier tests are deleted, and stay in its ledger.
    """

    def __init__(self, cli: CommandLine, fake: FakeX) -> None:
        self.cli = cli
        self.fake = fake
        self._start = len(fake.posts())
        self._calls = len(fake.requests(POSTS))

    @property
    def published(self) -> int:
        """How many posts X has accepted in this test."""
        return len(self.fake.posts()) - self._start

    @property
    def requests(self) -> int:
        """How often X was asked to publish in this test."""
        return len(self.fake.requests(POSTS)) - self._calls

    @property
    def post(self) -> dict[str, Any]:
        """Everything that is known of post 1."""
        post: dict[str, Any] = self.cli.done("history", "1", "--json").json
        return post

    def pass_time(self, **time: float) -> None:
        """Both clocks move on, by ``minutes=5`` as ``timedelta`` takes it."""
        self.cli.clock.advance(**time)
        self.fake.set_clock(self.cli.clock.now())

    def cron(self, *options: str) -> Ran:
        """One run of ``post --due``."""
        return self.cli.run("post", "--due", *options)

    def run_for_two_hours(self) -> list[Ran]:
        """Six further runs of cron."""
        runs = []
        for _ in range(6):
            self.pass_time(minutes=20)
            runs.append(self.cron())
        return runs


@pytest.fixture(scope="module", name="server")
def server_fixture(tmp_path_factory: pytest.TempPathFactory) -> Iterator[FakeX]:
    """One fake X for all tests of a module."""
    with running_fake_x(tmp_path_factory.mktemp("x")) as running:
        yield running


@pytest.fixture(name="x")
def x_fixture(server: FakeX, cli: CommandLine, monkeypatch: pytest.MonkeyPatch) -> OnFakeX:
    """X, for an account whose slot has come this minute; nothing else of it is on the timeline."""
    server.heal()
    for post in server.posts():
        server.delete_post(post["id"])
    monkeypatch.setenv("INFLUENCER_X_API_URL", server.url)
    cli.sign_up()
    assert isinstance(cli.keyring, FakeSecretStore)
    cli.keyring.save(Account(id=1, handle="satsjournal"), server.credentials)
    cli.done("generate")
    x = OnFakeX(cli, server)
    x.pass_time(hours=3)
    return x
