"""``influencer post --due`` as cron runs it: a process of its own, and what it loads."""

import subprocess
import sys
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from factories import make_schedule

from influencer.adapters.store import Store
from influencer.paths import locate
from influencer.usecases.pausing import pause

NOW = datetime.now(UTC)
"""The program under test asks the system for the time, so these tests do too."""

PROGRAM = """
import runpy, sys
before = set(sys.modules)
sys.argv[0] = "influencer"
try:
    runpy.run_module("influencer", run_name="__main__", alter_sys=True)
finally:
    loaded = set(sys.modules) - before
    with open("loaded", "w") as file:
        print(*sorted(name for name in loaded if name.partition(".")[0]
                      not in sys.stdlib_module_names), file=file)
"""
"""Runs the command line and writes down which modules, beside the standard library's, it loaded."""


@dataclass(frozen=True)
class Run:
    code: int
    output: str
    errors: str
    loaded: list[str]


def run(folder: Path, *arguments: str) -> Run:
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM, *arguments],
        cwd=folder,
        capture_output=True,
        text=True,
        check=False,
    )
    loaded = (folder / "loaded").read_text().split()
    return Run(done.returncode, done.stdout, done.stderr, loaded)


@pytest.fixture
def _nothing_due(store: Store) -> None:
    tomorrow = make_schedule(since=NOW + timedelta(days=1))
    account = store.accounts.create("satsjournal", tomorrow, now=NOW)
    store.accounts.note_plan(account, again_at=NOW + timedelta(hours=12))


@pytest.mark.usefixtures("_nothing_due")
def test_where_nothing_is_due_it_ends_in_silence(tmp_path: Path) -> None:
    done = run(tmp_path, "post", "--due")

    assert (done.code, done.output, done.errors) == (0, "", "")
    assert locate().last_run.exists()


@pytest.mark.usefixtures("_nothing_due")
def test_where_nothing_is_due_only_the_standard_library_is_loaded(tmp_path: Path) -> None:
    done = run(tmp_path, "post", "--due")

    assert done.loaded == ["influencer", "influencer.paths"]


def test_while_paused_only_the_standard_library_is_loaded(store: Store, tmp_path: Path) -> None:
    schedule = make_schedule(since=NOW - timedelta(days=1))
    account = store.accounts.create("satsjournal", schedule, now=NOW - timedelta(days=1))
    pause(store.standings, account, now=NOW)

    done = run(tmp_path, "post", "--due")

    assert (done.code, done.output, done.errors) == (0, "", "")
    assert done.loaded == ["influencer", "influencer.paths"]
    assert locate().last_run.exists()


@pytest.mark.usefixtures("_nothing_due")
def test_other_options_are_for_the_whole_program(tmp_path: Path) -> None:
    done = run(tmp_path, "post", "--due", "--json")

    assert done.code == 0
    assert '"skipped_because": "nothing is due"' in done.output
    assert "typer" in done.loaded


def test_where_there_is_no_account_the_whole_program_says_so(tmp_path: Path) -> None:
    done = run(tmp_path, "post", "--due")

    assert (done.code, done.output) == (78, "")
    assert done.errors == "influencer: there is no account yet; influencer init sets one up\n"
    assert "influencer.cli.app" in done.loaded


def test_a_database_of_a_newer_program_is_refused_in_one_line(store: Store, tmp_path: Path) -> None:
    store.database.execute("PRAGMA user_version = 99")

    done = run(tmp_path, "post", "--due")

    assert (done.code, done.output) == (1, "")
    assert "was written by a newer influencer" in done.errors
    assert done.errors.count("\n") == 1


@pytest.mark.usefixtures("_nothing_due")
def test_where_nothing_is_due_no_log_is_opened_nor_the_means_to_write_one_loaded() -> None:
    program = """
import sys
sys.argv = ["influencer", "post", "--due"]
from influencer.__main__ import main
main()
print({"logging", "influencer.adapters", "influencer.domain"} & set(sys.modules))
"""
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )

    assert (done.stdout, done.stderr) == ("set()\n", "")
    assert not locate().log.parent.exists()
