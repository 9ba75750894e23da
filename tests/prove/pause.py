"""The sender stands still (a closed lid, SIGSTOP) while time passes; then it goes on.

Whoever runs meanwhile must not take its post for theirs, however long that lasts.
"""

import sqlite3
import subprocess
import time
from collections.abc import Sequence
from contextlib import suppress
from functools import partial
from subprocess import DEVNULL, PIPE

from command_line import Ran

from prove.bench import Bench, Case
from prove.judge import Verdict, judge
from prove.passing import pass_time
from prove.program import Program
from prove.tracer import read_calls
from prove.trial import Trial

PATIENCE = 90
MEANWHILE = ((0, 3, 6, 6), (10, 61), (200, 10))
"""Minutes before each run of others while the sender stands; the last is past the deadline."""


def trials(bench: Bench, program: Program) -> Sequence[Trial]:
    """Standing still before the lock, with it, before and after each request; long and longer."""
    log = bench.root / "pause.jsonl"
    with bench.case(program) as case:
        case.run(through=bench.tracer.recording(log))
    calls = [call["call"] for call in read_calls(log)]
    writes = calls.count("pwrite64")
    points = [
        *(f"{name}:{number}" for name in ("flock", "connect", "recvfrom", "sendto", "clone3")
          for number in range(1, calls.count(name) + 1)),
        *(f"pwrite64:{number}" for number in range(1, writes + 1, 6)),
        f"close:{calls.count('close')}",
        "exit_group:1",
    ]  # fmt: skip
    vital = ("flock:1", f"connect:{calls.count('connect')}", f"close:{calls.count('close')}")
    return [
        Trial(
            name=f"before {point}, others run after {rounds} minutes",
            run=partial(_pause, bench, program, point, rounds),
            is_vital=point in vital and rounds is MEANWHILE[0],
        )
        for point in points
        for rounds in MEANWHILE
    ]


def _pause(bench: Bench, program: Program, point: str, rounds: Sequence[float]) -> Verdict:
    with bench.case(program) as case:
        go_on = case.home.home / "go-on"
        through = bench.tracer.command(at=point, do=f"stop={go_on}")
        with subprocess.Popen(
            [*through, *program.command, "post", "--due"],
            env=case.home.environment | dict(program.environment),
            stdin=DEVNULL, stdout=PIPE, stderr=PIPE, text=True,
        ) as sender:  # fmt: skip
            try:
                wait_until_it_stands(case, sender)
                _others_run(case, rounds)
            finally:
                go_on.touch()
            out, err = sender.communicate(timeout=PATIENCE)
        case.said.append(Ran(code=sender.returncode, out=out, err=err))
        case.run_until_quiet()
        late = frozenset({"expired"}) if sum(rounds) > LONG else frozenset[str]()
        return judge(case, may_end=late)


LONG = 180
"""Minutes after which a slot is given up."""


def wait_until_it_stands(case: Case, sender: subprocess.Popen[str]) -> None:
    """Wait until the tracer has stopped it, or it has ended without coming to that call."""
    said, deadline = case.home.home / "go-on.stopped", time.monotonic() + PATIENCE
    while not said.exists() and sender.poll() is None and time.monotonic() < deadline:
        time.sleep(0.01)


def _others_run(case: Case, rounds: Sequence[float]) -> None:
    """A sender that stands in the midst of a write holds the database: then no time can pass."""
    for minutes in rounds:
        with suppress(sqlite3.OperationalError):
            pass_time(case.home.database, minutes, patience=0.5)
        case.run()
