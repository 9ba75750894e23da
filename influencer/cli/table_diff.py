"""What changes in a crontab, as ``diff`` writes it."""

import re
from collections.abc import Iterator
from difflib import unified_diff

from rich.text import Text

_STYLES = {"+": "green", "-": "red", "@": "cyan"}
_SECRET = re.compile(r"((?:INFLUENCER_X|OPENAI)\w*=)(\"[^\"]*\"|'[^']*'|\S+)")
"""Somebody may have put a key beside our line, against all advice."""


def changed_lines(before: str, after: str) -> Iterator[str]:
    """The lines that go and come, without those around them, which are nobody else's business."""
    lines = unified_diff(before.split("\n"), after.split("\n"), n=0, lineterm="")
    for line in list(lines)[2:]:
        shown = line.encode("utf-8", "backslashreplace").decode("utf-8")
        yield _SECRET.sub(r"\1***", shown)


def coloured(line: str) -> Text:
    """A line of a diff as terminals show it."""
    return Text(line, style=_STYLES.get(line[:1], ""))
