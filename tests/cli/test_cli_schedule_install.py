"""``influencer schedule install`` and ``uninstall``: the block in the crontab."""

import os
import sys
from pathlib import Path

import pytest
from command_line import CommandLine, Person
from command_line import cli_fixture as cli_fixture  # noqa: PLC0414 - pytest takes it from here
from fakes.surroundings import FakeCron, FakeCrontab

from influencer.cli import cron_proof
from influencer.domain.cron_state import Daemon
from influencer.domain.secret_places import Finding
from influencer.usecases.verify_cron import Proof

PROGRAM = Path(sys.executable).parent / "influencer"


@pytest.fixture(name="crontab")
def crontab_fixture(cli: CommandLine) -> FakeCrontab:
    """A crontab with a line of somebody's; there is an account."""
    cli.sign_up("alice", "--timezone", "UTC")
    table = FakeCrontab(table="MAILTO=me\n")
    cli.parts["crontab"] = table
    return table


def block(minutes: str) -> str:
    home = f"INFLUENCER_HOME={os.environ['INFLUENCER_HOME']}"
    return (
        f"# begin influencer {home}\n"
        f"{minutes} * * * * {home} {PROGRAM} post --due\n"
        f"# end influencer {home}\n"
    )


def test_what_changes_is_shown_and_written_and_taken_out_again(
    cli: CommandLine, crontab: FakeCrontab
) -> None:
    ran = cli.done("schedule", "install", "--yes")

    assert crontab.table == f"MAILTO=me\n{block('0')}"
    shown = [f"+{line}" for line in block("0").splitlines()]
    assert ran.out.splitlines() == [
        "@@ -1,0 +2,3 @@",
        *shown,
        "Written: cron calls influencer every 1h.",
    ]
    assert ran.err == "The crontab from before is in /backups/0900.\n"

    assert "Taken out" in cli.done("schedule", "uninstall", "--yes").out
    assert crontab.table == "MAILTO=me\n"


def test_the_second_time_nothing_changes(cli: CommandLine, crontab: FakeCrontab) -> None:
    cli.done("schedule", "install", "--yes")

    assert cli.done("schedule", "install").out.startswith("Unchanged: cron calls influencer")
    assert len(crontab.was) == 1
    cli.done("schedule", "uninstall", "--yes")
    assert cli.done("schedule", "uninstall").out.startswith("Unchanged: ")


def test_the_interval_is_chosen_and_kept_until_another_is(
    cli: CommandLine, crontab: FakeCrontab
) -> None:
    cli.done("schedule", "install", "--yes", "--minutes", "10")
    assert block("*/10") in crontab.table

    assert cli.done("schedule", "install").out.startswith("Unchanged")
    cli.done("schedule", "install", "--yes", "--minutes", "60")
    assert block("0") in crontab.table


def test_a_schedule_between_the_hours_is_told_of_the_minutes_that_serve_it(
    cli: CommandLine, crontab: FakeCrontab
) -> None:
    cli.done("schedule", "set", "--times", "09:00,13:35")

    ran = cli.done("schedule", "install", "--yes")
    assert block("0") in crontab.table
    assert "--minutes 5 serves them all in time" in ran.err

    cli.done("schedule", "install", "--yes", "--minutes", "5")
    cli.done("schedule", "install", "--yes")
    assert block("*/5") in crontab.table, "without a number it stays"


def test_the_slots_of_all_accounts_are_looked_at(cli: CommandLine, crontab: FakeCrontab) -> None:
    cli.sign_up("bob", "--times", "09:10")

    ran = cli.done("schedule", "install", "--yes")

    assert block("0") in crontab.table
    assert "--minutes 10 serves them all in time" in ran.err


def test_init_asks_for_the_rhythm_that_the_schedule_needs(
    cli: CommandLine, crontab: FakeCrontab
) -> None:
    cli.sign_up("bob", "--times", "09:10", "--cron")

    assert block("*/10") in crontab.table


@pytest.mark.parametrize(("answer", "is_there"), [("y", True), ("", True), ("n", False)])
def test_somebody_at_the_terminal_is_asked(
    cli: CommandLine, crontab: FakeCrontab, answer: str, is_there: bool
) -> None:
    ran = cli.run("schedule", "install", stdin=Person(answer))

    assert (ran.code, block("0") in crontab.table) == (0, is_there)
    assert "Write this into your crontab?" in ran.err
    assert is_there or ran.out.endswith("Nothing was written.\n")


