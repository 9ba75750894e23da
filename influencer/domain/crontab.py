"""Crontab lines: at which minutes of every hour they wake the program."""

import re

EVERY_MINUTE = frozenset(range(60))
HOURLY = frozenset({0})
"""The line of crontab.example."""

MINUTE_FIELDS = {
    "0": HOURLY,
    "*/10": frozenset(range(0, 60, 10)),
    "*/5": frozenset(range(0, 60, 5)),
    "*": EVERY_MINUTE,
}
"""The lines that are advised, the rarest first."""

INTERVALS = tuple(minutes for minutes in range(1, 61) if 60 % minutes == 0)
"""How many minutes may lie between two runs, so that each hour is like the others."""

COMMAND = "post --due"
_EVERY_HOUR = ["*"] * 4
_PART = re.compile(
    r"(?:\*|(?P<first>[0-9]{1,2})(?:-(?P<last>[0-9]{1,2}))?)(?:/(?P<step>[0-9]{1,2}))?"
)


def wakings_of(table: str) -> frozenset[int] | None:
    """The minutes of every hour at which that crontab calls ``post --due``.

    None where no line does, or not in every hour of every day.
    """
    lines = (line.strip() for line in table.splitlines())
    found = [minutes for line in lines if (minutes := wakings_of_line(line))]
    return frozenset().union(*found) if found else None


def wakings_of_line(line: str) -> frozenset[int] | None:
    """The minutes of every hour at which that line calls ``post --due``; None where unclear."""
    command, *_ = line.partition("#")  # what follows is a comment, to the shell
    if COMMAND not in command:
        return None
    if line.startswith("@hourly"):
        return HOURLY
    minute, *others = line.split(maxsplit=5)[:5]
    return parse_minutes(minute) if others == _EVERY_HOUR else None


def field_of(interval: int) -> str:
    """The first field of a line that runs every so many minutes, one of ``INTERVALS``."""
    return {1: "*", 60: "0"}.get(interval, f"*/{interval}")


def parse_minutes(field: str) -> frozenset[int] | None:
    """The minutes of a crontab's first field, such as ``*/10`` or ``5,35-45``; None if unclear."""
    parts = [_parse_part(part) for part in field.split(",")]
    known = [part for part in parts if part]
    return frozenset().union(*known) if len(known) == len(parts) else None


def _parse_part(part: str) -> frozenset[int] | None:
    found = _PART.fullmatch(part)
    if not found or (found["step"] and found["first"] and not found["last"]):
        return None
    first = int(found["first"] or 0)
    last = int(found["last"] or found["first"] or max(EVERY_MINUTE))
    step = int(found["step"] or 1)
    if not first <= last <= max(EVERY_MINUTE) or step < 1:
        return None
    return frozenset(range(first, last + 1, step))
