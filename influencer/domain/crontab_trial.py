"""A crontab line that runs a command once, and leaves word of it."""

import shlex
from dataclasses import dataclass
from pathlib import PurePath


@dataclass(frozen=True, slots=True, kw_only=True)
class Trial:
    """A command to be run by cron, and where its traces are.

    Attributes:
        command: as ``/bin/sh`` reads it; it writes its answer to the path of that name.
        answer: what the command found.
        begun: made by cron before the command.
        code: the command's exit code, written after it.
    """

    command: str
    answer: PurePath
    begun: PurePath
    code: PurePath

    @property
    def line(self) -> str:
        """Run in the next minute, by whatever shell the table names, and in no minute after it."""
        begun, code = (shlex.quote(str(path)) for path in (self.begun, self.code))
        script = (
            f"exec >/dev/null 2>&1 </dev/null; [ -e {begun} ] && exit; : > {begun};"
            f" {self.command}; echo $? > {code}.new; mv {code}.new {code}"
        )
        return f"* * * * * /bin/sh -c {shlex.quote(script)}".replace("%", r"\%")
