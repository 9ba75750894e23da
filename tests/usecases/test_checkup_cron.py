"""Whether cron calls: its line, its daemon, its last call."""

import sys
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from factories import NOW
from fakes.patient import make_patient
from fakes.surroundings import FakeClock, FakeCron, FakeCrontab
from press_runs import make_poster

from influencer.adapters.store import Store
from influencer.domain.check import Check, Level
from influencer.domain.cron_state import Daemon
from influencer.usecases.checkup.cron import cron_checks

LINE = f"0 * * * * {sys.executable} -m influencer post --due\n"
NEVER: dict[str, Any] = {"last_run_at": lambda: None}
LONG_AGO: dict[str, Any] = {"last_run_at": lambda: NOW - timedelta(days=3)}


@pytest.fixture
def clock(store: Store) -> FakeClock:
    """A day after the account was set up."""
    make_poster(store)
    return FakeClock(NOW + timedelta(days=1))


def checks(
    store: Store, clock: FakeClock, table: str, cron: FakeCron | None = None, **changes: Any
) -> dict[str, Check]:
    patient = make_patient(
        store,
        clock,
        crontab=lambda: FakeCrontab(table=table),
        cron=(cron or FakeCron()).state,
        **changes,
    )
    return {check.name: check for check in cron_checks(patient)}


@pytest.mark.parametrize(
    ("table", "found"),
    [(f"\n{LINE}", "line 2 calls post --due"), (LINE * 2, "lines 1, 2 call post --due")],
)
def test_a_line_that_calls_a_program_that_is_there_is_right(
    store: Store, clock: FakeClock, table: str, found: str
) -> None:
    assert [(c.level, c.found) for c in checks(store, clock, table).values()][:2] == [
        (Level.OK, found),
        (Level.OK, "running: a fake"),
    ]


@pytest.mark.parametrize("table", ["", "0 * * * * INFLUENCER_HOME=/other influencer post --due\n"])
def test_a_missing_line_is_told_with_what_writes_it(
    store: Store, clock: FakeClock, table: str
) -> None:
    found = checks(store, clock, table, **LONG_AGO)

    assert (found["crontab"].level, found["last run"].level) == (Level.WRONG, Level.WRONG)
    assert found["crontab"].fix == "influencer schedule install writes it"


@pytest.mark.parametrize(
    ("cron", "words", "daemon"),
    [
        (FakeCron(), "no line calls post --due", Level.OK),
        (FakeCron(Daemon.STOPPED), "no line calls post --due", Level.NOTE),
        (FakeCron(is_installed=False), "no cron is installed", Level.NOTE),
    ],
)
def test_what_was_called_by_something_else_may_lack_a_line(
    store: Store, clock: FakeClock, cron: FakeCron, words: str, daemon: Level
) -> None:
    found = checks(store, clock, "", cron)

    assert [check.level for check in found.values()] == [Level.NOTE, daemon, Level.OK]
    assert found["crontab"].found == f"{words}; something else called it"
    assert found["crontab"].fix == "influencer schedule install, unless a timer calls it"
    assert list(found) == ["crontab", "cron", "last run"]


def test_a_recent_call_does_not_stand_for_a_daemon_that_the_line_needs(
    store: Store, clock: FakeClock
) -> None:
    assert checks(store, clock, LINE, FakeCron(Daemon.STOPPED))["cron"].level is Level.WRONG


def test_a_line_whose_command_is_gone_calls_nothing(store: Store, clock: FakeClock) -> None:
    check = checks(store, clock, "0 * * * * /gone/influencer post --due\n")["crontab"]

    assert check.level is Level.WRONG
    assert check.found == "line 1 calls /gone/influencer, which cannot be run"


def test_a_bare_name_must_be_where_cron_looks_for_it(
    store: Store, clock: FakeClock, tmp_path: Path
) -> None:
    line = "0 * * * * influencer-of-the-test post --due\n"
    (tmp_path / "influencer-of-the-test").touch(mode=0o700)

    away = checks(store, clock, line)["crontab"]
    there = checks(store, clock, f"PATH={tmp_path}\n{line}")["crontab"]

    assert (away.level, there.level) == (Level.WRONG, Level.OK)
    assert "nowhere on the PATH that cron has" in away.found


@pytest.mark.parametrize("when", ["0 0 31 2 *", "0 6 * * *", "@daily", "@reboot"])
def test_a_line_that_does_not_run_every_hour_is_noted(
    store: Store, clock: FakeClock, when: str
) -> None:
    line = LINE.replace("0 * * * *", when)

    rare = checks(store, clock, line)["crontab"]
    beside = checks(store, clock, line + LINE)["crontab"]

    assert (rare.level, rare.found) == (Level.NOTE, "line 1 runs less than every hour")
    assert beside.level is Level.OK


@pytest.mark.parametrize(
    ("cron", "level", "fix"),
    [
        (FakeCron(Daemon.STOPPED), Level.WRONG, "sudo systemctl enable --now cron"),
        (FakeCron(Daemon.UNKNOWN), Level.OK, ""),
        (FakeCron(is_installed=False), Level.WRONG, "apt install cron"),
    ],
)
def test_a_line_needs_a_daemon_that_reads_it(
    store: Store, clock: FakeClock, cron: FakeCron, level: Level, fix: str
) -> None:
    check = checks(store, clock, LINE, cron, **LONG_AGO)["cron"]

    assert (check.level, fix in check.fix) == (level, True)


def test_an_account_of_this_hour_waits_for_its_first_call(store: Store) -> None:
    make_poster(store)

    early = checks(store, FakeClock(NOW + timedelta(hours=1)), LINE, **NEVER)["last run"]
    late = checks(store, FakeClock(NOW + timedelta(hours=3)), LINE, **NEVER)["last run"]

    assert (early.level, late.level) == (Level.NOTE, Level.WRONG)
    assert "--verify-cron" in late.fix
