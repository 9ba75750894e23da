"""``python -m prove [--family NAME] [--sample N] [--jobs 2]``: prints one table."""

import argparse
import sys
from collections.abc import Iterator

from prove.bench import Bench, open_bench
from prove.families import FAMILIES, FOR_A_MUTANT, Line, mutants_of, prove_family, prove_mutant

HEAD = ("family", "cases", "doubles", "lost", "open", "seconds", "verdict")
SHAPE = "{:<44} {:>6} {:>8} {:>6} {:>6} {:>8}  {}"


def main() -> int:
    """Prove what is asked for; 1 where the promise was broken or a wrong version got through."""
    parser = argparse.ArgumentParser(prog="prove")
    parser.add_argument("--family", choices=FAMILIES, action="append")
    parser.add_argument("--sample", type=int, help="so many cases of each family")
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--only", choices=["program", "mutants"])
    options = parser.parse_args()
    with open_bench() as bench:
        lines = []
        for line in _prove(bench, options):
            lines.append(line)
            _explain(line)
    print(SHAPE.format(*HEAD))  # noqa: T201 - the table is what it is run for
    for line in lines:
        print(_shown(line))  # noqa: T201
    return 0 if all(line.is_good for line in lines) else 1


def _prove(bench: Bench, options: argparse.Namespace) -> Iterator[Line]:
    few = min(options.sample or FOR_A_MUTANT, FOR_A_MUTANT)
    for name in options.family or FAMILIES:
        if options.only != "mutants":
            _say(name)
            yield prove_family(bench, name, count=options.sample, jobs=options.jobs, is_told=True)
        for mutant in mutants_of(name) if options.only != "program" else ():
            _say(f"{name}: {mutant.name}")
            yield prove_mutant(bench, mutant, count=few, jobs=options.jobs, is_told=True)


def _explain(line: Line) -> None:
    """Each violation on standard error, where it is one that should not be."""
    if line.tally and not line.is_good:
        for words, times in line.tally.words.most_common():
            _say(f"  {words} (×{times})")


def _shown(line: Line) -> str:
    name = f"  mutant: {line.mutant}" if line.mutant else line.family
    if line.tally is None:
        return SHAPE.format(name, "-", "-", "-", "-", "-", f"skipped: {line.skipped}")
    tally = line.tally
    good, bad = ("caught", "NOT CAUGHT") if line.mutant else ("holds", "BROKEN")
    return SHAPE.format(
        name,
        tally.cases,
        tally.doubles,
        tally.lost,
        tally.is_open,
        f"{tally.seconds:.0f}",
        good if line.is_good else bad,
    )


def _say(words: str) -> None:
    print(words, file=sys.stderr, flush=True)  # noqa: T201 - progress


if __name__ == "__main__":
    sys.exit(main())
