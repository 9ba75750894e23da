"""How the gates do on texts that were written for them: ``tests/baits``."""

import sys
from collections.abc import Iterable, Iterator, Mapping
from importlib import import_module
from pathlib import Path
from typing import Any, Protocol

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
    try:
        rates: Mapping[str, Rate] = _baits().rates(facts)
    except ImportError as error:
        return NotMeasured(reason=str(error))
    return rates


def _baits() -> Any:
    if str(_TESTS) not in sys.path:
        sys.path.append(str(_TESTS))
    return import_module("baits")


def is_as_known(name: str, rate: Rate) -> bool:
    """Whether it fails on no other texts than those that its baits name as its limits."""
    baits = _baits()
    slipped = round((1 - rate.refused) * rate.of_refuse)
    refused = round((1 - rate.accepted) * rate.of_accept)
    return slipped <= len(baits.known_to_slip(name)) and refused <= len(
        baits.known_to_be_refused(name)
    )


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
            "met" if is_as_known(name, rate) else "MISSED",
        )
