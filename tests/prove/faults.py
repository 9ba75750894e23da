"""Every fault of the server at each endpoint, and the pairs that matter; then it is well again.

What was sent and refused for certain, or not sent, has to be on X in the end; what cannot be told
has to be told apart by the account's timeline; and never is anything there twice.
"""

from collections.abc import Collection, Sequence
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
LATE = frozenset({"ready", "expired"})
MAY_END = {
    "400": REFUSED,
    "413": REFUSED,
    "422": REFUSED,
    "list-400": REFUSED,
    "429-daily": LATE,
}
"""Where a slot may stay without its post: X has refused it, or wants more time than there is."""

LOST = ("reset-after", "truncated-after", "500-after", "hang-after")
"""The post is there, and the answer is not."""

NEEDS_A_PERSON = frozenset({"401", "402", "403", "null-errors-403"})
"""What may pause the account until a person resumes it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Trouble:
    """A fault at an endpoint, so many times in a row; healed before the first run that follows."""

    path: str
    fault: str
    times: int = 1

    def __str__(self) -> str:
        return f"{self.path} {self.fault}" + (f" ×{self.times}" if self.times > 1 else "")


Troubles = tuple[Trouble, ...]
VITAL: Collection[Troubles] = (
    (Trouble(path=PUBLISH, fault="reset-after"),),
    (Trouble(path=PUBLISH, fault="reset-after"), Trouble(path=TIMELINE, fault="timeline-late")),
)


def trials(bench: Bench, program: Program) -> Sequence[Trial]:
    """Each fault alone at each endpoint, then those of the timeline after an answer was lost."""
    cases = [*_alone(UPLOAD), *_alone(DESCRIBE), *_alone(PUBLISH), *_at_the_timeline()]
    refused = _alone(PUBLISH)
    return [
        Trial(
            name=f"{' then '.join(map(str, troubles))}{', duplicates refused' if check else ''}",
            run=partial(_fail, bench, program, troubles, check_duplicates=check),
            is_vital=troubles in VITAL and not check,
        )
        for check, group in ((False, cases + _in_a_row()), (True, refused))
        for troubles in group
    ]


def _alone(path: str) -> list[Troubles]:
    return [(Trouble(path=path, fault=fault),) for fault in FAULTS if "timeline" not in fault]


def _at_the_timeline() -> list[Troubles]:
    """A post that X shows later than both readings is a residual risk: it is late once only."""
    lost = Trouble(path=PUBLISH, fault="reset-after")
    not_there = Trouble(path=PUBLISH, fault="reset")
    return [
        (first, Trouble(path=TIMELINE, fault=fault, times=times))
        for first in (lost, not_there)
        for fault in FAULTS
        for times in (1, 3)
        if not fault.startswith("processing")
        and not (times > 1 and (fault.startswith(SLOW) or fault == "timeline-late"))
    ]


def _in_a_row() -> list[Troubles]:
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


def _fail(bench: Bench, program: Program, troubles: Troubles, *, check_duplicates: bool) -> Verdict:
    names = {trouble.fault for trouble in troubles}
    chosen = program.impatient() if any(name.startswith(SLOW) for name in names) else program
    with bench.case(chosen, check_duplicates=check_duplicates) as case:
        for trouble in troubles:
            path = trouble.path.format(case.fake.user_id)
            case.fake.fail(path, trouble.fault, times=trouble.times)
        _run_into_it(case, troubles)
        case.fake.heal()
        if names & NEEDS_A_PERSON:
            case.run("schedule", "resume")
        case.run_until_quiet()
        if "429-daily" in names:
            case.run_until_quiet((600, 10, 10))
        return judge(case, may_end=_may_end(troubles))


def _may_end(troubles: Troubles) -> frozenset[str]:
    """What is refused while the picture is brought, or the post sent, is refused for good."""
    refused = (MAY_END.get(each.fault, ()) for each in troubles if each.path != TIMELINE)
    is_daily = any(each.fault == "429-daily" for each in troubles)
    return frozenset[str]().union(*refused, LATE if is_daily else ())


def _run_into_it(case: Case, troubles: Troubles) -> None:
    """Let cron call until all faults have been met, as long as that may take."""
    case.run()
    more = sum(trouble.times for trouble in troubles) - 1
    case.run_until_quiet([3, *[6] * more, 16][: more + 2] if more else ())
