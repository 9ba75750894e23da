"""The clocks of this machine and of X disagree; then they are right again.

By more than five minutes nothing may be sent, whichever of the two is wrong, and no slot may be
lost for it. ``trials`` moves X's clock and lets it take any signature, so only the program's own
check stands in the way. ``trials_of_this_machine`` moves the program's clock with libfaketime.
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path

from prove.bench import Bench, Case
from prove.judge import Verdict, judge
from prove.program import Program
from prove.tracer import SkippedError
from prove.trial import Trial

MINUTES = (-1440, -720, -60, -20, -6, -4, 4, 6, 20, 60, 720, 750, 1440)
"""How far one clock is ahead of the other; 750 is past the next slot."""
TOLERANCE = 5
LIBRARIES = ("/usr/lib/*/faketime/libfaketimeMT.so.1", "/usr/lib*/faketime/libfaketimeMT.so.1")
WHILE_WRONG = (0, 3, 6)
"""Less than an hour: a slot that is too late by a wrong clock is given up after that."""


def trials(bench: Bench, program: Program) -> Sequence[Trial]:
    """X's clock is moved."""
    return [
        Trial(
            name=f"X's clock {minutes:+} min, {_words(is_written=is_written, is_lost=is_lost)}",
            run=partial(
                _other_clock, bench, program, minutes, is_written=is_written, is_lost=is_lost
            ),
            is_vital=minutes == 20 and is_written and not is_lost,
        )
        for minutes in MINUTES
        for is_written in (True, False)
        for is_lost in (False, True)
    ]


def trials_of_this_machine(bench: Bench, program: Program) -> Sequence[Trial]:
    """This machine's clock is moved.

    Raises:
        SkippedError: libfaketime is not installed.
    """
    found = [path for pattern in LIBRARIES for path in Path("/").glob(pattern[1:])]
    if not found:
        raise SkippedError("libfaketime is not installed (package faketime)")
    return [
        Trial(
            name=f"this clock {minutes:+} min, {_words(is_written=is_written, is_lost=is_lost)}",
            run=partial(
                _this_clock,
                bench,
                (program, _moved(program, found[0], minutes)),
                minutes,
                is_written=is_written,
                is_lost=is_lost,
            ),
            is_vital=minutes == 1440 and is_written and not is_lost,
        )
        for minutes in MINUTES
        for is_written in (True, False)
        for is_lost in (False, True)
    ]


def _words(*, is_written: bool, is_lost: bool) -> str:
    state = "prepared" if is_written else "unwritten"
    return f"{state}, an answer was lost before" if is_lost else state


def _moved(program: Program, library: Path, minutes: int) -> Program:
    fake = {
        "LD_PRELOAD": str(library),
        "FAKETIME": f"{minutes * 60:+}",
        "FAKETIME_DONT_FAKE_MONOTONIC": "1",
        "NO_FAKE_STAT": "1",
    }
    return replace(program, environment={**program.environment, **fake})


def _other_clock(
    bench: Bench, program: Program, minutes: int, *, is_written: bool, is_lost: bool
) -> Verdict:
    with bench.case(program, is_written=is_written) as case:
        _lose_an_answer(case, is_lost=is_lost)
        case.fake.set_clock(datetime.now(UTC) + timedelta(minutes=minutes))
        case.run_until_quiet(WHILE_WRONG)
        sent = len(case.fake.posts())
        case.fake.set_clock(datetime.now(UTC))
        return _judged(case, minutes, sent - is_lost)


def _this_clock(
    bench: Bench,
    programs: tuple[Program, Program],
    minutes: int,
    *,
    is_written: bool,
    is_lost: bool,
) -> Verdict:
    right, wrong = programs
    with bench.case(right, is_written=is_written) as case:
        _lose_an_answer(case, is_lost=is_lost)
        replace(case, program=wrong).run_until_quiet(WHILE_WRONG)
        return _judged(case, minutes, len(case.fake.posts()) - is_lost)


def _lose_an_answer(case: Case, *, is_lost: bool) -> None:
    if is_lost:
        case.fake.fail("/2/tweets", "reset-after")
        case.run()


def _judged(case: Case, minutes: int, sent: int) -> Verdict:
    """The clocks are right again: the slot is served, and the next one is still to come."""
    case.run_until_quiet((0, 3, 6, 6, 16, 61))
    verdict = judge(case)
    if sent and abs(minutes) > TOLERANCE:
        return replace(verdict, lost=f"{sent} sent while the clocks disagreed")
    if expired := case.home.sql("SELECT slot FROM posts WHERE status = 'expired'"):
        return replace(verdict, lost=f"expired for a wrong clock: {expired}")
    return verdict
