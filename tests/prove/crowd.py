"""Many processes at once: crons that overlap, people who publish meanwhile, first runs ever.

Nobody may be told that the database is locked: writers queue.
"""

import subprocess
from collections import Counter
from collections.abc import Sequence
from contextlib import closing
from functools import partial
from sqlite3 import connect
from subprocess import PIPE

from command_line import Ran

from prove import meanwhile
from prove.bench import Bench, Case
from prove.judge import Verdict, judge
from prove.program import Program
from prove.trial import Trial

DUE = ("post", "--due")
ONE = ("post", "1", "--yes")
NOW = ("post", "--now", "--yes")
WRITE = ("generate", "--quiet", "--count", "2")
LOOK = ("history", "--json")
VITAL = ("two crons that write (0)", "crons, writers and people (0)")
PATIENCE = 300
"""Seconds for a hundred interpreters on two cores."""

Crowd = Sequence[tuple[str, ...]]


def trials(bench: Bench, program: Program) -> Sequence[Trial]:
    """Small crowds often, large ones once or twice."""
    crowds: list[tuple[str, Crowd, bool]] = [
        *((f"two crons ({number})", [DUE] * 2, True) for number in range(8)),
        *((f"two crons that write ({number})", [DUE] * 2, False) for number in range(8)),
        ("ten crons", [DUE] * 10, True),
        ("ten crons that write", [DUE] * 10, False),
        *((f"crons, writers and people ({number})", _mix(), True) for number in range(4)),
        *((f"fifty crons ({number})", [DUE] * 50, number % 2 == 0) for number in range(4)),
        ("a hundred crons", [DUE] * 100, True),
        ("a hundred crons that write", [DUE] * 100, False),
    ]
    first = [
        Trial(
            name=f"ten first commands ({number})",
            run=partial(_first, bench, program),
            is_vital=number == 0,
        )
        for number in range(10)
    ]
    return [*first, *meanwhile.trials(bench, program)] + [
        Trial(
            name=name,
            run=partial(_crowd, bench, program, crowd, is_written=is_written),
            is_vital=name in VITAL,
        )
        for name, crowd, is_written in crowds
    ]


def _mix() -> Crowd:
    return [DUE, ONE, WRITE, LOOK, DUE, NOW, ONE, WRITE, DUE, NOW, ONE, DUE]


def _crowd(bench: Bench, program: Program, crowd: Crowd, *, is_written: bool) -> Verdict:
    with bench.case(program, is_written=is_written) as case:
        case.said.extend(_at_once(case, crowd))
        case.run_until_quiet((0, 3, 6))
        return _judged(case)


def _first(bench: Bench, program: Program) -> Verdict:
    """Nobody has been here before: each of them would make the database."""
    with bench.case(program) as case:
        for file in case.home.state.glob("influencer.db*"):
            file.unlink()
        said = _at_once(case, [LOOK] * 10)
        return Verdict(lost=_locked(said) or "".join(ran.err for ran in said if ran.code))


def _judged(case: Case) -> Verdict:
    """The slot's post is there once, and so is each post that a person sent beside it."""
    with closing(connect(case.home.database)) as connection:
        rows = connection.execute("SELECT platform_post_id FROM posts").fetchall()
    texts = Counter(post["text"] for post in case.fake.posts())
    kept = {identifier for (identifier,) in rows}
    verdict = judge(case)
    unknown = {post["id"] for post in case.fake.posts()} - kept
    lost = verdict.lost or _locked(case.said) or (f"not kept: {unknown}" if unknown else "")
    doubles = max(verdict.doubles, sum(count - 1 for count in texts.values()))
    return Verdict(doubles=doubles, lost=lost, is_open=verdict.is_open)


def _at_once(case: Case, crowd: Crowd) -> list[Ran]:
    environment = case.home.environment | dict(case.program.environment)
    runs = [
        subprocess.Popen(
            [*case.program.command, *words],
            env=environment, stdout=PIPE, stderr=PIPE, stdin=subprocess.DEVNULL, text=True,
        )
        for words in crowd
    ]  # fmt: skip
    said = [run.communicate(timeout=PATIENCE) for run in runs]
    return [
        Ran(code=run.returncode, out=out, err=err)
        for run, (out, err) in zip(runs, said, strict=True)
    ]


def _locked(said: Sequence[Ran]) -> str:
    words = [ran.err.strip() for ran in said if "locked" in ran.err]
    return words[0] if words else ""
