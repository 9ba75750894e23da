"""The facts that ship with the program, and a copy of them that is read faster than TOML.

Python's reader of TOML took a third of ``generate`` for the ledger; JSON takes a twentieth of that.
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

from influencer.adapters.folder import free_bytes
from influencer.adapters.ledger.facts import FactFile, fact_of, read_fact_folder
from influencer.adapters.ledger.shape import DATES
from influencer.adapters.whole_file import write_whole
from influencer.domain.facts import Fact
from influencer.errors import StoreError

Table = Mapping[str, Any]

SEAL = 32
"""Bytes of a SHA-256, with which a copy begins."""

LEAST_ROOM = 64 * 1024 * 1024
"""Bytes that a disk has free before a copy, of a megabyte, is kept there: pictures go first."""


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
    ledger = sha256(b"\0".join(contents)).digest()
    if kept := _kept(ledger, copy):
        return [_with_dates(table) for table in json.loads(kept)]
    tables = _tables(contents)
    with suppress(OSError, StoreError):
        if free_bytes(copy.parent) >= LEAST_ROOM:
            text = json.dumps(tables, default=date.isoformat).encode()
            write_whole(copy, _seal(ledger, text) + text)
    return tables


def _kept(ledger: bytes, copy: Path) -> bytes:
    """What the copy holds, if it is of that ledger and as it was written; else nothing."""
    with suppress(OSError):
        content = copy.read_bytes() if copy.is_file() else b""
        seal, text = content[:SEAL], content[SEAL:]
        return text if seal == _seal(ledger, text) else b""
    return b""


def _seal(ledger: bytes, text: bytes) -> bytes:
    """Vouches for both the ledger and the copy: a damaged or edited copy is made anew."""
    return sha256(ledger + text).digest()


def _with_dates(table: Table) -> Table:
    """With the dates that JSON holds as text."""
    return {**table, **{key: date.fromisoformat(table[key]) for key in DATES & set(table)}}
