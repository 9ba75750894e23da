"""What a fact's arithmetic is about."""

from dataclasses import replace
from fractions import Fraction

from factories import make_fact

from influencer.domain.derived_calls import calls_of, first_call
from influencer.domain.facts import Derivation, Figure

FACT = make_fact(
    derived=(
        Derivation(number="4119", expression="100 / attacker_percent(10, 6)"),
        Derivation(number="20", expression="attacker_percent(10, 1)"),
        Derivation(number="0.024", expression="attacker_percent(10, 6)"),
        Derivation(number="113", expression="solo_days(1.2, 10 ** 12) / 365"),
        Derivation(number="96", expression="issued_percent(halving_height(20 - 13))"),
    )
)


def test_each_call_is_told_once_in_the_order_of_the_fact() -> None:
    assert calls_of(FACT, "attacker_percent") == ((10, 6), (10, 1))


def test_arguments_are_computed_exactly() -> None:
    (call,) = calls_of(FACT, "solo_days")

    assert call == (Fraction(6, 5), 10**12)


def test_a_call_within_a_call_is_found() -> None:
    assert calls_of(FACT, "halving_height") == ((7,),)


def test_a_fact_without_such_a_call_gets_what_is_given() -> None:
    assert first_call(FACT, "quorums", (2, 3)) == (2, 3)
    assert first_call(FACT, "attacker_percent", (1, 1)) == (10, 6)


def test_what_the_figure_shows_comes_first() -> None:
    fact = replace(FACT, figure=Figure(value="20%", caption="odds after one block"))

    assert calls_of(fact, "attacker_percent") == ((10, 1), (10, 6))
