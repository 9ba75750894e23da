"""One process stands still before each lock that it takes on the database, while another writes.

Whoever reads first and then writes, in a transaction that began without the intention to, is told
that the database is locked, at once and whatever the timeout; writers that queue are not.
"""

import subprocess
from collections.abc import Sequence
from contextlib import suppress
from functools import partial
from subprocess import DEVNULL, PIPE

from command_line import Ran

from prove.bench import Bench
from prove.judge import Verdict, judge
from prove.pause import wait_until_it_stands
from prove.program import Program
from prove.tracer import SkippedError, read_calls
from prove.trial import Trial

PATIENCE = 90
STANDS = 4
"""Seconds at most: others wait for a lock on the database for ten."""

WRITE = ("settings", "set", "monthly_cap_usd", "9")
"""Soon done, and harmless."""


def trials(bench: Bench, program: Program) -> Sequence[Trial]:
    """Before every other lock, from the first read on; none without the tracer."""
    log = bench.root / "meanwhile.jsonl"
    try:
        with bench.case(program) as case:
            case.run(through=bench.tracer.recording(log))
    except SkippedError:
        return []
    locks = [call["call"] for call in read_calls(log)].count("fcntl")
    return [
        Trial(
            name=f"another writes before lock {number}",
            run=partial(_meanwhile, bench, program, f"fcntl:{number}"),
            is_vital=number % 6 == 1,
        )
        for number in range(1, locks + 1, 2)
    ]


def _meanwhile(bench: Bench, program: Program, point: str) -> Verdict:
    with bench.case(program) as case:
        go_on = case.home.home / "go-on"
        through = bench.tracer.command(at=point, do=f"stop={go_on}")
        start = partial(_start, case.home.environment | dict(program.environment))
        with start(*through, *program.command, "post", "--due") as sender:
            wait_until_it_stands(case, sender)
            with start(*program.command, *WRITE) as writer:
                with suppress(subprocess.TimeoutExpired):
                    writer.wait(STANDS)
                go_on.touch()
                for run in (sender, writer):
                    out, err = run.communicate(timeout=PATIENCE)
                    case.said.append(Ran(code=run.returncode, out=out, err=err))
        locked = [ran.err.strip() for ran in case.said if "locked" in ran.err]
        case.run_until_quiet((0, 3, 6))
        verdict = judge(case)
        lost = verdict.lost or "".join(locked[:1])
        return Verdict(doubles=verdict.doubles, lost=lost, is_open=verdict.is_open)


def _start(environment: dict[str, str], *words: str) -> "subprocess.Popen[str]":
    return subprocess.Popen(
        words, env=environment, stdin=DEVNULL, stdout=PIPE, stderr=PIPE, text=True
    )
