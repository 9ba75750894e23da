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


def test_a_number_is_not_derived_from_itself_nor_for_nothing() -> None:
    said = {"headline": "It took 51 of them"}

    assert problems({"51": "50 + 1"}, **said) == []
    assert problems({"51": "51.0"}, **said) == []
    assert problems({"51": "(51)"}, **said) == ["51 is derived from nothing but itself"]
    assert problems({"51": "50 + 1"}) == ["51 is derived, and stated nowhere"]


def test_what_a_family_is_asked_with_is_a_premise_and_may_be_stated() -> None:
    said = {"headline": "Of 7 guardians 2 may fail"}

    assert problems({"2": "faulty_guardians(7)"}, **said) == []
    assert len(problems({"2": "1 + 1"}, **said)) == 1


def test_other_premises_are_named_as_such_where_something_is_computed() -> None:
    said = {"headline": "Of 7 guardians 2 may fail in 9 cases", "premises": ("9",)}

    assert problems({"2": "faulty_guardians(7)"}, **said) == []
    assert problems(headline="It took 9 of them", premises=("9",)) == [
        "has premises and computes nothing from them"
    ]
    assert problems({"2": "faulty_guardians(7)"}, **said | {"premises": ("9", "8")}) == [
        "8 is a premise, and stated nowhere"
    ]


def test_arithmetic_must_come_out() -> None:
    assert problems({"51": "50 + 2"}, headline="It took 51") == ["51 is not 50 + 2"]
    assert problems({"51": "fifty + 1"}) == ["'fifty' is no arithmetic"]
    assert problems({"51": "1 / 0"}) == ["'1 / 0' cannot be computed"]
    assert problems({"2,016": "2016"}) == [
        "'2,016' is no number; write it in digits, without separators"
    ]
