"""Theme files: TOML in, a theme out, or lines that say what is wrong and how to mend it."""

import re
import tomllib
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from errno import EINVAL
from pathlib import Path
from typing import Any

from influencer.adapters.images.theme import Palette, Theme
from influencer.adapters.images.theme_keys import BASED_ON, COLOURS, KEYS, hint
from influencer.adapters.images.theme_rules import problems_of_palette

SHIPPED = Path(__file__).parents[2] / "data" / "themes"

LARGEST = 64 * 1024
"""Bytes of a file; one with every key and a comment on each has two thousand."""

_NAME = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_LONGEST_NAME = 40
_RESERVED = "all"
"""What the setting ``themes`` calls every theme."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ThemeFolder:
    """What a folder holds: the themes that are fit, and a line for each thing that is not."""

    themes: dict[str, Theme] = field(default_factory=dict)
    problems: list[str] = field(default_factory=list)


def read_shipped_themes() -> dict[str, Theme]:
    """The themes that ship with the program; the project's tests hold them to the rules."""
    return {path.stem: theme_of(path.stem, read_table(path)) for path in _theme_files(SHIPPED)}


def read_theme_folder(folder: Path) -> ThemeFolder:
    """All files of a folder, each held to the rules; what is broken is left out.

    Args:
        folder: the user's own; it need not exist.
    """
    found = ThemeFolder()
    shipped = [path.stem for path in _theme_files(SHIPPED)]
    try:
        paths = _theme_files(folder)
    except FileNotFoundError:
        return found
    except OSError as error:
        found.problems.append(f"{folder}: {error.strerror}; no theme of this folder is used")
        return found
    for path in paths:
        if problems := list(_problems_of_file(path, {*shipped, *found.themes})):
            found.problems += [f"{path}: {problem}; the theme is not used" for problem in problems]
        else:
            found.themes[path.stem] = theme_of(path.stem, _complete(read_table(path)))
    return found


def read_table(path: Path) -> dict[str, Any]:
    """What a file says.

    Raises:
        OSError: it cannot be read.
        ValueError: it is no TOML, or too large to be a theme.
    """
    if path.exists() and not (path.is_file() or path.is_dir()):
        raise OSError(EINVAL, "it is no regular file")  # a pipe would be waited for
    with path.open("rb") as file:
        content = file.read(LARGEST + 1)
    if len(content) > LARGEST:
        raise ValueError(f"is larger than {LARGEST // 1024} KB, which no theme is")
    try:
        return tomllib.loads(content.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        raise ValueError(f"line {line} is not UTF-8") from error
    except RecursionError as error:
        raise ValueError("lists or tables are nested too deeply") from error


def theme_of(name: str, table: Mapping[str, Any]) -> Theme:
    """The theme of a table in which nothing is wrong and nothing is missing."""
    values = {key: KEYS[key].read(value) for key, value in table.items()}
    palette = Palette(**{key: values.pop(key) for key in COLOURS})
    return Theme(name=name, palette=palette, **values)


def _theme_files(folder: Path) -> list[Path]:
    """By their names; editors keep their own notes in names that begin with a dot."""
    return sorted(
        path
        for path in folder.iterdir()
        if path.suffix.casefold() == ".toml" and not path.name.startswith(".")
    )


def _problems_of_file(path: Path, taken: Collection[str]) -> Iterator[str]:
    yield from _problems_of_name(path.stem, taken)
    try:
        table = read_table(path)
    except (OSError, ValueError) as error:
        yield str(error.strerror if isinstance(error, OSError) else error)
        return
    yield from _problems_of_table(table)


def _problems_of_name(name: str, taken: Collection[str]) -> Iterator[str]:
    if not _NAME.fullmatch(name) or len(name) > _LONGEST_NAME or name == _RESERVED:
        yield (
            "a theme has the name of its file, of lower-case letters, digits and hyphens, at most"
            f" {_LONGEST_NAME} and not {_RESERVED!r}; rename the file"
        )
    elif name in taken:
        yield f"the name {name!r} is taken; rename the file"


def _problems_of_table(table: dict[str, Any]) -> Iterator[str]:
    """What is wrong with single keys; only where that is nothing, with the colours together."""
    if shape := list(_problems_of_shape(table)):
        yield from shape
    else:
        yield from problems_of_palette(theme_of("", _complete(table)).palette)


def _problems_of_shape(table: Mapping[str, Any]) -> Iterator[str]:
    shipped = tuple(path.stem for path in _theme_files(SHIPPED))
    base = table.get(BASED_ON)
    if base is not None and base not in shipped:
        yield f"{BASED_ON} must be a theme that ships, not {str(base)[:40]!r}; {hint(str(base), shipped)}"
    for key in (*table,):
        if key not in KEYS and key != BASED_ON:
            yield f"unknown key {key[:40]!r}; {hint(key, (BASED_ON, *KEYS))}"
    if BASED_ON not in table and (missing := [key for key in COLOURS if key not in table]):
        yield f"{', '.join(missing)} missing; add it, or {BASED_ON} = \"light\" for what is not set"
    for key, value in table.items():
        if key in KEYS:
            yield from _problems_of_value(key, value)


def _problems_of_value(key: str, value: object) -> Iterator[str]:
    try:
        KEYS[key].read(value)
    except ValueError as error:
        yield f"{key} {error}"


def _complete(table: Mapping[str, Any]) -> dict[str, Any]:
    """The table with what it takes from the theme that it is based on."""
    own = dict(table)
    base = own.pop(BASED_ON, None)
    return own if base is None else read_table(SHIPPED / f"{base}.toml") | own
