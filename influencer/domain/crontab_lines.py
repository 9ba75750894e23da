"""The lines of a crontab that publish: whose they are, and which program they call."""

import re
import shlex
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from influencer.domain.crontab import COMMAND, wakings_of_line
from influencer.domain.crontab_block import PUBLISHING

FOLDER_SETTINGS = ("INFLUENCER_HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME")
"""The variables that say which installation is meant."""

CRON_PATH = "/usr/bin:/bin"
"""Where cron looks for a program, see crontab(5), unless the table or the line says otherwise."""

_VARIABLE = re.compile(r"""\s*(["']?)(?P<name>\w+)\1\s*=\s*(?P<value>.*?)\s*""", re.DOTALL)
"""A variable for all lines below it, see crontab(5); quotes may stand around either side."""

_MARKER = re.compile(rf"# (?P<edge>begin|end) {PUBLISHING}\b.*", re.DOTALL)
_ASSIGNMENT = re.compile(r"(\w+)=(.*)", re.DOTALL)
_NAME = re.compile(r"\w[\w.+-]*")
_SHELL_SYNTAX = frozenset(";&|`()<>$")
_FORERUNNERS = frozenset({"env", "/usr/bin/env", "exec", "command"})
"""What may stand before the program that is run."""

_TIMED = re.compile(r"\s*(?:@\w+|(?:\S+\s+){4}\S+)\s+(?P<command>.*)", re.DOTALL)


@dataclass(frozen=True, slots=True, kw_only=True)
class PublishingLine:
    """A line that calls ``post --due``.

    Attributes:
        number: its place in the table, from 1. Its text is not kept: it may hold a password.
        wakings: the minutes of every hour at which it runs; None where that is not clear.
        settings: the variables that say whose line it is, by name.
        program: what it calls, by its path or by a bare name; empty where that is not clear.
        path: where a bare name is looked for, as ``PATH`` has it.
        is_ours: it stands in a block that this program wrote.
    """

    number: int
    wakings: frozenset[int] | None
    settings: Mapping[str, str]
    program: str
    path: str
    is_ours: bool


def publishing_lines(table: str, settings: Mapping[str, str]) -> list[PublishingLine]:
    """The lines that publish for the installation with these settings."""
    return [line for line in _all_lines(table) if line.settings == settings]


def _all_lines(table: str) -> Iterator[PublishingLine]:
    shared = dict[str, str]()
    is_ours = False
    for number, line in enumerate(table.split("\n"), start=1):
        if marker := _MARKER.fullmatch(line):
            is_ours = marker["edge"] == "begin"
        elif line.lstrip().startswith("#"):
            continue
        elif variable := _VARIABLE.fullmatch(line):
            shared[variable["name"]] = _unquoted(variable["value"])
        elif COMMAND in line and (timed := _TIMED.fullmatch(line)):
            own, program = _read_command(timed["command"])
            yield PublishingLine(
                number=number,
                wakings=wakings_of_line(line.strip()),
                settings=_folders(shared | own),
                program=program,
                path=own.get("PATH", shared.get("PATH", CRON_PATH)),
                is_ours=is_ours,
            )


def _unquoted(value: str) -> str:
    is_quoted = len(value) > 1 and value[0] == value[-1] and value[0] in "\"'"
    return value[1:-1] if is_quoted else value


def _folders(settings: Mapping[str, str]) -> dict[str, str]:
    return {name: settings[name] for name in FOLDER_SETTINGS if settings.get(name)}


def _read_command(command: str) -> tuple[dict[str, str], str]:
    """The variables before a command, and its program."""
    try:
        words = shlex.split(command.replace(r"\%", "%"))
    except ValueError:
        return {}, ""
    own = dict[str, str]()
    for place, word in enumerate(words):
        if assignment := _ASSIGNMENT.fullmatch(word):
            own[assignment[1]] = assignment[2]
        elif word not in _FORERUNNERS:
            is_clear = word.startswith("/") or _is_plain_name(words[place:], own)
            return own, word if is_clear else ""
    return own, ""


def _is_plain_name(words: list[str], own: Mapping[str, str]) -> bool:
    """Whether the first word is a program's name, up to whose ``post --due`` all is its own.

    Of ``cd /x && ./influencer post --due``, say, only a shell knows what it runs.
    """
    if not _NAME.fullmatch(words[0]) or _SHELL_SYNTAX & set(own.get("PATH", "")):
        return False
    publishing = COMMAND.split()[0]
    if publishing not in words:
        return False
    return not _SHELL_SYNTAX & set("".join(words[: words.index(publishing)]))
