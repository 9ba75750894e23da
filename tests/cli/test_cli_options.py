"""What holds for every command: global options, help, and how the program says no."""

import pytest
from command_line import CommandLine, cli_fixture  # noqa: F401 - pytest takes fixtures from here

from influencer import __version__

COMMANDS = (
    ("init",), ("generate",), ("post",), ("history",), ("topics",), ("topics", "add"),
    ("topics", "edit"), ("topics", "remove"), ("topics", "enable"), ("topics", "disable"),
    ("topics", "facts"), ("schedule",), ("schedule", "set"), ("schedule", "next"), ("status",),
    ("settings",), ("settings", "get"), ("doctor",),
)  # fmt: skip


def test_the_version_is_the_packages(cli: CommandLine) -> None:
    assert cli.done("--version").out.split() == ["influencer", __version__]


@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
def test_every_command_explains_itself(cli: CommandLine, command: tuple[str, ...]) -> None:
    shown = cli.done(*command, "--help").out

    assert "Usage: influencer" in shown
    assert "bool" not in shown
    assert "--no-json" not in shown
    assert not cli.paths.data.exists()


@pytest.mark.parametrize("command", [c for c in COMMANDS if len(c) == 1], ids=" ".join)
def test_every_command_shows_examples(cli: CommandLine, command: tuple[str, ...]) -> None:
    _, _, examples = cli.done(*command, "--help").out.partition("Examples")

    assert f"influencer {command[0]}" in examples


def test_the_program_names_its_commands(cli: CommandLine) -> None:
    shown = cli.done("--help").out

    assert all(command[0] in shown for command in COMMANDS)


@pytest.mark.parametrize(
    "arguments",
    [
        ("nonsense",),
        ("--nonsense",),
        ("history", "--nonsense"),
        ("history", "twelve"),
        ("history", "1", "2"),
        ("history", "--limit", "0"),
        ("history", "--limit", "many"),
        ("history", "--status", "lost"),
        ("history", "--limit", "99999999999999999999"),
        ("history", "--limit"),
        ("history", "99999999999999999999"),
        ("post", "99999999999999999999", "--dry-run"),
        ("topics", "nonsense"),
        ("topics", "enable"),
        ("topics", "add", "mine"),
        ("schedule", "nonsense"),
        ("schedule", "next", "0"),
        ("schedule", "next", "1001"),
        ("schedule", "next", "--from", "tomorrow"),
        ("schedule", "set"),
        ("post",),
        ("post", "--due", "--now"),
        ("post", "1", "--due"),
        ("--account",),
    ],
    ids=" ".join,
)
def test_a_line_that_makes_no_sense_is_refused_in_one_line(
    cli: CommandLine, arguments: tuple[str, ...]
) -> None:
    ran = cli.run(*arguments)

    assert ran.code == 2
    assert ran.refusal
    assert not cli.paths.data.exists()


@pytest.mark.parametrize(
    ("arguments", "whose"),
    [
        (("nonsense",), "influencer"),
        (("history", "--limit", "many"), "influencer history"),
        (("schedule", "next", "0"), "influencer schedule next"),
        (("settings", "get"), "influencer settings get"),
    ],
    ids=str,
)
def test_a_refusal_names_the_help_of_the_command_that_was_meant(
    cli: CommandLine, arguments: tuple[str, ...], whose: str
) -> None:
    assert cli.run(*arguments).refusal.endswith(f". See {whose} --help.")


def test_a_near_miss_is_told_what_was_meant(cli: CommandLine) -> None:
    assert "--offline" in cli.run("generate", "--ofline").refusal


@pytest.mark.parametrize(
    "arguments",
    [
        ("--account", "second", "history", "--status", "ready", "--json"),
        ("history", "--account", "second", "--status", "ready", "--json"),
        ("history", "--status", "ready", "--json", "--account=@Second"),
    ],
    ids=" ".join,
)
def test_the_account_may_stand_before_and_after_the_command(
    cli: CommandLine, arguments: tuple[str, ...]
) -> None:
    cli.sign_up("first")
    cli.sign_up("second")
    cli.done("generate", "--account", "first")
    cli.done("generate", "--account", "second")

    assert [post["account"] for post in cli.run(*arguments).json] == ["second"]


def test_the_environment_may_name_the_account(
    cli: CommandLine, monkeypatch: pytest.MonkeyPatch
) -> None:
    cli.sign_up("first")
    cli.sign_up("second")
    monkeypatch.setenv("INFLUENCER_ACCOUNT", "second")

    assert cli.done("generate", "--json").json[0]["account"] == "second"


def test_of_several_accounts_one_has_to_be_chosen(cli: CommandLine) -> None:
    cli.sign_up("first")
    cli.sign_up("second")

    ran = cli.run("generate")

    assert ran.code == 2
    assert all(word in ran.refusal for word in ("--account", "first", "second"))


def test_an_account_that_does_not_exist_is_refused(cli: CommandLine) -> None:
    cli.sign_up("first")

    for command in (["generate"], ["history"], ["topics"], ["post", "--due"]):
        ran = cli.run(*command, "--account", "third")
        assert ran.code == 2
        assert "third" in ran.refusal


def test_what_follows_two_hyphens_is_no_option(cli: CommandLine) -> None:
    ran = cli.run("topics", "enable", "--", "--quiet")

    assert ran.code == 2
    assert "--quiet" in ran.refusal


@pytest.mark.parametrize("place", ["before", "after"])
def test_a_quiet_run_prints_results_and_nothing_else(cli: CommandLine, place: str) -> None:
    line = ["--quiet", "generate"] if place == "before" else ["generate", "--quiet"]

    ran = cli.done(*line)

    assert ran.err == ""
    assert "15 hashtags" in ran.out


def test_what_went_wrong_is_said_even_in_a_quiet_run(cli: CommandLine) -> None:
    assert cli.run("post", "--due", "--quiet").refusal


def test_without_a_command_the_help_is_shown_and_no_more(cli: CommandLine) -> None:
    ran = cli.run()

    assert ran.code == 2
    assert "Usage: influencer" in ran.out
    assert ran.err == ""
