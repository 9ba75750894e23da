"""The copy of the ledger that is read faster than its TOML files."""

import json
from pathlib import Path
from unittest.mock import patch

import pytest

from influencer.adapters.ledger import builtin, read_builtin_facts, read_topic_bank
from influencer.domain.facts import Fact

CATEGORIES = {topic.slug: topic.category for topic in read_topic_bank().topics}


@pytest.fixture(scope="module")
def facts() -> list[Fact]:
    return read_builtin_facts(CATEGORIES)


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    path = tmp_path / "ledger.json"
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
    kept = json.loads(copy.read_text())
    kept["facts"][0]["headline"] = "From another version"
    copy.write_text(json.dumps(kept | {"sha256_of_ledger": "0" * 64}))
    assert read_builtin_facts(CATEGORIES, copy) == facts
    assert read_without_toml(copy) == facts


@pytest.mark.parametrize("content", [b"", b"{", b"[]", b"{}", b"3", b"\xff", b'{"facts": []}'])
def test_a_broken_copy_costs_time_only(facts: list[Fact], copy: Path, content: bytes) -> None:
    copy.write_bytes(content)
    assert read_builtin_facts(CATEGORIES, copy) == facts
    assert read_without_toml(copy) == facts


@pytest.mark.parametrize("place", ["missing/ledger.json", "."])
def test_a_copy_that_can_be_neither_read_nor_written_is_done_without(
    facts: list[Fact], tmp_path: Path, place: str
) -> None:
    assert read_builtin_facts(CATEGORIES, tmp_path / place) == facts
