"""Fact files: TOML in, facts out, and for each broken entry a line that says where and why."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from errno import EINVAL
from pathlib import Path
from typing import Any

from influencer.adapters.ledger.shape import problems_of_shape
from influencer.adapters.ledger.tables import read_tables
from influencer.domain.facts import Derivation, Diagram, Fact, Figure, Source
from influencer.domain.ledger_rules import problems_of_fact


@dataclass(frozen=True, slots=True, kw_only=True)
class FactFile:
    """What one file holds: the facts that are fit, and a line for each that is not."""

    facts: list[Fact] = field(default_factory=list)
    problems: list[str] = field(default_factory=list)


def read_fact_folder(
    folder: Path, categories: Mapping[str, str], others: Iterable[Fact], *, today: date
) -> FactFile:
    """All files of a folder, in the order of their names; see ``read_fact_file``.

    Args:
        folder: it need not exist.
        categories: area of each topic by its slug.
        others: facts whose ids are taken.
        today: the latest date anywhere on Earth.
    """
    known = {fact.id for fact in others}
    found = FactFile()
    try:
        paths = sorted(folder.iterdir())
    except FileNotFoundError:
        return found
    except OSError as error:
        found.problems.append(f"{folder}: {error.strerror}; no fact of this folder is used")
        return found
    for path in filter(_is_fact_file, paths):
        file = read_fact_file(path, categories, known, today=today)
        found.facts.extend(file.facts)
        found.problems.extend(file.problems)
    return found


def _is_fact_file(path: Path) -> bool:
    """By its name; editors keep their own notes in names that begin with a dot."""
    return path.suffix.casefold() == ".toml" and not path.name.startswith(".")


def read_fact_file(
    path: Path, categories: Mapping[str, str], known: set[str], *, today: date
) -> FactFile:
    """One file, each entry held to the rules; what is broken is left out.

    Args:
        path: the file.
        categories: area of each topic by its slug.
        known: ids that are taken; those of the file are added.
        today: the latest date anywhere on Earth.
    """
    found = FactFile()
    content = b""
    try:
        content = _content_of(path)
        read = read_tables(content)
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) else _with_line(error, content)
        found.problems.append(f"{path}: {reason}; nothing of this file is used")
        return found
    problems = list(read.problems)
    for line, table in read.tables:
        if reasons := list(_problems(table, categories, known, today)):
            problems += [(line, reason) for reason in reasons]
        else:
            found.facts.append(fact_of(table, categories))
            known.add(table["id"])
    for line, reason in problems:
        found.problems.append(f"{path}, line {line}: {' '.join(reason.split())}")
    return found


def _content_of(path: Path) -> bytes:
    if path.exists() and not (path.is_file() or path.is_dir()):
        raise OSError(EINVAL, "it is no regular file")  # a pipe would be waited for
    return path.read_bytes()


def _with_line(error: ValueError, content: bytes) -> str:
    """The reason with its line, which tomllib does not count out where a file ends too soon."""
    last = len(content.splitlines())
    return str(error).replace("(at end of document)", f"(at line {last}, the end of the file)")


def _problems(
    table: Mapping[str, Any], categories: Mapping[str, str], known: set[str], today: date
) -> Iterator[str]:
    if shape := list(problems_of_shape(table)):
        yield from shape
        return
    if table["id"] in known:
        yield f"the id {table['id']!r} is taken"
    if table["topic"] not in categories:
        yield f"there is no topic {table['topic']!r}; see influencer topics"
        return
    yield from problems_of_fact(fact_of(table, categories), today)


def fact_of(table: Mapping[str, Any], categories: Mapping[str, str]) -> Fact:
    """The fact that a sound table of a file tells of."""
    source = dict(table["source"])
    return Fact(
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
        premises=tuple(table.get("premises", ())),
        steps=tuple(table.get("steps", ())),
        diagram=_diagram(table["diagram"]) if "diagram" in table else None,
        derived=tuple(
            Derivation(number=number, expression=expression)
            for number, expression in table.get("derived", {}).items()
        ),
    )


def _diagram(table: Mapping[str, Any]) -> Diagram:
    return Diagram(**dict(table) | {"rows": tuple(map(tuple, table["rows"]))})
