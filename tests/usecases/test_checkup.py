"""The whole round: what is looked at, in which order, and what one illness hides of the others."""

from pathlib import Path
from typing import Any

import pytest
from fakes.patient import make_patient
from fakes.surroundings import FakeClock
from press_runs import make_poster

from influencer.adapters.store import Store
from influencer.domain.check import Check, Level, exit_code_of
from influencer.errors import ConfigurationError, ExitCode, StoreError
from influencer.usecases.checkup import examine


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock()


def round_of(store: Store, clock: FakeClock, **changes: Any) -> dict[str, Check]:
    return {check.name: check for check in examine(make_patient(store, clock, **changes))}


def raising(error: Exception) -> Any:
    def ask(*_: object) -> Any:
        raise error

    return ask


def test_a_healthy_installation_is_looked_at_in_the_order_in_which_to_mend(
    store: Store, clock: FakeClock
) -> None:
    make_poster(store)

    found = round_of(store, clock)

    assert list(found) == [
        "database", "disk", "files", "fonts", "machine", "clock",
        "keys", "keys under cron", "sign-in", "own facts", "texts", "own themes", "themes",
        "pictures", "crontab", "cron", "last run",
    ]  # fmt: skip
    assert {check.level for check in found.values()} == {Level.OK}
    assert exit_code_of(list(found.values())) is ExitCode.DONE
    assert {name: c.account for name, c in found.items() if c.account} == dict.fromkeys(
        ("keys", "keys under cron", "sign-in", "texts", "themes", "pictures"), "satsjournal"
    )


def test_before_init_an_account_is_missing(store: Store, clock: FakeClock) -> None:
    found = round_of(store, clock)

    assert found["account"].fix == "influencer init"
    assert exit_code_of(list(found.values())) is ExitCode.CONFIGURATION


def test_without_a_database_the_rest_is_still_looked_at(store: Store, clock: FakeClock) -> None:
    broken = StoreError("influencer.db is no database; put a backup in its place")

    found = round_of(store, clock, damage=raising(broken))

    assert list(found) == ["database", "disk", "files", "fonts"]
    assert found["database"].found == "influencer.db is no database"
    assert found["database"].fix == "put a backup in its place"


def test_what_cannot_be_asked_is_wrong_itself_and_hides_nothing_else(
    store: Store, clock: FakeClock
) -> None:
    make_poster(store)
    unreadable = ConfigurationError("others can read .env; run chmod 600 .env")

    found = round_of(store, clock, machine=raising(unreadable), look=raising(unreadable))

    assert (found["machine"].level, found["keys"].level) == (Level.WRONG, Level.WRONG)
    assert found["keys"].fix == "run chmod 600 .env"
    assert {"clock", "crontab", "last run"} < set(found)
    assert exit_code_of(list(found.values())) is ExitCode.CONFIGURATION


def test_a_bug_of_one_check_hides_no_other(store: Store, clock: FakeClock) -> None:
    make_poster(store)

    found = round_of(store, clock, look=raising(KeyError("keys")), fonts=raising(OSError()))

    assert found["keys"].found == "this is a bug: KeyError"
    assert (found["fonts"].level, found["last run"].level) == (Level.WRONG, Level.OK)


@pytest.mark.parametrize(
    ("name", "changes", "found", "fix"),
    [
        ("database", {"damage": lambda: "row 7 missing"}, "row 7 missing", "doctor --adopt"),
        ("disk", {"free_bytes": lambda: 49_000_000}, "49 MB free", "free some space"),
        ("files", {"loose": lambda: [Path("a/b")]}, "others can read a/b", "chmod go= a/b"),
        ("fonts", {"fonts": lambda: "Inter cannot be loaded"}, "Inter", "install influencer anew"),
    ],
)
def test_what_is_wrong_with_the_installation_is_named_with_its_fix(
    store: Store, clock: FakeClock, name: str, changes: dict[str, Any], found: str, fix: str
) -> None:
    check = round_of(store, clock, **changes)[name]

    assert check.level is Level.WRONG
    assert found in check.found
    assert fix in check.fix


def test_many_open_files_are_counted(store: Store, clock: FakeClock) -> None:
    check = round_of(store, clock, loose=lambda: [Path(f"{n}") for n in range(7)])["files"]

    assert check.found == "others can read 0, 1, 2 and 4 more"


def test_another_machines_database_is_no_setting_of_this_one(
    store: Store, clock: FakeClock
) -> None:
    store.installation.adopt("there")

    check = round_of(store, clock)["machine"]

    assert (check.level, check.exit_code) == (Level.WRONG, ExitCode.CONFIGURATION)
    assert "influencer doctor --adopt" in check.fix


def test_the_worst_of_several_decides_how_it_ends() -> None:
    codes = (ExitCode.TRY_LATER, ExitCode.FAILED, ExitCode.CONFIGURATION)
    wrong = [Check.wrong("a", "b", "c", exit_code=code) for code in codes]

    assert [exit_code_of(wrong[:n]) for n in range(4)] == [ExitCode.DONE, *codes]
    assert exit_code_of([Check.noted("a", "b", "c")]) is ExitCode.DONE
