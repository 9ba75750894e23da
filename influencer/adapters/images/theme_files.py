"""Theme files: TOML in, a theme out, or lines that say what is wrong and how to mend it."""

import tomllib
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from errno import EINVAL
from pathlib import Path
from typing import Any

from influencer.adapters.images.theme import Palette, Theme
from influencer.adapters.images.theme_keys import BASED_ON, COLOURS, KEYS
from influencer.adapters.images.theme_problems import problems_of_theme
from influencer.adapters.images.theme_shape import problems_of_name, problems_of_shape

SHIPPED = Path(__file__).parents[2] / "data" / "themes"

LARGEST = 64 * 1024
"""Bytes of a file; one with every key and a comment on each has two thousand."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ThemeFolder:
    """What a folder holds: the themes that are fit, and a line for each thing that is not.

    Attributes:
        broken: the first of a theme's lines, by its name.
    """

    themes: dict[str, Theme] = field(default_factory=dict)
    problems: list[str] = field(default_factory=list)
    broken: dict[str, str] = field(default_factory=dict)


def read_shipped_themes() -> dict[str, Theme]:
    """The themes that ship with the program; the project's tests hold them to the rules."""
    return {path.stem: theme_of(path.stem, read_table(path)) for path in _theme_files(SHIPPED)}


def read_theme_folder(folder: Path) -> ThemeFolder:
    """All files of a folder, each held to the rules; what is broken is left out.

    Args:
        folder: the user's own; it need not exist.
    """
    found = ThemeFolder()
    try:
        paths = _theme_files(folder)
    except FileNotFoundError:
        return found
    except OSError as error:
        found.problems.append(f"{folder}: {error.strerror}; no theme of this folder is used")
        return found
    for path in paths:
        if problems := list(_problems_of_file(path, {*_shipped_names(), *found.themes})):
            lines = [f"{path} is not used: {problem}" for problem in problems]
            found.problems.extend(lines)
            found.broken[path.stem] = lines[0]
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


def _shipped_names() -> tuple[str, ...]:
    return tuple(path.stem for path in _theme_files(SHIPPED))


def _problems_of_file(path: Path, taken: Collection[str]) -> Iterator[str]:
    """What is wrong with single keys; only where that is nothing, with the colours together."""
    yield from problems_of_name(path.stem, taken)
    try:
        table = read_table(path)
    except (OSError, ValueError) as error:
        yield str(error.strerror if isinstance(error, OSError) else error)
        return
    if shape := list(problems_of_shape(table, _shipped_names())):
        yield from shape
    else:
        yield from problems_of_theme(theme_of(path.stem, _complete(table)))


def _complete(table: Mapping[str, Any]) -> dict[str, Any]:
    """The table with what it takes from the theme that it is based on."""
    own = dict(table)
    base = own.pop(BASED_ON, None)
    return own if base is None else read_table(SHIPPED / f"{base}.toml") | own
