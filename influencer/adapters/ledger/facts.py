"""Fact files: TOML in, facts out, and for each broken entry a line that says where and why."""

import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from importlib import resources
from pathlib import Path
from typing import Any

from influencer.domain.ledger_rules import problems_of_fact
from influencer.domain.models import Fact, Figure, Source

_REQUIRED = {"id", "topic", "headline", "phrasings", "tags", "source"}
_OPTIONAL = {"figure", "pictures", "date", "valid_from", "review_by", "derived"}
_LISTS = {"phrasings", "tags", "pictures"}
_DATES = {"date", "valid_from", "review_by"}
_TABLES = {
    "source": ({"name", "url", "evidence"}, {"section"}),
    "figure": ({"value", "caption"}, set[str]()),
}
_HEADER = re.compile(r"\s*\[\[\s*fact\s*]]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A fact as its file has it; the area is filled in from its topic by ``categories``."""

    fact: Fact
    derived: Mapping[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class FactFile:
    """What one file holds: the facts that are fit, and a line for each that is not."""

    facts: list[Fact] = field(default_factory=list)
    problems: list[str] = field(default_factory=list)


def read_builtin_facts(categories: Mapping[str, str]) -> list[Fact]:
    """The facts that ship with the program; the project's tests hold them to the rules.

    Args:
        categories: area of each topic by its slug.
    """
    folder = resources.files("influencer") / "data" / "facts"
    files = sorted((file for file in folder.iterdir()), key=lambda file: file.name)
    texts = [file.read_text("utf-8") for file in files if file.name.endswith(".toml")]
    return [
        _entry(table, categories).fact for text in texts for table in tomllib.loads(text)["fact"]
    ]


def read_fact_file(path: Path, categories: Mapping[str, str], known: set[str]) -> FactFile:
    """A file of the user's own, each entry held to the rules; what is broken is left out.

    Args:
        path: the file.
        categories: area of each topic by its slug.
        known: ids that are taken; those of the file are added.
    """
    found = FactFile()
    try:
        text = path.read_text("utf-8")
        tables = tomllib.loads(text).get("fact", [])
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        found.problems.append(f"{path}: {error}; nothing of this file is used")
        return found
    for table, line in zip(tables, _header_lines(text), strict=False):
        problems = list(_problems(table, categories, known))
        if problems:
            found.problems.extend(f"{path}, line {line}: {problem}" for problem in problems)
        else:
            found.facts.append(_entry(table, categories).fact)
            known.add(table["id"])
    return found


def _header_lines(text: str) -> list[int]:
    return [n for n, line in enumerate(text.splitlines(), 1) if _HEADER.match(line)]


def _problems(
    table: Mapping[str, Any], categories: Mapping[str, str], known: set[str]
) -> Iterator[str]:
    shape = list(_shape_problems(table))
    if shape:
        yield from shape
        return
    if table["id"] in known:
        yield f"the id {table['id']!r} is taken"
    if table["topic"] not in categories:
        yield f"there is no topic {table['topic']!r}; see influencer topics"
        return
    entry = _entry(table, categories)
    yield from problems_of_fact(entry.fact, entry.derived)


def _shape_problems(table: Mapping[str, Any]) -> Iterator[str]:
    yield from _key_problems("", table, _REQUIRED, _OPTIONAL)
    for key, (required, optional) in _TABLES.items():
        if isinstance(table.get(key), dict):
            yield from _key_problems(f"{key}.", table[key], required, optional)
    for key, value in table.items():
        if problem := _type_problem(key, value):
            yield f"{key} must be {problem}"


def _key_problems(
    prefix: str, table: Mapping[str, Any], required: set[str], optional: set[str]
) -> Iterator[str]:
    yield from (f"unknown key {prefix}{key}" for key in sorted(set(table) - required - optional))
    yield from (f"{prefix}{key} is missing" for key in sorted(required - set(table)))


def _type_problem(key: str, value: object) -> str | None:
    if key in _LISTS:
        return None if _is_list_of_text(value) else "a list of texts"
    if key in _DATES:
        return None if type(value) is date else "a date, such as 2009-01-03"
    if key in _TABLES:
        return None if isinstance(value, dict) and _are_texts(value) else "a table of texts"
    if key == "derived":
        return None if isinstance(value, dict) and _are_texts(value) else "a table of texts"
    return None if isinstance(value, str) and value.strip() else "a text"


def _are_texts(table: Mapping[str, Any]) -> bool:
    return all(
        _is_list_of_text(value) if key == "evidence" else isinstance(value, str)
        for key, value in table.items()
    )


def _is_list_of_text(value: object) -> bool:
    return isinstance(value, list) and all(isinstance(item, str) and item for item in value)


def _entry(table: Mapping[str, Any], categories: Mapping[str, str]) -> Entry:
    source = dict(table["source"])
    fact = Fact(
        id=table["id"],
        area=categories[table["topic"]],
        topic=table["topic"],
        headline=table["headline"],
        phrasings=tuple(table["phrasings"]),
        tags=tuple(table["tags"]),
        source=Source(**source | {"evidence": tuple(source["evidence"])}),
        figure=Figure(**table["figure"]) if "figure" in table else None,
        pictures=tuple(table.get("pictures", ())),
        happened_on=table.get("date"),
        valid_from=table.get("valid_from"),
        review_by=table.get("review_by"),
    )
    return Entry(fact=fact, derived=table.get("derived", {}))


def read_user_facts(
    folder: Path, categories: Mapping[str, str], builtin: Iterable[Fact]
) -> FactFile:
    """All files of the user's own, in the order of their names."""
    known = {fact.id for fact in builtin}
    found = FactFile()
    for path in sorted(folder.glob("*.toml")):
        file = read_fact_file(path, categories, known)
        found.facts.extend(file.facts)
        found.problems.extend(file.problems)
    return found
