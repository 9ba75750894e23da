"""Every fault of the server at each endpoint, and the pairs that matter; then it is well again.

What was sent and refused for certain, or not sent, has to be on X in the end; what cannot be told
has to be told apart by the account's timeline; and never is anything there twice.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from fake_x.faults import FAULTS

from prove.bench import Bench, Case
from prove.judge import Verdict, judge
from prove.program import Program
from prove.trial import Trial

UPLOAD, DESCRIBE, PUBLISH = "POST /2/media/upload", "/2/media/metadata", "/2/tweets"
TIMELINE = "/2/users/{}/tweets"
SLOW = ("hang", "drip")
REFUSED = frozenset({"rejected"})
MAY_END = {
    "400": REFUSED,
    "413": REFUSED,
    "422": REFUSED,
    "list-400": REFUSED,
    "429-daily": frozenset({"ready", "expired"}),
    "402": frozenset({"ready"}),
}
"""Where a slot may stay without its post: X has refused it, or wants more time than there is."""

LOST = ("reset-after", "truncated-after", "500-after", "hang-after")
"""The post is there, and the answer is not."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Trouble:
    """A fault at an endpoint, so many times in a row; healed before the first run that follows."""

    path: str
    fault: str
    times: int = 1

    def __str__(self) -> str:
        return f"{self.path} {self.fault}" + (f" ×{self.times}" if self.times > 1 else "")


def trials(bench: Bench, program: Program) -> Sequence[Trial]:
    """Each fault alone at each endpoint, then those of the timeline after an answer was lost."""
    single = [
        (Trouble(path=path, fault=fault),)
        for path in (UPLOAD, DESCRIBE, PUBLISH)
        for fault in FAULTS
        if fault != "timeline-late"
    ]
    return [
        Trial(
            name=f"{' then '.join(map(str, troubles))}{', duplicates refused' if check else ''}",
            run=partial(_fail, bench, program, troubles, check_duplicates=check),
            is_vital=[trouble.fault for trouble in troubles] == ["reset-after"]
            and troubles[0].path == PUBLISH
            and not check,
        )
        for check, cases in (
            (False, [*single, *_at_the_timeline(), *_in_a_row()]),
            (True, _of_publishing()),
        )
        for troubles in cases
    ]


def _of_publishing() -> list[tuple[Trouble, ...]]:
    return [(Trouble(path=PUBLISH, fault=fault),) for fault in FAULTS if fault != "timeline-late"]


def _at_the_timeline() -> list[tuple[Trouble, ...]]:
    lost = Trouble(path=PUBLISH, fault="reset-after")
    not_there = Trouble(path=PUBLISH, fault="reset")
    return [
        (first, Trouble(path=TIMELINE, fault=fault, times=times))
        for first in (lost, not_there)
        for fault in FAULTS
        for times in (1, 3)
        if not fault.startswith("processing") and not (times > 1 and fault.startswith(SLOW))
    ]


def _in_a_row() -> list[tuple[Trouble, ...]]:
    """An answer is lost after X had asked for patience, or after a failure that was none."""
    before = ("429", "429-bare", "401", "403", "503", "reset", "402")
    return [
        *(
            (Trouble(path=PUBLISH, fault=first), Trouble(path=PUBLISH, fault=second))
            for first in before
            for second in LOST
        ),
        *((Trouble(path=UPLOAD, fault=first), Trouble(path=PUBLISH, fault="reset-after"))
          for first in ("429", "429-bare", "503", "hang")),
    ]  # fmt: skip


def _fail(
    bench: Bench, program: Program, troubles: Sequence[Trouble], *, check_duplicates: bool
) -> Verdict:
    is_slow = any(trouble.fault.startswith(SLOW) for trouble in troubles)
    chosen = program.impatient() if is_slow else program
    may_end = frozenset[str]().union(*(MAY_END.get(each.fault, ()) for each in troubles))
    with bench.case(chosen, check_duplicates=check_duplicates) as case:
        for trouble in troubles:
            path = trouble.path.format(case.fake.user_id)
            case.fake.fail(path, trouble.fault, times=trouble.times)
        _run_into_it(case, troubles)
        case.fake.heal()
        case.run_until_quiet()
        return judge(
            case, may_end=may_end if all(t.path != TIMELINE for t in troubles) else frozenset()
        )


def _run_into_it(case: Case, troubles: Sequence[Trouble]) -> None:
    """Let cron call until all faults have been met, as long as that may take."""
    case.run()
    more = sum(trouble.times for trouble in troubles) - 1
    if more:
        case.run_until_quiet((0, *([3, 6] * more)[: more + 1], 16)[: 2 + more])
