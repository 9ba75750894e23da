"""The examples that a computed fact sets itself: what it asks the families of facts for."""

import ast

from influencer.domain.arithmetic import evaluate
from influencer.domain.facts import Fact


def calls_of(fact: Fact, family: str) -> tuple[tuple[int, ...], ...]:
    """The arguments of each call of a family in the fact's arithmetic, in order, each once.

    ``300 = 100 * route_fee(3, 1000, 0, 1000) / 1000`` asks ``route_fee`` for (3, 1000, 0, 1000).
    Calls with arguments that are not whole are left out.
    """
    found = [
        arguments
        for one in fact.derived
        for call in ast.walk(ast.parse(one.expression.strip(), mode="eval"))
        if isinstance(call, ast.Call) and ast.unparse(call.func) == family
        if (arguments := _whole(call))
    ]
    return tuple(dict.fromkeys(found))


def _whole(call: ast.Call) -> tuple[int, ...]:
    values = [evaluate(ast.unparse(argument)) for argument in call.args]
    return tuple(map(int, values)) if all(value.denominator == 1 for value in values) else ()
