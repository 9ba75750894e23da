"""The name of this machine: the same each time, another one elsewhere, and telling nobody which."""

import platform
import uuid
from pathlib import Path

import pytest

from influencer.adapters import machine
from influencer.adapters.machine import machine_id

ID = "4b1d1f0c0a3e4a7f9d0a7c8e6f5b4a39"


@pytest.fixture
def system_id(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where the system keeps its id in this test."""
    path = tmp_path / "machine-id"
    monkeypatch.setattr(machine, "_SYSTEM_IDS", (tmp_path / "missing", path))
    return path


def test_it_is_the_same_each_time() -> None:
    assert machine_id() == machine_id()


def test_it_differs_by_the_id_of_the_system_and_does_not_show_it(system_id: Path) -> None:
    names = []
    for text in (ID, ID[::-1], f"{ID}\n"):
        system_id.write_text(text)
        names.append(machine_id())

    assert names[0] == names[2] != names[1]
    assert ID not in names[0]
    assert len(names[0]) == 32
    assert names[0].isalnum()


@pytest.mark.parametrize("content", [None, b"", b" \n", "idé".encode()])
def test_without_an_id_of_the_system_the_network_card_and_the_host_say_which(
    system_id: Path, monkeypatch: pytest.MonkeyPatch, content: bytes | None
) -> None:
    if content is not None:
        system_id.write_bytes(content)
    monkeypatch.setattr(platform, "node", lambda: "here")
    names = []
    for address in (0x0242AC110002, 0x0242AC110002, 0x0242AC110003):
        monkeypatch.setattr(uuid, "getnode", lambda address=address: address)
        names.append(machine_id())

    assert names[0] == names[1] != names[2]


def test_an_address_that_is_made_up_anew_each_time_does_not_count(
    system_id: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert not system_id.exists()
    monkeypatch.setattr(platform, "node", lambda: "here")
    names = []
    for address in (0x010000000001, 0x010000000002):
        monkeypatch.setattr(uuid, "getnode", lambda address=address: address)
        names.append(machine_id())

    assert names[0] == names[1]
