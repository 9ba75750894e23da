"""SIGKILL just before every call of a run that changes or says anything outside the process.

Between two such calls nothing outside changes (what SQLite maps into memory, its ``-shm``, is
rebuilt by whoever opens the database first), so this covers every moment at which a run can die.
A run that writes its post draws another picture each time, of another number of bytes: there the
number of calls before the sending differs by a few from run to run, so a call may be met twice
and its neighbour not at all. A run with a prepared post makes the same calls each time.
"""

from collections import Counter
from collections.abc import Sequence
from functools import partial

from prove.bench import Bench
from prove.judge import Verdict, judge
from prove.program import Program
from prove.tracer import read_calls
from prove.trial import Trial


def trials(bench: Bench, program: Program) -> Sequence[Trial]:
    """One for each boundary, of a run with a prepared post and of one that has to write it."""
    return [
        trial
        for is_written in (True, False)
        for trial in _boundaries(bench, program, is_written=is_written)
    ]


def _boundaries(bench: Bench, program: Program, *, is_written: bool) -> list[Trial]:
    log = bench.root / "boundaries.jsonl"
    with bench.case(program, is_written=is_written) as case:
        case.run(through=bench.tracer.recording(log))
    calls = [call["call"] for call in read_calls(log)]
    every = [(f"*:{number}", f"{name} ({number})") for number, name in enumerate(calls, 1)]
    # After X has answered and before that is written down; the count of sockets never differs.
    last = f"close:{Counter(calls)['close']}"
    return [
        Trial(
            name=f"{'prepared' if is_written else 'unwritten'}, before {words} of {len(calls)}",
            run=partial(_kill, bench, program, at, is_written=is_written),
            is_vital=at == last,
        )
        for at, words in [(last, f"the last {last}"), *every]
    ]


def _kill(bench: Bench, program: Program, at: str, *, is_written: bool) -> Verdict:
    with bench.case(program, is_written=is_written) as case:
        case.run(through=bench.tracer.command(at=at, do="kill"))
        case.run_until_quiet()
        return judge(case)
