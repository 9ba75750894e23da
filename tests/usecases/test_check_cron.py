"""What a person is told about cron and the crontab."""

import sys

from fakes.surroundings import FakeCron, FakeCrontab

from influencer.domain.cron_state import Daemon
from influencer.usecases.check_cron import check_cron

PYTHON = f"0 * * * * {sys.executable} -m influencer post --due\n"


def found(table: str, cron: FakeCron | None = None) -> list[tuple[str, str]]:
    """What was found, and the fix, of each check."""
    state = (cron or FakeCron()).state()
    return [(one.found, one.fix) for one in check_cron(FakeCrontab(table=table), state, {})]


def test_a_line_that_calls_a_program_that_is_there_is_right() -> None:
    assert found(f"\n{PYTHON}") == [("running: a fake", ""), ("line 2 calls post --due", "")]


def test_a_line_whose_program_is_gone_is_wrong() -> None:
    _, (said, fix) = found("0 * * * * /gone/influencer post --due")

    assert said == "line 1 calls /gone/influencer, which cannot be run"
    assert "schedule install" in fix


def test_without_a_line_of_this_installation_the_fix_is_to_write_it() -> None:
    _, (said, fix) = found("0 * * * * INFLUENCER_HOME=/other influencer post --due")

    assert (said, bool(fix)) == ("no line calls post --due", True)


def test_two_lines_are_harmless() -> None:
    assert found(PYTHON * 2)[1] == ("lines 1, 2 call post --due, which is harmless", "")


def test_a_cron_that_does_not_run_is_wrong_and_one_that_is_hidden_is_not() -> None:
    assert "sudo systemctl" in found(PYTHON, FakeCron(Daemon.STOPPED))[0][1]
    assert found(PYTHON, FakeCron(Daemon.UNKNOWN))[0] == ("not known: a fake", "")
    ((_, fix),) = found(PYTHON, FakeCron(is_installed=False))
    assert "apt install cron" in fix