@pytest.mark.parametrize("command", ["install", "uninstall"])
def test_without_a_terminal_nobody_is_asked_and_nothing_done(
    cli: CommandLine, crontab: FakeCrontab, command: str
) -> None:
    crontab.table = block("*/5") if command == "uninstall" else ""

    ran = cli.run("schedule", command)

    assert ran.code == 2
    assert "with --yes goes ahead" in ran.refusal
    assert crontab.was == []


def test_a_dry_run_shows_and_writes_nothing(cli: CommandLine, crontab: FakeCrontab) -> None:
    for command in ("install", "uninstall"):
        crontab.table = block("*/5") if command == "uninstall" else ""
        ran = cli.done("schedule", command, "--dry-run")
        assert "post --due" in ran.out
        assert ran.out.endswith("Nothing was written.\n")
    assert crontab.was == []


@pytest.mark.parametrize("minutes", ["0", "7", "45", "120", "-10"])
def test_an_interval_that_does_not_divide_the_hour_is_refused(
    cli: CommandLine, minutes: str
) -> None:
    ran = cli.run("schedule", "install", "--minutes", minutes)

    assert ran.code == 2
    assert ran.refusal.startswith("--minutes takes one of 1, 2, 3")


def test_a_line_of_ones_own_is_named_but_never_shown(
    cli: CommandLine, crontab: FakeCrontab
) -> None:
    home = f"INFLUENCER_HOME={os.environ['INFLUENCER_HOME']}"
    crontab.table = f"\n0 * * * * {home} PASSWORD=sentinel influencer post --due"

    ran = cli.done("schedule", "install", "--yes")

    assert "line 2 of your crontab calls post --due too" in ran.err
    assert "sentinel" not in ran.out + ran.err


def test_where_cron_does_not_run_the_line_is_written_and_the_fix_named(
    cli: CommandLine, crontab: FakeCrontab
) -> None:
    cli.parts["cron"] = FakeCron(Daemon.STOPPED)

    ran = cli.done("schedule", "install", "--yes")

    assert block("0") in crontab.table
    assert "cron is not running here (a fake); start it: sudo systemctl" in ran.err


def test_before_there_is_an_account_that_is_said(cli: CommandLine) -> None:
    ran = cli.done("schedule", "install", "--yes")

    assert "there is no account yet" in ran.err


def test_what_happened_as_json(cli: CommandLine, crontab: FakeCrontab) -> None:
    shown = cli.done("schedule", "install", "--yes", "--json").json

    assert shown.pop("line").startswith("0 * * * * INFLUENCER_HOME=")
    assert len(shown.pop("diff")) == 4
    assert shown == {
        "changed": True,
        "backup": "/backups/0900",
        "other_lines": [],
        "cron": {"daemon": "running", "seen": "a fake", "fix": None},
        "proof": {},
    }
    assert cli.done("schedule", "uninstall", "--yes", "--json").json["changed"]
    assert crontab.table == "MAILTO=me\n"


@pytest.mark.parametrize(
    ("proof", "code", "said"),
    [
        (Proof(has_run=True, finding=Finding(keys="file")), 0, "finds the keys of @alice (file)"),
        (
            Proof(has_run=True, finding=Finding(said="it is locked"), said="it is locked"),
            78,
            "lock",
        ),
        (Proof(has_run=False, said="cron did not run the entry"), 1, "did not run"),
    ],
)
def test_the_proof_is_told_and_decides_how_it_ends(
    cli: CommandLine,
    crontab: FakeCrontab,
    monkeypatch: pytest.MonkeyPatch,
    proof: Proof,
    code: int,
    said: str,
) -> None:
    monkeypatch.setattr(cron_proof, "verify_cron", lambda handles, *_: {handles[0]: proof})

    ran = cli.run("schedule", "install", "--yes", "--verify-cron", "--json")

    assert ran.code == code
    assert said in ran.err
    assert ran.json["proof"]["alice"]["ok"] is (code == 0)
    assert block("0") in crontab.table


def test_a_systemd_timer_is_printed_for_copying(cli: CommandLine, crontab: FakeCrontab) -> None:
    ran = cli.done("schedule", "install", "--print-systemd", "--minutes", "20")

    assert f"ExecStart={PROGRAM} post --due" in ran.out
    assert "OnCalendar=*-*-* *:00/20:00\n" in ran.out
    assert "Persistent=true" in ran.out
    assert f"Environment=INFLUENCER_HOME={os.environ['INFLUENCER_HOME']}" in ran.out
    assert crontab.was == []
