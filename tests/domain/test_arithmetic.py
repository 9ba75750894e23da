"""Arithmetic under ``derived``: exact, small, and nothing but arithmetic."""

import time
from contextlib import suppress
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from influencer.domain.arithmetic import evaluate, is_rounded_from

operands = st.integers(-1000, 1000)


@pytest.mark.parametrize(
    ("expression", "value"),
    [
        ("50 + 50 + 66", 166),
        ("14 * 24 * 60 * 60 / (10 * 60)", 2016),
        ("1231006505 % 86400 // 3600", 18),
        ("2 ** 31 + 2 ** 31", 2**32),
        ("2 ** -2", Fraction(1, 4)),
        ("-7 // 2", -4),
        ("0.1 + 0.2", Fraction(3, 10)),
        ("1234567890123456.78", Fraction("1234567890123456.78")),
        ("2 + 3 * 4", 14),
        (" 21 ", 21),
        ("(" * 99 + "1" + ")" * 99, 1),
        ("-" * 198 + "1", 1),
        ("1" + "+1" * 99, 100),
    ],
)
def test_expressions_are_computed_exactly(expression: str, value: Fraction) -> None:
    assert evaluate(expression) == value


@given(operands, operands, operands)
def test_the_rules_of_precedence_are_the_usual_ones(one: int, two: int, three: int) -> None:
    assert evaluate(f"{one} - {two} * ({three} + 1)") == one - two * (three + 1)


# fmt: off
NO_ARITHMETIC = (
    "", " ", "x", "True", "'a'", "abs(1)", "[1][0]", "1 if 1 else 2", "1 < 2", "1, 2", "()", "1 2",
    "1 +", "(1", "1e3", "0x10", "1_000", "1,000", "+1", "1j", "...", "1\n+1", "1 # one", "\0", "٣",
    "\ud800", "007", "1(2)", "__import__('os')", "2 ** 0.5", "1 / 0", "1 % 0", "1 // 0", "0 ** -1",
    "9" * 5000, "(" * 5000, "-" * 5000 + "1", "1+" * 5000 + "1",
)
TOO_LARGE = ("10 ** 10 ** 10", "((9 ** 9999) ** 9999) ** 9999", "1 ** 999999", "0.5 ** 999999")
# fmt: on


@pytest.mark.parametrize("expression", [*NO_ARITHMETIC, *TOO_LARGE])
def test_what_is_no_arithmetic_is_refused(expression: str) -> None:
    with pytest.raises(ValueError, match=r"\w"):
        evaluate(expression)


@pytest.mark.parametrize("expression", TOO_LARGE)
def test_what_is_too_large_is_refused_before_it_is_computed(expression: str) -> None:
    begun = time.perf_counter()
    with pytest.raises(ValueError, match="too large"):
        evaluate(expression)

    assert time.perf_counter() - begun < 1


@given(st.text("0123456789.+-*/%() ", max_size=30))
def test_no_expression_breaks_the_program(expression: str) -> None:
    with suppress(ValueError):
        assert isinstance(evaluate(expression), Fraction)


@pytest.mark.parametrize(
    ("stated", "expression", "is_right"),
    [
        ("90", "1815 / 2016 * 100", True),
        ("90.0", "1815 / 2016 * 100", True),
        ("90.03", "1815 / 2016 * 100", True),
        ("90.04", "1815 / 2016 * 100", False),
        ("91", "1815 / 2016 * 100", False),
        ("2.5", "2.45", True),
        ("2.4", "2.45", False),
        ("-3", "-2.5", True),
        ("-2", "-2.5", False),
        ("0.333333333333333333333333333333333333", "1 / 3", True),
        ("0.333333333333333333333333333333333334", "1 / 3", False),
        (str(2**256), "2 ** 256", True),
        (str(2**256 - 1), "2 ** 256", False),
    ],
)
def test_a_number_is_compared_in_the_digits_in_which_it_is_written(
    stated: str, expression: str, *, is_right: bool
) -> None:
    assert is_rounded_from(stated, expression) is is_right


@given(operands, st.integers(1, 1000), st.integers(0, 6))
def test_a_quotient_rounds_half_away_from_zero(one: int, two: int, digits: int) -> None:
    rounded = (Decimal(one) / two).quantize(Decimal(1).scaleb(-digits), rounding=ROUND_HALF_UP)

    assert is_rounded_from(f"{rounded:f}", f"{one} / {two}")
    assert not is_rounded_from(f"{rounded + Decimal(1).scaleb(-digits):f}", f"{one} / {two}")


@pytest.mark.parametrize(
    "stated", ["", "2,016", "1e2", "NaN", "Infinity", "sNaN", "0x10", "1.", ".5", "٣", "a lot"]
)
def test_a_stated_number_is_written_in_digits_only(stated: str) -> None:
    with pytest.raises(ValueError, match="is no number"):
        is_rounded_from(stated, "1")
