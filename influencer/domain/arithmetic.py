"""Arithmetic in a fact file: ``"90" = "1815 / 2016 * 100"`` shows how a stated number follows.

It may call the families of ``protocol_facts``: ``"25" = "subsidy(210000) / 100000000"``.
"""

import ast
import inspect
import operator
import re
from collections.abc import Callable
from dataclasses import dataclass
from fractions import Fraction

from influencer.domain.protocol_facts.families import FAMILIES

_OPERATORS: dict[type[ast.operator], Callable[[Fraction, Fraction], Fraction | int]] = {
    ast.Add: operator.add,
    ast.Sub: operator.sub,
    ast.Mult: operator.mul,
    ast.Div: operator.truediv,
    ast.FloorDiv: operator.floordiv,
    ast.Mod: operator.mod,
}

_EXPRESSION = re.compile(r"(?!.*\b[0-9][0-9.]*[a-z_])[-+*/%(), .0-9a-z_]{1,200}")
"""Short enough for the depth to which Python reads and computes nested expressions."""

_CALL = re.compile(r"([a-z][a-z0-9_]*)\s*\(")

_LARGEST_ARGUMENT = 10**18
"""No family is about more; a computation that takes larger numbers could take too long."""

_NUMBER = re.compile(r"-?[0-9]{1,200}(\.[0-9]{1,200})?")

_MOST_BITS = 100_000
"""The size of a power, about 30,000 digits: more would take noticeable time."""


def evaluate(expression: str) -> Fraction:
    """The exact value of an expression of numbers, ``+ - * / // % **``, families and parentheses.

    Raises:
        ValueError: it is something else, is too long or too large, or divides by zero.
    """
    if not _EXPRESSION.fullmatch(expression):
        raise ValueError(f"{expression!r} is no arithmetic")
    try:
        text = expression.strip()
        return _Reader(text).value(ast.parse(text, mode="eval").body)
    except (SyntaxError, ZeroDivisionError) as error:
        raise ValueError(f"{expression!r} cannot be computed") from error


def is_rounded_from(stated: str, expression: str) -> bool:
    """Whether a number as written equals the expression, rounded to the digits written.

    Half of the last digit is rounded away from zero.

    Raises:
        ValueError: the expression cannot be computed, or the number is none.
    """
    if not _NUMBER.fullmatch(stated):
        raise ValueError(f"{stated!r} is no number; write it in digits, without separators")
    unit = Fraction(1, 10 ** len(stated.partition(".")[2]))
    value = evaluate(expression)
    rounded = (abs(value) + unit / 2) // unit * unit
    return Fraction(stated) == (rounded if value >= 0 else -rounded)


def families_in(expression: str) -> frozenset[str]:
    """The families that an expression calls."""
    return frozenset(_CALL.findall(expression)) & FAMILIES.keys()


@dataclass(frozen=True, slots=True)
class _Reader:
    """Computes the parsed form of a text, whose decimals it reads where they stand."""

    text: str

    def value(self, node: ast.expr) -> Fraction:
        match node:
            case ast.Constant(value=int() | float()):
                return Fraction(ast.get_source_segment(self.text, node) or "")
            case ast.UnaryOp(op=ast.USub(), operand=operand):
                return -self.value(operand)
            case ast.Call(func=ast.Name(id=name), args=arguments, keywords=[]) if name in FAMILIES:
                return _computed(name, [self.value(argument) for argument in arguments])
            case ast.BinOp(left=left, op=ast.Pow(), right=right):
                return _power(self.value(left), self.value(right))
            case ast.BinOp(left=left, op=symbol, right=right) if type(symbol) in _OPERATORS:
                return Fraction(_OPERATORS[type(symbol)](self.value(left), self.value(right)))
        raise ValueError(f"{ast.unparse(node)!r} is no arithmetic")


def _computed(name: str, arguments: list[Fraction]) -> Fraction:
    if any(not 0 <= argument <= _LARGEST_ARGUMENT for argument in arguments):
        raise ValueError(f"{name} takes numbers from 0 to 10**18")
    wanted = inspect.signature(FAMILIES[name]).parameters.values()
    if len(wanted) != len(arguments):
        raise ValueError(f"{name} takes {', '.join(one.name for one in wanted) or 'nothing'}")
    for one, argument in zip(wanted, arguments, strict=True):
        if one.annotation is int and argument.denominator != 1:
            raise ValueError(f"{name} takes whole {one.name}")
    plain = [int(one) if one.denominator == 1 else one for one in arguments]
    return Fraction(FAMILIES[name](*plain))


def _power(base: Fraction, exponent: Fraction) -> Fraction:
    if exponent.denominator != 1:
        raise ValueError("an exponent must be a whole number")
    bits = max(base.numerator.bit_length(), base.denominator.bit_length())
    if bits * abs(exponent) > _MOST_BITS:
        raise ValueError("a power is too large to be computed here")
    return Fraction(base ** int(exponent))
