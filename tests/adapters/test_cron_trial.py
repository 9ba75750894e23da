"""The trial as cron would do it, with the real probe in a real process and no real keyring."""

import json
import os
import pwd
import sys
import time
from pathlib import Path

import pytest
from factories import make_account, make_schedule
from fakes.surroundings import CREDENTIALS

from influencer.adapters import cron_trial
from influencer.adapters.cron_trial import BareTrial, cron_environment
from influencer.domain.secret_places import Finding
from influencer.errors import StoreTrouble
from influencer.paths import locate
from influencer.services import Services
from influencer.usecases.keep_keys import Trial, on_trial, try_store

ALICE = make_account(handle="alice")
SHOW = """
import json, os, sys
with open(os.environ["INFLUENCER_HOME"], "w") as file:
    json.dump([dict(os.environ), os.getcwd(), os.getsid(0), sys.stdin.read()], file)
"""


@pytest.fixture
def services() -> Services:
    return Services(locate())


@pytest.fixture(autouse=True)
def _home(monkeypatch: pytest.MonkeyPatch, influencer_home: Path) -> None:
    """The user's home as /etc/passwd has it is the test's."""
    entry = list(pwd.getpwuid(os.getuid()))
    entry[5] = str(influencer_home.parent)
    monkeypatch.setattr(pwd, "getpwuid", lambda _number: pwd.struct_passwd(entry))


def test_cron_gives_four_variables_and_no_more(influencer_home: Path) -> None:
    assert cron_environment() == {
        "HOME": str(influencer_home.parent),
        "LOGNAME": pwd.getpwuid(os.getuid()).pw_name,
        "PATH": "/usr/bin:/bin",
        "SHELL": "/bin/sh",
    }


def test_the_process_has_what_a_cron_job_has(
    monkeypatch: pytest.MonkeyPatch, influencer_home: Path, tmp_path: Path
) -> None:
    """What it shows is written to the one place that the line names, the state's folder."""
    seen = tmp_path / "it's seen"
    monkeypatch.setenv("INFLUENCER_HOME", str(seen))
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent")
    monkeypatch.setattr(cron_trial, "_ARGUMENTS", ("-c", SHOW))

    BareTrial().of_account(ALICE)

    variables, folder, its_session, stdin = json.loads(seen.read_text())
    assert variables.pop("PWD", None) in {None, str(influencer_home.parent)}  # the shell's own
    variables.pop("LC_CTYPE", None)  # Python's own, where no language is set
    variables.pop("_", None)
    variables.pop("SHLVL", None)
    variables.pop("OLDPWD", None)
    assert variables == cron_environment() | {"INFLUENCER_HOME": str(seen)}
    assert (folder, stdin) == (str(influencer_home.parent), "")
    assert its_session != os.getsid(0)


def test_keys_in_a_file_are_found_as_cron_would_find_them(services: Services) -> None:
    store = services.stores["file"]("")
    store.save(ALICE, CREDENTIALS.with_values(model_key="sk"))

    assert services.cron_trial.of_store(ALICE, store) == Finding(keys="file", model_key="file")


def test_the_item_of_a_trial_is_found_and_the_accounts_own_is_none(services: Services) -> None:
    store = services.stores["file"]("")
    store.save(on_trial(ALICE), CREDENTIALS)

    assert store.load(ALICE) is None
    assert services.cron_trial.of_store(on_trial(ALICE), store) == Finding(keys="file")
    assert try_store(store, ALICE, CREDENTIALS, services.cron_trial) == Trial()
    for folder in (services.paths.data, services.paths.config):
        assert [path for path in folder.rglob("*") if "alice" in path.name] == []


def test_keys_of_this_environment_only_are_not(
    services: Services, monkeypatch: pytest.MonkeyPatch
) -> None:
    account = services.store.accounts.create("alice", make_schedule(), now=services.clock.now())
    for part, value in CREDENTIALS.reveal().items():
        monkeypatch.setenv(f"INFLUENCER_X_{part.upper()}", value)

    assert services.keys.look(account) == Finding(keys="environment")
    found = services.cron_trial.of_account(account)

    assert found.keys is None
    assert found.said.startswith("there are no X credentials for @alice; run influencer init")


def test_the_pinned_store_is_found(services: Services) -> None:
    now = services.clock.now()
    account = services.store.accounts.create("alice", make_schedule(), now=now)
    store = services.stores["file"]("")
    store.save(account, CREDENTIALS)
    services.store.accounts.pin_store(account, "file", now=now)

    assert services.cron_trial.of_account(account) == Finding(keys="file")


def test_a_store_that_fails_there_is_told_with_its_fix(services: Services) -> None:
    store = services.stores["keyring"]("keyring.backends.fail.Keyring")

    found = services.cron_trial.of_store(ALICE, store)

    assert found.trouble is StoreTrouble.UNAVAILABLE
    assert "cannot be used (NoKeyringError)" in found.said


def test_a_locator_may_begin_like_an_option(services: Services) -> None:
    store = services.stores["command"](json.dumps(["/nonexistent/--help", "it's", "$HOME"]))

    assert "/nonexistent/--help, was not found" in services.cron_trial.of_store(ALICE, store).said


def test_a_command_is_run_by_the_path_under_which_it_was_found(
    services: Services, influencer_home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    program = influencer_home.parent / "bin" / "op"
    program.parent.mkdir(exist_ok=True)
    program.write_text("#!/bin/sh\nprintf '%s\\n' 1 2 3 4\n")
    program.chmod(0o700)
    monkeypatch.setenv("PATH", f"{program.parent}:/usr/bin:/bin")
    store = services.stores["command"]('["op"]')

    assert services.cron_trial.of_store(ALICE, store) == Finding(keys="command")


def test_a_folder_of_the_programs_name_in_the_home_is_not_taken_for_it(
    services: Services, influencer_home: Path
) -> None:
    assert influencer_home.name == "influencer"
    (influencer_home / "cli").mkdir(parents=True)
    (influencer_home / "__init__.py").write_text("raise SystemExit('the wrong one')")
    (influencer_home / "__init__.py").chmod(0o600)

    found = services.cron_trial.of_store(ALICE, services.stores["file"](""))

    assert found.said.startswith("there are no X credentials for @alice in its store, file")


def test_what_does_not_end_is_killed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cron_trial, "_ARGUMENTS", ("-c", "import time; time.sleep(60)"))
    began = time.monotonic()

    found = BareTrial(patience=0.5).of_account(ALICE)

    assert found.trouble is StoreTrouble.TIMED_OUT
    assert "did not end within 0.5 seconds" in found.said
    assert time.monotonic() - began < 5


@pytest.mark.parametrize("printed", ["", "{}", "[]", "7", "Traceback", '{"keys": 1}'])
def test_what_gives_no_finding_is_told(monkeypatch: pytest.MonkeyPatch, printed: str) -> None:
    script = f"print({printed!r}); raise SystemExit(3)"
    monkeypatch.setattr(cron_trial, "_ARGUMENTS", ("-c", script))

    found = BareTrial().of_account(ALICE)

    assert found.trouble is StoreTrouble.UNAVAILABLE
    assert "failed (exit status 3)" in found.said


def test_a_program_that_is_gone_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "executable", "/nonexistent/python")

    assert "failed (exit status 127)" in BareTrial().of_account(ALICE).said


def test_a_home_that_is_gone_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    entry = list(pwd.getpwuid(os.getuid()))
    entry[5] = "/nonexistent"
    monkeypatch.setattr(pwd, "getpwuid", lambda _number: pwd.struct_passwd(entry))

    assert "No such file or directory" in BareTrial().of_account(ALICE).said
