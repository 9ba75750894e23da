from factories import make_fact

from influencer.domain.derived_calls import whole_calls_of
from influencer.domain.facts import Derivation

FACT = make_fact(
    derived=(
        Derivation(number="300", expression="100 * route_fee(3, 1000, 0, 10 ** 3) / 1000"),
        Derivation(number="6", expression="notes(3) * notes(2 ** 10 - 1) / notes(3)"),
        Derivation(number="0.9", expression="solo_days(1.2, 7)"),
    )
)


def test_a_computed_fact_tells_its_examples() -> None:
    assert whole_calls_of(FACT, "route_fee") == ((3, 1000, 0, 1000),)


def test_each_example_is_told_once_and_in_order() -> None:
    assert set(whole_calls_of(FACT, "notes")) == {(3,), (1023,)}
    assert len(whole_calls_of(FACT, "notes")) == 2


def test_examples_that_are_not_whole_are_left_out() -> None:
    assert whole_calls_of(FACT, "solo_days") == ()


def test_a_fact_without_arithmetic_has_no_examples() -> None:
    assert whole_calls_of(make_fact(), "notes") == ()
