"""The grounding rule: a fact states no number that its source does not vouch for."""

from datetime import date
from typing import Any

import pytest
from factories import NOW, make_fact, make_source

from influencer.domain.facts import Derivation, Figure
from influencer.domain.ledger_rules import problems_of_fact


def problems(derived: dict[str, str] | None = None, **changes: Any) -> list[str]:
    found = tuple(
        Derivation(number=number, expression=expression)
        for number, expression in (derived or {}).items()
    )
    return list(problems_of_fact(make_fact(derived=found, **changes), NOW.date()))


@pytest.mark.parametrize(
    "changes",
    [
        {"headline": "It took 7 of them"},
        {"phrasings": ("It took 7 of them.",)},
        {"figure": Figure(value="7", caption="of them")},
        {"figure": Figure(value="50", caption="of 7")},
    ],
)
def test_a_number_without_ground_is_refused_wherever_it_is_stated(changes: dict[str, Any]) -> None:
    (problem,) = problems(**changes)

    assert problem.startswith("7 in ")
    assert problem.endswith(" stands neither in the evidence nor under derived")


@pytest.mark.parametrize(
    "changes",
    [
        {"source": make_source(evidence=("50 and 210000", "7 of them"))},
        {"source": make_source(name="BIP 7")},
        {"source": make_source(section="Chapter 7")},
        {"happened_on": date(2009, 7, 1)},
        {"happened_on": date(2009, 1, 7)},
        {"derived": {"7": "50 / 7 // 1"}},
    ],
)
def test_a_number_stands_on_evidence_name_section_date_or_arithmetic(
    changes: dict[str, Any],
) -> None:
    assert problems(headline="It took 7 of them", **changes) == []


@pytest.mark.parametrize(
    "changes",
    [
        {"id": "seven-7"},
        {"tags": ("BIP7",)},
        {"source": make_source(url="https://example.org/7")},
        {"valid_from": date(2009, 7, 7)},
    ],
)
def test_a_number_does_not_stand_on_anything_else(changes: dict[str, Any]) -> None:
    assert len(problems(headline="It took 7 of them", **changes)) == 1


def test_arithmetic_must_come_out() -> None:
    assert problems({"51": "50 + 2"}) == ["51 is not 50 + 2"]
    assert problems({"51": "fifty + 1"}) == ["'fifty' is no arithmetic"]
    assert problems({"51": "1 / 0"}) == ["'1 / 0' cannot be computed"]
    assert problems({"2,016": "2016"}) == [
        "'2,016' is no number; write it in digits, without separators"
    ]
