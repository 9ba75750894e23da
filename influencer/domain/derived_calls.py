"""The numbers with which a fact's arithmetic calls a family: what a picture of it has to show."""

import ast
from collections.abc import Iterator
from fractions import Fraction

from influencer.domain.arithmetic import evaluate
from influencer.domain.facts import Fact
from influencer.domain.grounding import numbers_in

Arguments = tuple[Fraction | int, ...]


def calls_of(fact: Fact, family: str) -> tuple[Arguments, ...]:
    """The arguments of each call of that family, those behind the fact's figure first.

    ``"4119" = "100 / attacker_percent(10, 6)"`` calls ``attacker_percent`` with (10, 6). The same
    call is told once; otherwise the order is the fact's.
    """
    shown = numbers_in(fact.figure.value) if fact.figure else frozenset()
    ordered = sorted(fact.derived, key=lambda one: one.number not in shown)
    found = (call for one in ordered for call in _calls(one.expression, family))
    return tuple(dict.fromkeys(found))


def whole_calls_of(fact: Fact, family: str) -> tuple[tuple[int, ...], ...]:
    """Those of the calls whose arguments are all whole."""
    return tuple(
        tuple(map(int, arguments))
        for arguments in calls_of(fact, family)
        if all(value.denominator == 1 for value in arguments)
    )


def first_call(fact: Fact, family: str, otherwise: tuple[int, ...]) -> Arguments:
    """The arguments of the first call, or others where the fact calls no such family."""
    return next(iter(calls_of(fact, family)), otherwise)


def _calls(expression: str, family: str) -> Iterator[Arguments]:
    for node in ast.walk(ast.parse(expression.strip(), mode="eval")):
        match node:
            case ast.Call(func=ast.Name(id=name), args=arguments) if name == family:
                yield tuple(_number(argument) for argument in arguments)


def _number(node: ast.expr) -> Fraction | int:
    value = evaluate(ast.unparse(node))
    return int(value) if value.denominator == 1 else value
