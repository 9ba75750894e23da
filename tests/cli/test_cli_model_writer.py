"""A model writes an account's posts: chosen once, paid for, and replaced where it fails."""

from collections.abc import Iterator

import pytest
from command_line import (
    CommandLine,
    cli_fixture,  # noqa: F401 - pytest takes fixtures from here
)
from fake_model.server import FakeModel, running_fake_model


@pytest.fixture
def fake() -> Iterator[FakeModel]:
    with running_fake_model() as server:
        yield server


@pytest.fixture
def alice(cli: CommandLine, fake: FakeModel, monkeypatch: pytest.MonkeyPatch) -> CommandLine:
    """Her posts are written by the model of the fake server."""
    monkeypatch.setenv("OPENAI_API_KEY", fake.key)
    cli.sign_up("alice", "--writer", "model")
    cli.done("settings", "set", "model", fake.model)
    cli.done("settings", "set", "model_url", fake.url)
    return cli


def test_the_model_writes_under_its_name_and_is_paid_for(
    alice: CommandLine, fake: FakeModel
) -> None:
    (post,) = alice.done("generate", "--json").json

    assert post["generator"] == fake.model
    assert len(post["hashtags"]) == 15
    assert len(fake.requests) == 1
    assert alice.done("status", "--json").json[0]["budget"]["spent_usd"] > 0


@pytest.mark.parametrize(
    ("fault", "reason"),
    [
        ("quota", "credit"),
        ("declined", ""),
        ("cut-off", ""),
        ("nonsense", ""),
        ("empty-texts", ""),
        ("long", ""),
        ("german", "German"),
        ("injected", ""),
        ("only-tags", ""),
    ],
)
def test_where_it_fails_the_offline_writer_takes_over_and_the_history_says_why(
    alice: CommandLine, fake: FakeModel, fault: str, reason: str
) -> None:
    fake.fail(fault, times=2)

    (post,) = alice.done("generate", "--json").json

    assert post["generator"] == "offline"
    story = " ".join(alice.done("history", str(post["id"])).out.split())
    assert f"written by offline instead of {fake.model}" in story
    assert reason in story
    assert fake.key not in story


def test_texts_that_the_gates_refuse_go_back_once(alice: CommandLine, fake: FakeModel) -> None:
    fake.texts = ("Buy bitcoin now, it will go to the moon by 2031.",) * 3

    (post,) = alice.done("generate", "--json").json

    assert post["generator"] == "offline"
    assert len(fake.requests) == 2


@pytest.mark.parametrize("option", ["--offline", "--dry-run"])
def test_offline_and_in_a_dry_run_nothing_is_asked(
    alice: CommandLine, fake: FakeModel, option: str
) -> None:
    ran = alice.done("generate", option, "--json")

    assert ran.json[0]["generator"] == "offline"
    assert fake.requests == []


def test_a_dry_run_says_that_the_model_was_not_asked(alice: CommandLine) -> None:
    assert "The offline writer stood in for" in alice.done("generate", "--dry-run").err


def test_a_used_up_budget_asks_no_model(alice: CommandLine, fake: FakeModel) -> None:
    alice.done("settings", "set", "price_model_output_usd", "100")
    alice.done("settings", "set", "monthly_cap_usd", "0.025")

    (post,) = alice.done("generate", "--json").json

    assert post["generator"] == "offline"
    assert fake.requests == []


def test_a_model_without_a_key_is_a_wrong_setting_and_nothing_is_written(
    cli: CommandLine,
) -> None:
    cli.sign_up("alice")
    cli.done("settings", "set", "writer", "model")

    ran = cli.run("generate", "--json")

    assert ran.code == 78
    assert ran.json == []
    assert "the writer is a model, and there is no key for it" in ran.err


def test_a_stray_key_alone_spends_nothing(
    cli: CommandLine, fake: FakeModel, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("OPENAI_API_KEY", fake.key)
    monkeypatch.setenv("OPENAI_BASE_URL", fake.url)

    (post,) = cli.done("generate", "--json").json

    assert post["generator"] == "offline"
    assert fake.requests == []


def test_the_environment_names_server_and_model_too(
    cli: CommandLine, fake: FakeModel, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("OPENAI_API_KEY", fake.key)
    monkeypatch.setenv("OPENAI_BASE_URL", fake.url)
    monkeypatch.setenv("INFLUENCER_OPENAI_MODEL", fake.model)
    cli.sign_up("alice", "--writer", "model")

    assert cli.done("generate", "--json").json[0]["generator"] == fake.model


def test_init_does_not_give_the_offline_writer_a_language_that_it_does_not_know(
    alice: CommandLine,
) -> None:
    alice.done("settings", "set", "language", "de")

    ran = alice.run("init", "--yes", "--handle", "alice", "--writer", "offline", "--no-cron")

    assert ran.code == 2
    assert "influencer settings set language en goes first" in ran.err
