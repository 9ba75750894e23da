"""The name of a machine."""

import re
from pathlib import Path

import pytest

from influencer.adapters import machine
from influencer.adapters.machine import machine_id
from influencer.paths import locate
from influencer.services import Services


def name_with(monkeypatch: pytest.MonkeyPatch, *files: Path) -> str:
    monkeypatch.setattr(machine, "_SYSTEM_IDS", files)
    return machine_id()


def test_it_stays_the_same_and_tells_nothing() -> None:
    assert machine_id() == machine_id()
    assert re.fullmatch("[0-9a-f]{32}", machine_id())


def test_the_systems_own_id_is_hashed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first, second = tmp_path / "first", tmp_path / "second"
    first.write_text("0123456789abcdef\n", "ascii")
    second.write_text("another\n", "ascii")

    assert "0123456789abcdef" not in name_with(monkeypatch, first)
    assert name_with(monkeypatch, first, second) == name_with(monkeypatch, first)
    assert name_with(monkeypatch, second) != name_with(monkeypatch, first)


@pytest.mark.parametrize("content", [b"", b"\n", b"\xff\xfe"])
def test_without_one_there_is_a_name_all_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, content: bytes
) -> None:
    broken = tmp_path / "machine-id"
    broken.write_bytes(content)

    name = name_with(monkeypatch, broken, tmp_path / "missing", tmp_path)

    assert name == name_with(monkeypatch)
    assert re.fullmatch("[0-9a-f]{32}", name)


def test_a_made_up_address_is_no_part_of_it(monkeypatch: pytest.MonkeyPatch) -> None:
    names = set()
    for address in (1 << 40, (1 << 40) + 1):
        monkeypatch.setattr("uuid.getnode", lambda address=address: address)
        names.add(name_with(monkeypatch))

    assert len(names) == 1


def test_a_variable_fixes_it_for_containers(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("INFLUENCER_MACHINE_ID", "the-only-one")

    assert Services(locate()).machine == "the-only-one"
