"""Which program is on trial: the installed one, or a wrong version of it."""

import compileall
import shutil
import sys
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from installed import PROGRAM

import influencer

_IMPATIENT = """
from influencer.adapters.x.session import Timeouts
Timeouts.__init__.__kwdefaults__ |= {"connect": 2, "total": 3}
from influencer.__main__ import main
main()
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Program:
    """A command line, and what it needs in its environment."""

    command: tuple[str, ...]
    environment: Mapping[str, str] = field(default_factory=dict)

    def impatient(self) -> "Program":
        """The same with 3 seconds in place of 60 until an answer is given up."""
        command = (sys.executable, "-P", "-c", _IMPATIENT)
        return Program(command=command, environment=self.environment)


REAL = Program(command=PROGRAM)


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """A text in a file of the package, and what stands there in a wrong version."""

    file: str
    old: str
    new: str


def altered(changes: tuple[Change, ...], folder: Path) -> Program:
    """A copy of the package with the changes.

    Raises:
        LookupError: a text is not there exactly once; the mutant has to follow the program.
    """
    package = folder / "influencer"
    # With the compiled files: a copy keeps the times by which Python knows them to be fresh.
    shutil.copytree(Path(influencer.__file__).parent, package)
    for change in changes:
        path = package / change.file
        source = path.read_text("utf-8")
        if source.count(change.old) != 1:
            raise LookupError(f"{change.file} has {source.count(change.old)} times: {change.old}")
        path.write_text(source.replace(change.old, change.new), "utf-8")
    for change in changes:
        compileall.compile_file(package / change.file, quiet=2)
    command = (sys.executable, "-P", "-m", "influencer")
    return Program(command=command, environment={"PYTHONPATH": str(folder)})
