"""The guards of ``conftest.py``, each shown to hold, and shown to be needed."""

import os
import pwd
import re
import shutil
import socket
import subprocess
import sys
from pathlib import Path

import keyring
import keyring.backends.fail
import keyring.backends.null
import keyring.errors
import pytest
from pytest_socket import SocketConnectBlockedError

from influencer.paths import locate


def test_the_home_is_nobodys(influencer_home: Path) -> None:
    real = pwd.getpwuid(os.getuid()).pw_dir

    assert Path.home() == influencer_home.parent != Path(real)
    assert locate().data == influencer_home


def test_no_variable_leaks_in() -> None:
    names = ("INFLUENCER_X_API_KEY", "OPENAI_API_KEY", "CREDENTIALS_DIRECTORY", "XDG_DATA_HOME")

    assert not [name for name in names if name in os.environ]


def test_no_keyring_is_within_reach() -> None:
    with pytest.raises(keyring.errors.NoKeyringError):
        keyring.get_password("influencer", "x/satsjournal")


def test_no_crontab_is_within_reach() -> None:
    program = shutil.which("crontab")

    assert program
    assert Path(program).is_relative_to(Path.home())
    assert subprocess.run(["crontab", "-l"], capture_output=True, check=False).returncode == 1


@pytest.mark.parametrize("turn", ["one", "another"])
def test_a_keyring_that_a_test_sets_does_not_outlive_it(turn: str) -> None:
    assert isinstance(keyring.get_keyring(), keyring.backends.fail.Keyring), turn

    keyring.set_keyring(keyring.backends.null.Keyring())  # type: ignore[no-untyped-call]


@pytest.mark.filterwarnings("ignore:A test tried to use socket")
def test_no_host_but_this_one_is_within_reach() -> None:
    with socket.socket() as outside, pytest.raises(SocketConnectBlockedError):
        outside.connect(("192.0.2.1", 443))


GUARDED = (
    "test_the_home_is_nobodys",
    "test_no_variable_leaks_in",
    "test_no_keyring_is_within_reach",
    "test_no_crontab_is_within_reach",
    "test_no_host_but_this_one_is_within_reach",
)
HOSTILE = {
    "INFLUENCER_HOME": "/nonexistent/state",
    "INFLUENCER_X_API_KEY": "leak",
    "OPENAI_API_KEY": "leak",
    "CREDENTIALS_DIRECTORY": "/nonexistent",
    "XDG_DATA_HOME": "/nonexistent",
    "PYTHON_KEYRING_BACKEND": "keyring.backends.null.Keyring",
}


def run_guarded(*options: str) -> dict[str, str]:
    """The outcome of each guarded test in an environment that leaks."""
    tests = [f"{Path(__file__).name}::{name}" for name in GUARDED]
    run = subprocess.run(
        [sys.executable, "-m", "pytest", "-p", "no:cacheprovider", "-vv", *options, *tests],
        cwd=Path(__file__).parent,
        env=os.environ | HOSTILE,
        capture_output=True,
        text=True,
        check=False,
    )
    return dict(re.findall(r"::(\w+) ([A-Z]+) +\[", run.stdout))


def test_the_guards_hold_in_an_environment_that_leaks() -> None:
    assert run_guarded() == dict.fromkeys(GUARDED, "PASSED")


def test_without_the_guards_the_same_tests_see_the_leak() -> None:
    outcomes = run_guarded("--noconftest", "--force-enable-socket")

    assert {outcomes[name] for name in GUARDED[1:3]} == {"FAILED"}
    assert outcomes[GUARDED[0]] == "ERROR"
