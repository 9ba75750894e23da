"""What runs leave in the log, for a person who asks later what happened."""

import re
from pathlib import Path

import pytest
from command_line import CommandLine, Person, cli_fixture  # noqa: F401 - pytest takes fixtures from here
from factories import make_answer
from fakes.publisher import FakePublisher

from influencer.domain.publishing import Outcome


def log_of(cli: CommandLine) -> list[str]:
    """The lines without time and process."""
    path = cli.paths.log
    lines = path.read_text("utf-8").splitlines() if path.exists() else []
    return [re.sub(r"^\S+Z [0-9]+ ", "", line) for line in lines]


def test_a_command_that_does_something_leaves_how_it_ended(cli: CommandLine) -> None:
    cli.sign_up("alice")
    cli.done("schedule", "set", "--every", "6h")
    cli.done("generate", "--count=1")

    ends = [line for line in log_of(cli) if "exit" in line]
    assert ends[0].startswith("INFO influencer init --yes --handle --stdin")
    assert ends[1:] == [
        "INFO influencer schedule set --every: exit 0",
        "INFO influencer generate --count: exit 0",
    ]
    assert any("wrote about" in line for line in log_of(cli))


@pytest.mark.parametrize("line", ["history", "status", "topics", "schedule next", "settings"])
def test_a_command_that_only_reads_leaves_nothing(cli: CommandLine, line: str) -> None:
    cli.sign_up("alice")
    before = log_of(cli)

    cli.run(*line.split())

    assert log_of(cli) == before


def test_a_refusal_is_logged_with_its_exit_code(cli: CommandLine) -> None:
    cli.done("history")
    cli.run("post", "--due")

    refusal, end = log_of(cli)
    assert refusal.startswith("ERROR exit 78: there is no account yet; ")
    assert end == "INFO influencer post --due: exit 78"


def test_what_x_answered_is_logged_without_verbose_too(cli: CommandLine) -> None:
    publisher = FakePublisher([make_answer(Outcome.FORBIDDEN, detail="HTTP 403: Forbidden.")])
    cli.publish_through(publisher)
    cli.sign_up("alice")
    cli.done("generate")
    cli.run("post", "1", "--yes")

    log = "\n".join(log_of(cli))
    assert "INFO post 1: forbidden HTTP 403: Forbidden." in log
    assert "WARNING X does not accept the keys of @alice" in log
    assert "INFO influencer post --yes: exit 78" in log


def test_with_verbose_nothing_is_shown_twice(cli: CommandLine) -> None:
    cli.done("history")

    said = cli.run("post", "--due", "--verbose").err

    assert said.count("there is no account yet") == 1


def test_what_was_mistyped_is_not_kept(cli: CommandLine) -> None:
    cli.done("history")
    cli.run("init", "pasted-amiss")
    cli.run("post", "--now", "--api-key", "pasted-amiss")
    cli.run("topics", "enable", "pasted-amiss")

    assert log_of(cli).count("ERROR exit 2: wrong usage") == 3
    assert "pasted-amiss" not in "".join(log_of(cli))


def test_nor_what_was_typed_at_a_question_that_asks_for_something_else(cli: CommandLine) -> None:
    cli.done("history")
    typed = Person("pasted-amiss, a key", "alice", "", "", *("a" * 9, "b" * 9, "c" * 9, "d" * 9))

    ran = cli.run("init", "--no-verify", "--no-cron", stdin=typed)

    assert "is no handle" in ran.err
    assert "pasted-amiss" not in "".join(log_of(cli))


@pytest.mark.parametrize("is_read_only", [True, False])
def test_a_run_goes_on_where_no_log_can_be_written(cli: CommandLine, is_read_only: bool) -> None:
    cli.sign_up("alice")
    cli.paths.log.unlink()
    if is_read_only:
        cli.paths.log.parent.rmdir()
        cli.paths.log.parent.write_text("no folder")
    else:
        if not Path("/dev/full").exists():
            pytest.skip("this system has no /dev/full")
        cli.paths.log.symlink_to("/dev/full")

    assert cli.done("generate", "--json", "--quiet").err == ""
