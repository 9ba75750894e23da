"""Whether cron calls: its line, its daemon, its last call."""

from datetime import timedelta
from typing import Any

import pytest
from factories import NOW
from fakes.patient import make_patient
from fakes.surroundings import FakeClock
from press_runs import make_poster

from influencer.adapters.store import Store
from influencer.domain.check import Check, Level
from influencer.domain.cron_look import CronLook
from influencer.usecases.checkup.cron import cron_checks

LINE = CronLook(line="0 * * * * influencer post --due", is_running=True)
NEVER: dict[str, Any] = {"last_run_at": lambda: None}
LONG_AGO: dict[str, Any] = {"last_run_at": lambda: NOW - timedelta(days=3)}


@pytest.fixture
def clock(store: Store) -> FakeClock:
    """A day after the account was set up."""
    make_poster(store)
    return FakeClock(NOW + timedelta(days=1))


def checks(store: Store, clock: FakeClock, look: CronLook, **changes: Any) -> dict[str, Check]:
    patient = make_patient(store, clock, cron=lambda: look, **changes)
    return {check.name: check for check in cron_checks(patient)}


def test_a_missing_line_is_told_with_what_writes_it(store: Store, clock: FakeClock) -> None:
    found = checks(store, clock, CronLook(is_running=True), **LONG_AGO)

    assert found["crontab"].level is Level.WRONG
    assert found["crontab"].fix == "influencer schedule install"
    assert found["last run"].level is Level.WRONG


def test_what_is_called_by_something_else_needs_no_line(store: Store, clock: FakeClock) -> None:
    found = checks(store, clock, CronLook(trouble="no cron is installed"))

    assert {check.level for check in found.values()} == {Level.OK}
    assert found["crontab"].found == "no cron is installed; something else calls post --due"
    assert list(found) == ["crontab", "last run"]


def test_a_line_whose_command_is_gone_calls_nothing(store: Store, clock: FakeClock) -> None:
    look = CronLook(line="0 * * * * /gone/influencer post --due", missing="/gone/influencer")

    check = checks(store, clock, look, **LONG_AGO)["crontab"]

    assert check.level is Level.WRONG
    assert "/gone/influencer, which cannot be run" in check.found


@pytest.mark.parametrize(
    ("is_running", "level", "found"),
    [
        (False, Level.WRONG, "none runs"),
        (None, Level.OK, "cannot be told"),
        (True, Level.OK, "runs"),
    ],
)
def test_a_line_needs_a_daemon_that_reads_it(
    store: Store, clock: FakeClock, is_running: bool | None, level: Level, found: str
) -> None:
    look = CronLook(line=LINE.line, is_running=is_running)

    check = checks(store, clock, look, **LONG_AGO)["cron daemon"]

    assert (check.level, found in check.found) == (level, True)


def test_an_account_of_this_hour_waits_for_its_first_call(store: Store) -> None:
    make_poster(store)

    early = checks(store, FakeClock(NOW + timedelta(hours=1)), LINE, **NEVER)["last run"]
    late = checks(store, FakeClock(NOW + timedelta(hours=3)), LINE, **NEVER)["last run"]

    assert (early.level, late.level) == (Level.NOTE, Level.WRONG)
    assert "--verify-cron" in late.fix
