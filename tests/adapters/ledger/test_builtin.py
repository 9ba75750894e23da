"""The copy of the ledger that is read faster than its TOML files."""

import os
from pathlib import Path
from unittest.mock import Mock, patch

import pytest

from influencer.adapters.ledger import builtin, read_builtin_facts, read_topic_bank
from influencer.domain.facts import Fact

CATEGORIES = {topic.slug: topic.category for topic in read_topic_bank().topics}


@pytest.fixture(scope="module")
def facts() -> list[Fact]:
    return read_builtin_facts(CATEGORIES)


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    path = tmp_path / "ledger-copy"
    read_builtin_facts(CATEGORIES, path)
    return path


def read_without_toml(copy: Path) -> list[Fact]:
    with patch.object(builtin, "_tables", side_effect=AssertionError("TOML was read")):
        return read_builtin_facts(CATEGORIES, copy)


def test_the_copy_gives_the_same_facts_without_toml(facts: list[Fact], copy: Path) -> None:
    assert read_without_toml(copy) == facts
    assert any(fact.happened_on for fact in facts)


def test_the_copy_is_for_its_owner_only(copy: Path) -> None:
    assert copy.stat().st_mode & 0o777 == 0o600


def test_a_copy_of_another_ledger_is_not_believed_and_made_anew(
    facts: list[Fact], copy: Path
) -> None:
    copy.write_bytes(builtin._seal(b"another ledger", b"[]") + b"[]")

    assert read_builtin_facts(CATEGORIES, copy) == facts
    assert read_without_toml(copy) == facts


def test_a_word_changed_in_the_copy_is_not_believed(facts: list[Fact], copy: Path) -> None:
    changed = copy.read_bytes().replace(b"21 million", b"12 million")
    assert changed != copy.read_bytes()
    copy.write_bytes(changed)

    assert read_builtin_facts(CATEGORIES, copy) == facts
    assert read_without_toml(copy) == facts


@pytest.mark.parametrize("content", [b"", b"{", b"[]", b"[{}]", b"\xff" * 99, b"[" * 200_000])
def test_a_broken_copy_costs_time_only(facts: list[Fact], copy: Path, content: bytes) -> None:
    seal = copy.read_bytes()[: builtin.SEAL]
    for broken in (content, seal + content):
        copy.write_bytes(broken)
        assert read_builtin_facts(CATEGORIES, copy) == facts
    assert read_without_toml(copy) == facts


def test_a_pipe_in_its_place_is_not_waited_for(facts: list[Fact], tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")

    assert read_builtin_facts(CATEGORIES, tmp_path / "pipe") == facts


def test_where_the_disk_is_nearly_full_the_room_is_left_to_pictures(
    facts: list[Fact], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(builtin, "free_bytes", Mock(return_value=builtin.LEAST_ROOM - 1))

    assert read_builtin_facts(CATEGORIES, tmp_path / "ledger-copy") == facts
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("place", ["missing/ledger-copy", "."])
def test_a_copy_that_can_be_neither_read_nor_written_is_done_without(
    facts: list[Fact], tmp_path: Path, place: str
) -> None:
    assert read_builtin_facts(CATEGORIES, tmp_path / place) == facts
