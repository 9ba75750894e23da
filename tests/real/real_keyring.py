"""A real gnome-keyring on a real D-Bus session, for a user without a desktop."""

import os
import shutil
import signal
import subprocess
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from ordinary_user import OrdinaryUser

PASSWORD = "the login password"
_LOCK = """
from contextlib import closing
import json, sys
from secretstorage import dbus_init, get_collection_by_alias
with closing(dbus_init()) as connection:
    get_collection_by_alias(connection, "default").lock()
print(json.dumps("locked"))
"""
_BUS_WITHOUT_SERVICES = """<!DOCTYPE busconfig PUBLIC
 "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>session</type>
  <listen>unix:tmpdir=/tmp</listen>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/><allow eavesdrop="true"/><allow own="*"/>
  </policy>
</busconfig>
"""
"""Starts nothing on demand, so that there may be a session without a keyring."""


class RealKeyring:
    """A keyring that its user has unlocked, at the bus where a login puts it.

    Attributes:
        address: of the bus, which shells of a desktop have in their environment and cron has not.
    """

    def __init__(self, user: OrdinaryUser) -> None:
        self._user = user
        self._started: list[subprocess.Popen[bytes]] = []
        self._keyring: subprocess.Popen[bytes] | None = None
        self.address = f"unix:path={user.runtime / 'bus'}"

    @property
    def variables(self) -> dict[str, str]:
        """What a shell of the desktop has."""
        return {
            "DBUS_SESSION_BUS_ADDRESS": self.address,
            "XDG_RUNTIME_DIR": str(self._user.runtime),
        }

    def start_bus(self) -> None:
        """A session's bus, with nothing on it."""
        configuration = self._user.home / "bus.conf"
        configuration.write_text(_BUS_WITHOUT_SERVICES, "utf-8")
        self._start(
            "dbus-daemon", f"--config-file={configuration}", f"--address={self.address}", "--nofork"
        )
        _wait_for((self._user.runtime / "bus").exists)

    def unlock(self) -> None:
        """Start the keyring as a login does, with the password, which makes it where it is new."""
        self.end()
        options = ("--foreground", "--unlock", "--components=secrets")
        self._keyring = self._start("gnome-keyring-daemon", *options, stdin=subprocess.PIPE)
        assert self._keyring.stdin is not None
        self._keyring.stdin.write(PASSWORD.encode())
        self._keyring.stdin.close()
        _wait_for(self._has_login_keyring)

    def lock(self) -> None:
        """As a locked screen or a logout may leave it."""
        self._user.ask(_LOCK, environment=self.variables)

    def stop(self) -> None:
        """It is there and says nothing, for as long as nobody lets it go on."""
        self._signal(signal.SIGSTOP)

    def go_on(self) -> None:
        self._signal(signal.SIGCONT)

    def end(self) -> None:
        """The keyring is gone; the bus stays."""
        if self._keyring:
            self._signal(signal.SIGKILL)
            self._keyring.wait(10)
            self._keyring = None

    def end_all(self) -> None:
        for process in reversed(self._started):
            process.kill()
            process.wait(10)

    def _start(self, *arguments: str, stdin: int = subprocess.DEVNULL) -> "subprocess.Popen[bytes]":
        started = self._user.start(
            *arguments,
            environment=self.variables,
            stdin=stdin,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        self._started.append(started)
        return started

    def _signal(self, number: signal.Signals) -> None:
        assert self._keyring is not None
        os.kill(self._keyring.pid, number)

    def _has_login_keyring(self) -> bool:
        script = """
import json
from secretstorage import dbus_init, get_collection_by_alias
try:
    print(json.dumps(not get_collection_by_alias(dbus_init(), "default").is_locked()))
except Exception:
    print(json.dumps(False))
"""
        return bool(self._user.ask(script, environment=self.variables))


@contextmanager
def real_keyring(user: OrdinaryUser) -> Iterator[RealKeyring]:
    """A bus of the user's with an unlocked keyring. Skips the test where a part is missing."""
    for program, package in (
        ("dbus-daemon", "dbus"),
        ("gnome-keyring-daemon", "gnome-keyring"),
    ):
        if shutil.which(program) is None:
            pytest.skip(f"needs {program}; apt-get install {package}")
    keyring = RealKeyring(user)
    try:
        keyring.start_bus()
        keyring.unlock()
        yield keyring
    finally:
        keyring.end_all()
        Path(user.runtime / "bus").unlink(missing_ok=True)


def _wait_for(condition: Callable[[], object]) -> None:
    deadline = time.monotonic() + 20
    while not condition():
        assert time.monotonic() < deadline, "it did not come up"
        time.sleep(0.05)
