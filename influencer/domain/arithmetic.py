"""Arithmetic in a fact file: ``"90" = "1815 / 2016 * 100"`` shows how a stated number follows."""

import ast
import operator
from collections.abc import Callable
from decimal import ROUND_HALF_UP, Decimal, InvalidOperation
from fractions import Fraction

_OPERATORS: dict[type[ast.operator], Callable[[Fraction, Fraction], Fraction | int]] = {
    ast.Add: operator.add,
    ast.Sub: operator.sub,
    ast.Mult: operator.mul,
    ast.Div: operator.truediv,
    ast.FloorDiv: operator.floordiv,
    ast.Mod: operator.mod,
}

_MOST_EXPONENT = 4096


def evaluate(expression: str) -> Fraction:
    """The exact value of an expression of numbers, ``+ - * / // % **`` and parentheses.

    Raises:
        ValueError: it is something else, or divides by zero.
    """
    try:
        return _value(ast.parse(expression, mode="eval").body)
    except (SyntaxError, ZeroDivisionError, InvalidOperation) as error:
        raise ValueError(f"{expression!r} cannot be computed") from error


def is_rounded_from(stated: str, expression: str) -> bool:
    """Whether a number as written equals the expression, rounded to the digits written.

    Raises:
        ValueError: the expression cannot be computed, or the number is none.
    """
    try:
        number = Decimal(stated)
    except InvalidOperation as error:
        raise ValueError(f"{stated!r} is no number") from error
    value = evaluate(expression)
    exact = Decimal(value.numerator) / Decimal(value.denominator)
    return exact.quantize(number, rounding=ROUND_HALF_UP) == number


def _value(node: ast.expr) -> Fraction:
    match node:
        case ast.Constant(value=int() | float() as value):
            return Fraction(str(value))
        case ast.UnaryOp(op=ast.USub(), operand=operand):
            return -_value(operand)
        case ast.BinOp(left=left, op=ast.Pow(), right=right):
            return _power(_value(left), _value(right))
        case ast.BinOp(left=left, op=symbol, right=right) if type(symbol) in _OPERATORS:
            return Fraction(_OPERATORS[type(symbol)](_value(left), _value(right)))
    raise ValueError(f"{ast.unparse(node)!r} is no arithmetic")


def _power(base: Fraction, exponent: Fraction) -> Fraction:
    if exponent.denominator != 1 or abs(exponent) > _MOST_EXPONENT:
        raise ValueError(f"the exponent {exponent} is too large or no whole number")
    return Fraction(base ** int(exponent))
