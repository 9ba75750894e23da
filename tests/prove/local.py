"""The machine fails: no space, a broken disk, rights taken away, a database that is not ours.

From the k-th write to the data folder on, every one fails; after the run everything is well
again. What was sent before is not sent again, and what was not is sent in the end.
"""

import errno
import os
import sqlite3
from collections.abc import Callable, Sequence
from contextlib import closing
from functools import partial

from prove.bench import Bench, Case
from prove.judge import Verdict, judge
from prove.program import Program
from prove.tracer import read_calls
from prove.trial import Trial

_ON_FILES = ("write", "pwrite64", "writev", "fsync", "fdatasync", "ftruncate")
_ON_NAMES = ("open", "openat", "mkdir", "rename", "unlink", "utimensat", "chmod")
WRITES = (*_ON_FILES, *_ON_NAMES)
"""All that a full or broken disk lets fail."""
ERRORS = ("ENOSPC", "EIO", "EROFS", "EDQUOT")


def trials(bench: Bench, program: Program) -> Sequence[Trial]:
    """Each error from each write on; then what can be wrong with the folder and the database."""
    return [
        *(
            trial
            for is_written in (True, False)
            for trial in _failing_writes(bench, program, is_written=is_written)
        ),
        *(
            Trial(name=name, run=partial(_spoilt, bench, program, spoil))
            for name, spoil in SPOILT.items()
        ),
    ]


def _failing_writes(bench: Bench, program: Program, *, is_written: bool) -> list[Trial]:
    log = bench.root / "writes.jsonl"
    with bench.case(program, is_written=is_written) as case:
        case.run(through=bench.tracer.recording(log))
        state = str(case.home.state)
    calls = [call for call in read_calls(log) if call["path"].startswith(state)]
    count = sum(call["call"] in WRITES for call in calls)
    return [
        Trial(
            name=f"{'prepared' if is_written else 'unwritten'}, {error} from write {number} on",
            run=partial(_fail, bench, program, (error, number), is_written=is_written),
        )
        for number in range(1, count + 1)
        for error in (ERRORS if is_written else ERRORS[:1])
    ]


def _fail(bench: Bench, program: Program, failure: tuple[str, int], *, is_written: bool) -> Verdict:
    error, number = failure
    with bench.case(program, is_written=is_written) as case:
        through = bench.tracer.command(
            at=f"{','.join(WRITES)}:{number}+",
            do=f"fail={getattr(errno, error)}",
            under=str(case.home.state),
        )
        case.run(through=through)
        case.run_until_quiet()
        return judge(case)


def _spoilt(bench: Bench, program: Program, spoil: Callable[[Case], None]) -> Verdict:
    """Nothing is sent while it is spoilt, unless nothing that matters is."""
    with bench.case(program) as case:
        spoil(case)
        case.run_until_quiet()
        return judge(case)


def _read_only_folder(case: Case) -> None:
    """Root writes there all the same; for root, EROFS from the first write on stands in for it."""
    case.home.state.chmod(0o500)
    for _ in range(2):
        case.run()
    case.home.state.chmod(0o700)


def _locked(case: Case) -> None:
    """Another process holds the database for longer than a run waits."""
    with closing(sqlite3.connect(case.home.database, isolation_level=None)) as holder:
        holder.execute("BEGIN EXCLUSIVE")
        case.run()


def _put_back(case: Case, content: bytes) -> None:
    """The database is something else for two runs, then it is what it was."""
    kept = case.home.database.read_bytes()
    case.home.database.write_bytes(content)
    for _ in range(2):
        assert case.run().code != 0, "a run with a foreign database went well"
    assert not case.fake.posts(), "something was sent from a foreign database"
    for file in case.home.state.glob("influencer.db-*"):
        file.unlink()
    case.home.database.write_bytes(kept)


def _corrupt(case: Case) -> None:
    content = bytearray(case.home.database.read_bytes())
    content[4096:] = os.urandom(len(content) - 4096)
    _put_back(case, bytes(content))


def _no_database(case: Case) -> None:
    _put_back(case, b"these are the times that try men's souls\n" * 500)


def _newer(case: Case) -> None:
    (version,) = case.home.sql("PRAGMA user_version")[0]
    case.home.sql("PRAGMA user_version = 99")
    for _ in range(2):
        assert case.run().code != 0, "a run with a newer database went well"
    assert not case.fake.posts(), "something was sent from a newer database"
    case.home.sql(f"PRAGMA user_version = {version}")


def _without_pictures(case: Case) -> None:
    """The folder of pictures is gone for two runs."""
    away = case.home.home / "away"
    (case.home.state / "images").rename(away)
    for _ in range(2):
        case.run()
    if not (case.home.state / "images").exists():
        away.rename(case.home.state / "images")


SPOILT: dict[str, Callable[[Case], None]] = {
    "a read-only folder": _read_only_folder,
    "locked by another process": _locked,
    "corrupt": _corrupt,
    "not a database": _no_database,
    "newer than the program": _newer,
    "no folder of pictures": _without_pictures,
}
