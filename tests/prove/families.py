"""Every family by name, and how it is tried: the real program in full, each mutant in a sample."""

import tempfile
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from prove import clock, crowd, faults, kill, local, machine, pause, power
from prove.bench import Bench
from prove.mutants import MUTANTS, Mutant
from prove.program import REAL, Program, altered
from prove.tracer import SkippedError
from prove.trial import Tally, Trial, sample, tried

FOR_A_MUTANT = 40
"""Trials are enough to catch a wrong version; the real one gets all."""

Trials = Callable[[Bench, Program], Sequence[Trial]]

FAMILIES: dict[str, Trials] = {
    "kill": kill.trials,
    "faults": faults.trials,
    "crowd": crowd.trials,
    "local": local.trials,
    "power": power.trials,
    "pause": pause.trials,
    "clock": clock.trials,
    "libfaketime": clock.trials_of_this_machine,
    "machine": machine.trials,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A line of the table; ``skipped`` says why there is nothing in it."""

    family: str
    mutant: str = ""
    tally: Tally | None = None
    skipped: str = ""

    @property
    def is_good(self) -> bool:
        """The real program broke nothing, a wrong one was caught; what is skipped is neither."""
        if self.tally is None:
            return True
        return bool(self.tally.violations) == bool(self.mutant)


def prove_family(
    bench: Bench, name: str, *, count: int | None = None, jobs: int = 2, is_told: bool = False
) -> Line:
    """Try the real program."""
    return _line(bench, name, None, count=count, jobs=jobs, is_told=is_told)


def prove_mutant(
    bench: Bench,
    mutant: Mutant,
    *,
    count: int = FOR_A_MUTANT,
    jobs: int = 2,
    is_told: bool = False,
) -> Line:
    """Try a wrong version on its family's trials."""
    return _line(bench, mutant.family, mutant, count=count, jobs=jobs, is_told=is_told)


def mutants_of(family: str) -> list[Mutant]:
    """The wrong versions that a family has to catch."""
    return [mutant for mutant in MUTANTS if mutant.family == family]


def _line(
    bench: Bench,
    name: str,
    mutant: Mutant | None,
    *,
    count: int | None,
    jobs: int,
    is_told: bool,
) -> Line:
    label = mutant.name if mutant else ""
    try:
        with tempfile.TemporaryDirectory(dir=bench.root) as folder:
            program = altered(mutant.changes, Path(folder)) if mutant else REAL
            trials = sample(FAMILIES[name](bench, program), count)
            tally = tried(trials, jobs=jobs, is_told=is_told)
    except SkippedError as reason:
        return Line(family=name, mutant=label, skipped=str(reason))
    except LookupError as reason:
        return Line(family=name, mutant=label, tally=Tally(words=Counter([str(reason)])))
    return Line(family=name, mutant=label, tally=tally)
