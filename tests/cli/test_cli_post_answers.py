"""Every way in which X may answer, or not: exit code, status, and never two posts for one slot.

The whole program runs in this process against the fake X, so that hours can pass between its runs.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from command_line import CommandLine, cli_fixture  # noqa: F401 - pytest takes fixtures from here
from fake_x.process import FakeX, running_fake_x
from fakes import FakeSecretStore

from influencer.adapters.x.publisher import XPublisher
from influencer.adapters.x.session import Timeouts
from influencer.domain.models import Account

POSTS, UPLOADS, ALT_TEXTS = "/2/tweets", "/2/media/upload", "/2/media/metadata"

CERTAINLY_NOT_THERE = {
    "401": (78, "ready"),
    "402": (75, "ready"),
    "403": (78, "ready"),
    "429": (75, "ready"),
    "429-bare": (75, "ready"),
    "429-odd-reset": (75, "ready"),
    "400": (1, "rejected"),
    "413": (1, "rejected"),
    "422": (1, "rejected"),
    "list-400": (1, "rejected"),
    "null-errors-403": (78, "ready"),
}
MAYBE_THERE = (
    "403-duplicate", "408", "409", "425", "500", "500-after", "503", "503-after", "redirect",
    "reset", "reset-after", "close", "close-after", "truncated-after", "html-after", "empty-after",
    "no-id-after",
)  # fmt: skip


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[FakeX]:
    with running_fake_x(tmp_path_factory.mktemp("x")) as running:
        yield running


@pytest.fixture
def fake(server: FakeX, cli: CommandLine, monkeypatch: pytest.MonkeyPatch) -> FakeX:
    """X, for an account whose slot has come."""
    server.heal()
    monkeypatch.setenv("INFLUENCER_X_API_URL", server.url)
    cli.sign_up()
    assert isinstance(cli.keyring, FakeSecretStore)
    cli.keyring.save(Account(id=1, handle="satsjournal"), server.credentials)
    cli.done("generate")
    cli.clock.advance(hours=3)
    server.set_clock(cli.clock.now())
    return server


def published(fake: FakeX, cli: CommandLine) -> int:
    """How often X has accepted the one post; other tests have left theirs in the ledger."""
    text = cli.done("history", "1", "--json").json["text"]
    return sum(post["text"] == text for post in fake.posts())


def run_for_two_hours(cli: CommandLine) -> list[dict[str, Any]]:
    """What each of six further runs of cron did."""
    reports = []
    for _ in range(6):
        cli.clock.advance(minutes=20)
        reports.append(cli.run("post", "--due", "--json").json)
    return reports


@pytest.mark.parametrize("fault", CERTAINLY_NOT_THERE)
def test_a_post_that_x_did_not_take(cli: CommandLine, fake: FakeX, fault: str) -> None:
    code, status = CERTAINLY_NOT_THERE[fault]
    before = published(fake, cli)
    fake.fail(POSTS, fault)

    ran = cli.run("post", "--due")

    post = cli.done("history", "1", "--json").json
    assert (ran.code, post["status"]) == (code, status)
    assert ran.out == ""
    assert ran.err.count("\n") == 1
    assert post["attempts"] == 1
    assert post["cost_usd"] == 0.005
    assert published(fake, cli) == before

    run_for_two_hours(cli)

    assert published(fake, cli) == before + (status == "ready")
    assert cli.done("history", "1", "--json").json["status"] != "ready"


@pytest.mark.parametrize("fault", MAYBE_THERE)
def test_a_post_that_may_be_there_is_not_sent_again(
    cli: CommandLine, fake: FakeX, fault: str
) -> None:
    before, calls = published(fake, cli), len(fake.requests(POSTS))
    fake.fail(POSTS, fault)

    ran = cli.run("post", "--due")

    post = cli.done("history", "1", "--json").json
    assert (ran.code, post["status"], post["attempts"]) == (75, "unknown", 1)
    assert "influencer history 1" in ran.err
    assert post["cost_usd"] == 0.02

    run_for_two_hours(cli)

    assert cli.run("post", "1", "--yes").code == 2
    assert len(fake.requests(POSTS)) == calls + 1
    assert published(fake, cli) == before + fault.endswith("-after")


@pytest.mark.parametrize("fault", ["hang", "hang-after"])
def test_a_post_whose_answer_does_not_come(cli: CommandLine, fake: FakeX, fault: str) -> None:
    before = published(fake, cli)
    cli.parts["publisher_for"] = lambda _account: XPublisher(
        fake.credentials,
        clock=cli.clock,
        base_url=fake.url,
        timeouts=Timeouts(connect=0.3, total=0.6),
    )
    fake.fail(POSTS, fault)

    assert cli.run("post", "--due").code == 75

    run_for_two_hours(cli)
    assert cli.done("history", "1", "--json").json["status"] == "unknown"
    assert published(fake, cli) == before + fault.endswith("-after")


@pytest.mark.parametrize(
    ("path", "fault", "code", "status"),
    [
        (UPLOADS, "500-after", 75, "ready"),
        (UPLOADS, "reset-after", 75, "ready"),
        (UPLOADS, "429", 75, "ready"),
        (UPLOADS, "402", 75, "ready"),
        (UPLOADS, "401", 78, "ready"),
        (UPLOADS, "403", 78, "ready"),
        (UPLOADS, "413", 1, "rejected"),
        (UPLOADS, "processing-failed", 75, "ready"),
        (ALT_TEXTS, "503", 75, "ready"),
        (ALT_TEXTS, "400", 1, "rejected"),
    ],
)
def test_a_picture_that_x_did_not_take(
    cli: CommandLine, fake: FakeX, path: str, fault: str, code: int, status: str
) -> None:
    before, calls = published(fake, cli), len(fake.requests(POSTS))
    fake.fail(path, fault)

    ran = cli.run("post", "--due")

    post = cli.done("history", "1", "--json").json
    assert (ran.code, post["status"], post["attempts"]) == (code, status, 0)
    assert len(fake.requests(POSTS)) == calls

    run_for_two_hours(cli)

    assert published(fake, cli) == before + (status == "ready")


@pytest.mark.parametrize(
    ("fault", "comes_back_at"), [("429", "12:15"), ("429-bare", "12:15"), ("429-daily", "22:00")]
)
def test_x_is_left_alone_for_as_long_as_it_asks(
    cli: CommandLine, fake: FakeX, fault: str, comes_back_at: str
) -> None:
    fake.fail(POSTS, fault)
    cli.run("post", "--due")
    calls = len(fake.requests())

    shown = " ".join(cli.done("history", "1").out.split())
    assert f"next try 2026-11-22T{comes_back_at}" in shown
    cli.clock.advance(minutes=14)
    assert cli.run("post", "--due").out == ""
    assert len(fake.requests()) == calls


def test_a_network_that_is_down_costs_nothing_but_time(cli: CommandLine, fake: FakeX) -> None:
    before = published(fake, cli)
    fake.stop()
    try:
        ran = cli.run("post", "--due")
    finally:
        fake.start()

    post = cli.done("history", "1", "--json").json
    assert (ran.code, post["status"], post["attempts"]) == (75, "ready", 0)
    assert post["cost_usd"] == 0

    cli.clock.advance(minutes=20)
    assert cli.done("post", "--due").code == 0
    assert published(fake, cli) == before + 1


def test_x_has_the_picture_and_its_alt_text(cli: CommandLine, fake: FakeX) -> None:
    prepared = cli.done("history", "1", "--json").json

    cli.done("post", "--due")

    post = fake.posts()[-1]
    assert fake.picture(post["media_ids"][0]) == Path(prepared["image"]).read_bytes()
    assert post["alt_texts"] == [prepared["alt_text"]]
    assert post["made_with_ai"] is False
    assert post["id"] == cli.history()[0]["platform_post_id"]
