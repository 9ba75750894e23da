"""The tracer (``tracer.c``): built with gcc when it is first needed, where there is one."""

import json
import platform
import shutil
import subprocess
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent


class SkippedError(Exception):
    """A family cannot be tried on this machine; the message says why."""


@dataclass
class Tracer:
    """Acts just before one of the calls that a program makes, counted over all its threads."""

    folder: Path

    @cached_property
    def path(self) -> Path:
        """The compiled tracer.

        Raises:
            SkippedError: it cannot be built or may not trace here.
        """
        compiler = shutil.which("gcc")
        if platform.system() != "Linux" or platform.machine() != "x86_64" or not compiler:
            raise SkippedError("the tracer needs Linux on x86-64, and gcc")
        path = self.folder / "tracer"
        built = subprocess.run(
            [compiler, "-O1", "-o", path, HERE / "tracer.c"], capture_output=True, check=False
        )
        if built.returncode or subprocess.run([path, "--", "/bin/true"], check=False).returncode:
            raise SkippedError("the tracer cannot be built, or may not trace here")
        return path

    def command(self, *, at: str = "", do: str = "", under: str = "") -> list[str]:
        """What stands before a program's command line; ``tracer.c`` explains the options."""
        options = {"--at": at, "--do": do, "--under": under}
        words = [word for name, value in options.items() if value for word in (name, value)]
        return [str(self.path), *words, "--"]

    def recording(self, log: Path, *, with_data: bool = False) -> list[str]:
        """Likewise, writing every call down."""
        data = ["--data"] if with_data else []
        return [str(self.path), "--log", str(log), *data, "--"]


def read_calls(log: Path) -> Sequence[dict[str, Any]]:
    """Every call that was written down, in the order of the whole process."""
    events = [json.loads(line) for line in log.read_text("utf-8").splitlines()]
    return [event for event in events if "call" in event]


def sent_at(calls: Sequence[dict[str, Any]]) -> int:
    """The index of the call that hands the post over: the last that sends anything to X."""
    return max(index for index, call in enumerate(calls) if call["call"].startswith("send"))
