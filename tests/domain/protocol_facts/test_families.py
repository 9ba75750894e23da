"""What a fact file may compute: every family answers or refuses, at once, whatever it is asked."""

import inspect
import time
from contextlib import suppress
from fractions import Fraction
from typing import get_type_hints

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from influencer.domain.arithmetic import evaluate, families_in
from influencer.domain.protocol_facts.families import FAMILIES

each_family = pytest.mark.parametrize("name", FAMILIES)
numbers = (
    st.integers(0, 10**18)
    | st.integers(0, 60)
    | st.decimals(0, 10**6, places=1)
    | st.decimals(0, 10**5, places=9)
)


def test_there_are_at_least_thirty() -> None:
    assert len(FAMILIES) >= 30


@each_family
def test_a_family_says_what_it_computes_and_takes_numbers(name: str) -> None:
    hints = get_type_hints(FAMILIES[name])

    assert (FAMILIES[name].__doc__ or "").splitlines()[0].endswith((".", ":"))
    assert hints.pop("return") in (int, Fraction)
    assert {*hints.values()} <= {int, Fraction | int}


@each_family
@settings(deadline=None)  # it keeps a time of its own
@given(st.data())
def test_a_family_answers_or_refuses_at_once(name: str, data: st.DataObject) -> None:
    count = len(inspect.signature(FAMILIES[name]).parameters)
    arguments = data.draw(st.lists(numbers, min_size=count, max_size=count))
    started = time.process_time()

    with suppress(ValueError):
        assert isinstance(evaluate(f"{name}({', '.join(map(str, arguments))})"), Fraction)

    assert time.process_time() - started < 1


@pytest.mark.parametrize(
    ("expression", "value"),
    [
        ("subsidy(210000) / 100000000", 25),
        ("supply(6930000) / 100000000", Fraction("20999999.9769")),
        ("2 * p2tr_vbytes(1, 2) + 1", 309),
        ("padded_length(16 + 17)", 64),
        ("replaceable_kinds()", 10_002),
        ("subsidy(halving_height(2))", 1_250_000_000),
    ],
)
def test_families_are_called_within_arithmetic(expression: str, value: Fraction) -> None:
    assert evaluate(expression) == value


@pytest.mark.parametrize(
    ("expression", "reason"),
    [
        ("subsidy()", "subsidy takes height"),
        ("subsidy(1, 2)", "subsidy takes height"),
        ("replaceable_kinds(1)", "replaceable_kinds takes nothing"),
        ("subsidy(0.5)", "subsidy takes whole height"),
        ("subsidy(-1)", "subsidy takes numbers from 0"),
        ("subsidy(10 ** 19)", "subsidy takes numbers from 0"),
        ("exec(1)", "'exec(1)' is no arithmetic"),
        ("subsidy", "'subsidy' is no arithmetic"),
        ("subsidy(*subsidy)", "no arithmetic"),
        ("blocks_for(50, 1)", "half of the hash power"),
        ("target(1)", "'target(1)' is no arithmetic"),
    ],
)
def test_what_cannot_be_called_is_refused_with_the_reason(expression: str, reason: str) -> None:
    with pytest.raises(ValueError, match=r"\w") as error:
        evaluate(expression)
    assert reason in str(error.value)


def test_a_fact_file_tells_which_families_it_uses() -> None:
    assert families_in("2 * subsidy(0) + p2tr_vbytes (1, 2) + other(3)") == {
        "subsidy",
        "p2tr_vbytes",
    }
    assert families_in("2016 * 10") == set()
