"""Where the bus of a desktop session is found when nobody says where it is."""

import os
import socket
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from influencer.adapters.secrets.session_bus import session_bus


@pytest.fixture
def folder() -> Iterator[Path]:
    """A short name: a socket's has at most 107 bytes."""
    with TemporaryDirectory(prefix="bus") as name:
        yield Path(name)


def a_socket(path: Path) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    with socket.socket(socket.AF_UNIX) as made:
        made.bind(str(path))
    return path


def test_what_the_environment_says_goes_first(folder: Path) -> None:
    a_socket(folder / "bus")
    said = {"DBUS_SESSION_BUS_ADDRESS": "unix:path=/elsewhere", "XDG_RUNTIME_DIR": str(folder)}

    assert session_bus(said, folders=folder) == "unix:path=/elsewhere"


def test_the_runtime_folder_has_it(folder: Path) -> None:
    path = a_socket(folder / "own" / "bus")

    found = session_bus({"XDG_RUNTIME_DIR": str(folder / "own")}, folders=folder)

    assert found == f"unix:path={path}"


def test_under_cron_it_is_found_by_the_users_number(folder: Path) -> None:
    path = a_socket(folder / str(os.getuid()) / "bus")

    assert session_bus({}, folders=folder) == f"unix:path={path}"


def test_an_address_is_written_as_d_bus_wants_it(folder: Path) -> None:
    a_socket(folder / "a b,c" / "bus")

    found = session_bus({"XDG_RUNTIME_DIR": str(folder / "a b,c")}, folders=folder)

    assert found == f"unix:path={folder}/a%20b%2Cc/bus"


def test_a_file_that_is_no_socket_is_no_bus(folder: Path) -> None:
    (folder / str(os.getuid())).mkdir()
    (folder / str(os.getuid()) / "bus").touch()

    assert session_bus({}, folders=folder) is None


def test_a_link_to_a_socket_is_no_bus(folder: Path) -> None:
    (folder / str(os.getuid())).mkdir()
    (folder / str(os.getuid()) / "bus").symlink_to(a_socket(folder / "elsewhere"))

    assert session_bus({}, folders=folder) is None


def test_a_socket_of_another_user_is_no_bus(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    number = os.getuid() + 1
    a_socket(folder / str(number) / "bus")
    monkeypatch.setattr(os, "getuid", lambda: number)

    assert session_bus({}, folders=folder) is None


def test_where_there_is_nothing_nothing_is_found(folder: Path) -> None:
    assert session_bus({}, folders=folder) is None
    assert session_bus({"XDG_RUNTIME_DIR": "relative"}, folders=folder) is None
