"""On which line a TOML text says what: tomllib tells that of an error, but not of what it read."""

import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """A header, or a key with its value; the latter only above the first header.

    Attributes:
        line: the line it starts on, from 1.
        key: the key of the top level that it is about.
        value: what stands there if nothing else is read: ``[{}]`` after ``[[key]]``.
    """

    line: int
    key: str
    value: Any


def top_level_statements(text: str) -> Iterator[Statement]:
    """Whatever opens or sets a key of the top level, in order.

    Args:
        text: sound TOML.
    """
    is_in_table = False
    for line, chunk in _chunks(text):
        is_header = chunk.lstrip().startswith("[")
        is_in_table = is_in_table or is_header
        if is_header or not is_in_table:
            for key, value in tomllib.loads(chunk).items():
                yield Statement(line=line, key=key, value=value)


def _chunks(text: str) -> Iterator[tuple[int, str]]:
    """Each statement with its first line; it goes on for as long as its lines alone are no TOML.

    So what only looks like a header, inside a long string or list, is not taken for one.
    """
    start, chunk = 1, ""
    for number, line in enumerate(text.split("\n"), 1):
        chunk += f"{line}\n"
        if _is_toml(chunk):
            yield start, chunk
            start, chunk = number + 1, ""


def _is_toml(chunk: str) -> bool:
    try:
        tomllib.loads(chunk)
    except tomllib.TOMLDecodeError:
        return False
    return True
