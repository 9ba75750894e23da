"""The tables of a fact file, each with the line it starts on."""

import tomllib
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from influencer.adapters.ledger.toml_lines import Statement, top_level_statements

_LETTER_FOR_LETTER = ("evidence", "url")
"""What stays as its source has it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FactTables:
    """What stands under each ``[[fact]]``, and what is wrong with the rest, with their lines."""

    tables: Sequence[tuple[int, Mapping[str, Any]]]
    problems: Sequence[tuple[int, str]]


def read_tables(content: bytes) -> FactTables:
    """The tables of a file.

    Raises:
        ValueError: it is no TOML; the message says where.
    """
    text = _decode(content)
    try:
        tables = _composed(tomllib.loads(text).get("fact", []))
        statements = list(top_level_statements(text))
    except RecursionError as error:
        raise ValueError("lists or tables are nested too deeply") from error
    problems = [
        (item.line, f"{item.key!r} does not belong here; write [[fact]] above each fact")
        for item in statements
        if item.key != "fact"
    ]
    lines = [item.line for item in statements if item.key == "fact" and item.value == [{}]]
    if not isinstance(tables, list) or len(lines) != len(tables):
        problems.append((_first_line(statements), "write [[fact]] above each fact"))
        tables = []
    elif not tables:
        problems.append((1, "there is no [[fact]] in this file"))
    return FactTables(tables=list(zip(lines, tables, strict=False)), problems=problems)


def _decode(content: bytes) -> str:
    """The text, without the mark that some editors put before it."""
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        raise ValueError(f"line {line} is not UTF-8") from error


def _composed(value: Any, key: str = "") -> Any:
    """Letters and their accents as one character: fonts have é, and not e with a ´ to be added."""
    if isinstance(value, str):
        return value if key in _LETTER_FOR_LETTER else unicodedata.normalize("NFC", value)
    if isinstance(value, dict):
        return {name: _composed(one, name) for name, one in value.items()}
    return [_composed(one, key) for one in value] if isinstance(value, list) else value


def _first_line(statements: Sequence[Statement]) -> int:
    return next(item.line for item in statements if item.key == "fact")
