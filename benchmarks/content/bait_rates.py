"""How the gates do on texts that were written for them: ``tests/baits``."""

import sys
from collections.abc import Iterable, Iterator, Mapping
from importlib import import_module
from pathlib import Path
from typing import Protocol

from benchmarks.content.table import NotMeasured
from influencer.domain.facts import Fact

_TESTS = Path(__file__).parents[2] / "tests"
_SHAPE = "{:<14} {:>9} {:>4} {:>14} {:>4}  {}"


class Rate(Protocol):
    """Shares of 1, and how many texts each stands on."""

    @property
    def refused(self) -> float:
        """Of what must be refused."""

    @property
    def of_refuse(self) -> int: ...

    @property
    def accepted(self) -> float:
        """Of what must be let through."""

    @property
    def of_accept(self) -> int: ...


def bait_rates(facts: Iterable[Fact]) -> Mapping[str, Rate] | NotMeasured:
    """Each gate's, where the baits are at hand: they are part of the tests, not of the program."""
    if str(_TESTS) not in sys.path:
        sys.path.append(str(_TESTS))
    try:
        rates: Mapping[str, Rate] = import_module("baits").rates(facts)
    except ImportError as error:
        return NotMeasured(reason=str(error))
    return rates


def is_flawless(rate: Rate) -> bool:
    """Whether it refuses all that it must, and nothing else."""
    return rate.refused == rate.accepted == 1


def lines_of_rates(rates: Mapping[str, Rate] | NotMeasured) -> Iterator[str]:
    """The table, line by line."""
    if isinstance(rates, NotMeasured):
        yield f"baits not measured: {rates.reason}"
        return
    yield _SHAPE.format("gate", "refused of", "", "let through of", "", "").rstrip()
    for name, rate in rates.items():
        yield _SHAPE.format(
            name,
            f"{rate.refused:.1%}",
            rate.of_refuse,
            f"{rate.accepted:.1%}",
            rate.of_accept,
            "met" if is_flawless(rate) else "MISSED",
        )
