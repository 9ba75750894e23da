"""A whole Lightning invoice, letter by letter; the part that the fact is about stands out."""

from collections.abc import Callable
from datetime import UTC, datetime
from types import MappingProxyType

from influencer.adapters.images.canvas import Canvas
from influencer.adapters.images.drawing import Drawing
from influencer.adapters.images.templates.layouts.codes import shortened
from influencer.adapters.images.templates.layouts.long_code import Meaning, Piece, long_code
from influencer.domain.facts import Fact
from influencer.domain.protocol_facts.invoice import (
    COFFEE,
    FALLBACK,
    Part,
    fallback,
    millisatoshis,
    number_of,
    parts_of,
    payee,
)

POINTS = (
    ("`f` field", FALLBACK, "f"),
    ("recovery", COFFEE, "signature"),
    ("`x` field", COFFEE, "x"),
)
"""Words of a fact's evidence, the example of BOLT 11 that has the part, and the part."""

LETTERS = 11
"""Of a code that is shown whole."""

TOLD = ("prefix", "amount", "timestamp", "signature")


def draw(canvas: Canvas, fact: Fact) -> Drawing:
    evidence = " ".join(fact.source.evidence)
    invoice, point = next((one[1:] for one in POINTS if one[0] in evidence), POINTS[-1][1:])
    parts = parts_of(invoice)
    told = {*TOLD, point}
    pieces = [
        Piece(text=part.text, is_point=part.name == point, is_told=part.name in told)
        for part in parts
    ]
    found = {part.name: part for part in parts}
    meanings = _meanings(invoice, found, point)
    shown = long_code(canvas, pieces, meanings)
    says = "; ".join(f"{one.code} means {one.says}" for one in meanings)
    return Drawing(
        alt_text=f"An invoice of {len(invoice)} letters, BOLT 11's example, in parts: {says}.",
        computed=(len(invoice), 11, *_numbers(found, point)),
        literals=(*shown, *_literals(invoice, parts)),
    )


def _meanings(invoice: str, found: dict[str, Part], point: str) -> list[Meaning]:
    """What is said of the beginning, the time, the part that is the point, and the signature."""
    amount = found["amount"].text if "amount" in found else ""
    told = [
        (found["prefix"].text + amount, _amount(found), "prefix"),
        (found["timestamp"].text, _date(found["timestamp"]), "timestamp"),
        *((found[name].text, SAYS[name](found[name]), name) for name in SAYS if name == point),
        (found["signature"].text, f"by {_short(payee(invoice))}", "signature"),
    ]
    return [
        Meaning(code=_short(code), says=says, is_point=name == point) for code, says, name in told
    ]


def _numbers(found: dict[str, Part], point: str) -> tuple[float, ...]:
    """That the meanings tell: the amount in sat, the day and year of the invoice, its expiry."""
    amount = millisatoshis(found["amount"].text) / 1_000 if "amount" in found else 0
    day = _day(found["timestamp"])
    expiry = (number_of(found["x"].value),) if point == "x" else ()
    return amount, day.day, day.year, *expiry


def _amount(found: dict[str, Part]) -> str:
    if "amount" not in found:
        return "any amount"
    return f"{millisatoshis(found['amount'].text) // 1_000:,} sat"


def _day(part: Part) -> datetime:
    return datetime.fromtimestamp(number_of(part.text), UTC)


def _date(part: Part) -> str:
    day = _day(part)
    return f"{day.day} {day:%B %Y}"


def _expiry(part: Part) -> str:
    return f"{number_of(part.value)} seconds"


def _address(part: Part) -> str:
    return _short(fallback(part.value))


SAYS: MappingProxyType[str, Callable[[Part], str]] = MappingProxyType({"x": _expiry, "f": _address})


def _short(code: str) -> str:
    return code if len(code) <= LETTERS else shortened(code, 6, 4)


def _literals(invoice: str, parts: tuple[Part, ...]) -> list[str]:
    """Whatever is shown shortened."""
    whole = [part.text for part in parts] + [payee(invoice)]
    return whole + [fallback(part.value) for part in parts if part.name == "f"]
