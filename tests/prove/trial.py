"""Trials, and how many of them are run."""

import sys
from collections import Counter
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from time import monotonic

from prove.judge import Verdict


@dataclass(frozen=True, slots=True, kw_only=True)
class Trial:
    """One case of a family; vital ones are in every sample."""

    name: str
    run: Callable[[], Verdict]
    is_vital: bool = False


@dataclass(slots=True)
class Tally:
    """What came of a family's trials."""

    cases: int = 0
    doubles: int = 0
    lost: int = 0
    is_open: int = 0
    seconds: float = 0
    words: Counter[str] = field(default_factory=Counter)

    @property
    def violations(self) -> int:
        """Cases, or posts, that broke the promise."""
        return self.doubles + self.lost

    def add(self, trial: Trial, verdict: Verdict) -> None:
        """Count a verdict; a violation is said at once."""
        self.cases += 1
        self.doubles += verdict.doubles
        self.lost += bool(verdict.lost)
        self.is_open += verdict.is_open
        if verdict.is_violation:
            self.words[f"{trial.name}: {verdict.lost or 'double'}"] += 1


def sample(trials: Sequence[Trial], count: int | None) -> Sequence[Trial]:
    """The vital trials, and others evenly spread until there are so many; all where it is None."""
    if count is None or count >= len(trials):
        return trials
    vital = [trial for trial in trials if trial.is_vital][:count]
    others = [trial for trial in trials if not trial.is_vital]
    left = count - len(vital)
    return vital + [others[index * len(others) // left] for index in range(left)]


def tried(trials: Sequence[Trial], *, jobs: int = 2, is_told: bool = False) -> Tally:
    """Run trials side by side."""
    tally, started = Tally(), monotonic()
    with ThreadPoolExecutor(jobs) as pool:
        for trial, verdict in zip(trials, pool.map(_run, trials), strict=True):
            tally.add(trial, verdict)
            if is_told:
                _tell(tally, len(trials), monotonic() - started)
    tally.seconds = monotonic() - started
    return tally


def _run(trial: Trial) -> Verdict:
    """A trial that breaks down proves nothing: it counts against the program."""
    try:
        return trial.run()
    except Exception as error:  # noqa: BLE001 - whatever it is, the sweep goes on
        return Verdict(lost=f"{type(error).__name__}: {error}")


def _tell(tally: Tally, total: int, seconds: float) -> None:
    print(  # noqa: T201 - progress
        f"\r{tally.cases}/{total}, {tally.violations} violations, {seconds:.0f} s",
        end="" if tally.cases < total else "\n",
        file=sys.stderr,
        flush=True,
    )
