"""The facts that ship with the program, and a copy of them that is read faster than TOML.

Python's reader of TOML takes longer for the ledger than all else that ``generate`` does; a copy in
JSON takes a thirtieth of that (``make bench``).
"""

import json
import tomllib
from collections.abc import Iterable, Mapping, Sequence
from contextlib import AbstractContextManager, suppress
from datetime import date
from hashlib import sha256
from importlib import resources
from pathlib import Path
from typing import Any

from influencer.adapters.ledger.facts import FactFile, fact_of, read_fact_folder
from influencer.adapters.ledger.shape import DATES
from influencer.adapters.whole_file import write_whole
from influencer.domain.facts import Fact

Table = Mapping[str, Any]


def read_builtin_facts(categories: Mapping[str, str], copy: Path | None = None) -> list[Fact]:
    """The facts that ship with the program; the project's tests hold them to the rules.

    Args:
        categories: area of each topic by its slug.
        copy: a file to read them from where it holds what the ledger holds, or else to keep them
            in; one that can be neither read nor written only costs time.
    """
    with _builtin_folder() as folder:
        contents = [path.read_bytes() for path in sorted(folder.glob("*.toml"))]
    tables = _tables(contents) if copy is None else _tables_by_copy(contents, copy)
    return [fact_of(table, categories) for table in tables]


def check_builtin_facts(categories: Mapping[str, str], *, today: date) -> FactFile:
    """The same, each held to the rules, as those of users are."""
    with _builtin_folder() as folder:
        return read_fact_folder(folder, categories, [], today=today)


def _builtin_folder() -> AbstractContextManager[Path]:
    return resources.as_file(resources.files("influencer") / "data" / "facts")


def _tables(contents: Iterable[bytes]) -> list[Table]:
    return [table for content in contents for table in tomllib.loads(content.decode())["fact"]]


def _tables_by_copy(contents: Sequence[bytes], copy: Path) -> list[Table]:
    digest = sha256(b"\0".join(contents)).hexdigest()
    with suppress(OSError, ValueError, LookupError, TypeError):
        kept = json.loads(copy.read_bytes())
        if kept["sha256_of_ledger"] == digest:
            return [_with_dates(table) for table in kept["facts"]]
    tables = _tables(contents)
    text = json.dumps({"sha256_of_ledger": digest, "facts": tables}, default=date.isoformat)
    with suppress(OSError):
        write_whole(copy, text.encode())
    return tables


def _with_dates(table: Table) -> Table:
    """With the dates that JSON holds as text."""
    return {**table, **{key: date.fromisoformat(table[key]) for key in DATES & set(table)}}
