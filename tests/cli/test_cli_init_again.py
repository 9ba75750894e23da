"""``influencer init``, for the first time and again: it changes one thing and keeps the rest."""

import io
import os
from typing import Any

from command_line import CommandLine, cli_fixture  # noqa: F401 - pytest takes fixtures from here
from fakes.publisher import FakePublisher
from fakes.surroundings import CREDENTIALS

from influencer.domain.models import Account

ALICE = Account(id=1, handle="alice")
SILENT = ("init", "--yes", "--handle", "alice")
KEYS_BY_PIPE = (*SILENT, "--no-verify", "--stdin")


def four_lines() -> io.StringIO:
    return io.StringIO("".join(f"{value}\n" for value in CREDENTIALS.reveal().values()))


def slots(cli: CommandLine) -> list[Any]:
    """When the next two posts would be due."""
    return [post["due_at"][11:16] for post in cli.done("generate", "-n", "2", "--json").json]


def test_the_schedule_is_told_and_kept(cli: CommandLine) -> None:
    cli.sign_up("alice", "--timezone", "Asia/Tokyo", "--times", "21:30,08:00")

    assert slots(cli) == ["12:30", "23:00"]


def test_run_again_it_changes_the_times_and_keeps_the_rest(cli: CommandLine) -> None:
    cli.sign_up("alice", "--timezone", "Asia/Tokyo", "--times", "08:00")

    ran = cli.done("init", "--yes", "--handle", "ALICE", "--times", "21:00", "--no-cron")

    assert "Asia/Tokyo" in ran.out
    assert slots(cli) == ["12:00"] * 2
    assert cli.keyring.load(ALICE) is not None


def test_run_again_it_changes_the_zone_and_keeps_the_rest(cli: CommandLine) -> None:
    cli.sign_up("alice", "--timezone", "Asia/Tokyo", "--times", "21:00")

    cli.done("init", "--yes", "--handle", "alice", "--timezone", "UTC")

    assert slots(cli) == ["21:00"] * 2


def test_run_again_it_changes_the_keys_and_keeps_the_rest(cli: CommandLine) -> None:
    cli.sign_up("alice", "--times", "21:00")

    assert cli.run(*KEYS_BY_PIPE, stdin=four_lines()).code == 0

    assert cli.keyring.load(ALICE) == CREDENTIALS
    assert slots(cli) == ["21:00"] * 2


def test_run_again_with_nothing_to_change_it_changes_nothing(cli: CommandLine) -> None:
    cli.sign_up("alice")
    cli.publish_through(FakePublisher())
    cli.done("post", "--due")
    planned = cli.history("--status", "planned")

    cli.done("init", "--yes", "--handle", "alice")

    assert cli.history("--status", "planned") == planned


def test_the_first_account_adopts_what_was_written_before(cli: CommandLine) -> None:
    before = cli.done("generate", "--count", "2", "--json").json

    cli.sign_up("alice")

    after = cli.history("--status", "ready")
    assert {post["account"] for post in after} == {"alice"}
    assert [post["text"] for post in after[::-1]] == [post["text"] for post in before]


def test_the_second_account_adopts_nothing(cli: CommandLine) -> None:
    cli.done("generate")
    cli.sign_up("alice")

    cli.sign_up("bob")

    assert [post["account"] for post in cli.history("--status", "ready")] == ["alice"]


def test_the_line_for_crontab_is_shown_unless_unwanted(cli: CommandLine) -> None:
    shown = cli.run(*KEYS_BY_PIPE, stdin=four_lines()).out
    unwanted = cli.run(*SILENT, "--no-cron").out

    line = next(line for line in shown.splitlines() if line.endswith("post --due"))
    assert line.split()[:5] == ["0", "*", "*", "*", "*"]
    assert line.split()[5] == f"INFLUENCER_HOME={os.environ['INFLUENCER_HOME']}"
    assert line.split()[6].startswith("/")
    assert "post --due" not in unwanted
