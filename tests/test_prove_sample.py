"""A few cases of each family of ``make prove``, which runs them in full."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from prove.bench import Bench, open_bench
from prove.families import FAMILIES, Line, prove_family, prove_mutant
from prove.mutants import MUTANTS, Mutant
from prove.program import altered

FEW = 3
TEETH = ("an orphan is put back in the queue",)


@pytest.fixture(scope="module")
def bench() -> Iterator[Bench]:
    with open_bench() as made:
        yield made


@pytest.mark.parametrize("mutant", MUTANTS, ids=lambda mutant: mutant.name)
def test_a_wrong_version_still_fits_the_program(mutant: Mutant, tmp_path: Path) -> None:
    assert altered(mutant.changes, tmp_path).environment


def tried(line: Line) -> Line:
    """The line, unless nothing could be tried here."""
    if line.tally is None:
        pytest.skip(line.skipped)
    return line


@pytest.mark.parametrize("family", FAMILIES)
def test_the_promise_holds_in_a_sample_of(bench: Bench, family: str) -> None:
    line = tried(prove_family(bench, family, count=FEW))

    assert line.is_good, line.tally


@pytest.mark.parametrize("name", TEETH)
def test_it_catches_a_program_in_which(bench: Bench, name: str) -> None:
    (mutant,) = (mutant for mutant in MUTANTS if mutant.name == name)

    line = tried(prove_mutant(bench, mutant, count=FEW))

    assert line.is_good, line.tally
