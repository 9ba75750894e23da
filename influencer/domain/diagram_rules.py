"""What makes the rows of a fact fit to be drawn. docs/facts.md explains the rules."""

import re
from collections.abc import Iterator

from influencer.domain.diagrams import (
    KINDS,
    MOST_LETTERS,
    MOST_NOTE,
    MOST_UNIT,
    MOST_WORDS,
    Kind,
    amount_of,
    day_number,
)
from influencer.domain.facts import Diagram, Fact
from influencer.domain.grounding import numbers_in, numbers_of

LARGEST_RATIO = 200
"""Of two bars: beyond that the shorter one is a hair."""

_AMOUNT = re.compile(r"\d{1,3}(,\d{3})+(\.\d+)?|\d+(\.\d+)?")
_DATE = re.compile(r"\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?")


def problems_of_diagram(fact: Fact) -> Iterator[str]:
    """Every reason why the fact's diagram cannot be drawn, or may not be."""
    diagram = fact.diagram
    if diagram is None:
        return
    kind = KINDS.get(diagram.kind)
    if kind is None:
        yield f"there is no diagram {diagram.kind!r}, but {', '.join(KINDS)}"
        return
    shape = [*_shape(diagram, kind)]
    yield from shape
    if not shape:
        yield from _RULES.get(diagram.kind, _nothing)(diagram)
    for number in sorted(_numbers(diagram) - numbers_of(fact)):
        yield f"the diagram has {number}, which stands nowhere else in the fact"


def _shape(diagram: Diagram, kind: Kind) -> Iterator[str]:
    if len(diagram.rows) not in kind.rows:
        low, high = kind.rows[0], kind.rows[-1]
        yield f"the diagram has {len(diagram.rows)} rows, where {low} to {high} are shown"
    if len(diagram.note) > MOST_NOTE:
        yield f"the diagram's note is longer than {MOST_NOTE} characters"
    if len(diagram.unit) > MOST_UNIT:
        yield f"the diagram's unit is longer than {MOST_UNIT} characters"
    yield from _fullness(diagram)
    if kind.is_measured != bool(diagram.unit):
        yield f"a diagram of {diagram.kind} {'needs a' if kind.is_measured else 'has no'} unit"
    yield from _rows(diagram, kind)
    if diagram.point and not any(diagram.point in row for row in diagram.rows):
        yield f"the diagram's point, {diagram.point!r}, stands in no row"


def _rows(diagram: Diagram, kind: Kind) -> Iterator[str]:
    for row in diagram.rows:
        if not kind.least <= len(row) <= len(kind.columns):
            yield f"the row {', '.join(row)!r} has {len(row)} texts"
        for text, most in zip(row, kind.columns, strict=False):
            if len(text) > most:
                yield f"{text!r} is longer than the {most} characters of its place"
    if diagram.kind != "exchange" and len(set(diagram.rows)) < len(diagram.rows):
        yield "the diagram has the same row twice"


def _fullness(diagram: Diagram) -> Iterator[str]:
    texts = [text for row in diagram.rows for text in row]
    words = sum(_words(text) for text in (*texts, diagram.unit, diagram.note))
    if words > MOST_WORDS:
        yield f"the diagram has {words} words, of which a picture holds {MOST_WORDS}"
    letters = sum(map(len, (*texts, diagram.unit, diagram.note)))
    if letters > MOST_LETTERS:
        yield f"the diagram has {letters} characters, of which an alt text holds {MOST_LETTERS}"
    needed = texts[1:] if diagram.kind == "table" else texts
    if not all(map(str.strip, needed)):
        yield "the diagram has an empty text"


def _words(text: str) -> int:
    """How many are drawn: a date becomes month, day and year."""
    return text.count("-") + 1 if _DATE.fullmatch(text) else len(text.split())


def _nothing(diagram: Diagram) -> Iterator[str]:
    del diagram
    yield from ()


def _amounts(diagram: Diagram) -> Iterator[str]:
    texts = [row[1] for row in diagram.rows]
    if wrong := [text for text in texts if not _AMOUNT.fullmatch(text)]:
        yield f"{wrong[0]!r} is no amount, such as 4,000 or 0.5"
        return
    amounts = [amount_of(text) for text in texts]
    if not min(amounts) > 0:
        yield "an amount of nothing cannot be drawn"
    elif max(amounts) > LARGEST_RATIO * min(amounts):
        yield f"one amount is more than {LARGEST_RATIO} times another: no bar shows both"


def _dates(diagram: Diagram) -> Iterator[str]:
    dates = [row[0] for row in diagram.rows]
    if wrong := [text for text in dates if not _is_date(text)]:
        yield f"{wrong[0]!r} is no date, such as 2009, 2009-01 or 2009-01-03"
    elif dates != sorted(dates):
        yield "the events must stand in the order of their dates"
    elif day_number(dates[0]) == day_number(dates[-1]):
        yield "the events are all of one day: no line shows that"


def _is_date(text: str) -> bool:
    if not _DATE.fullmatch(text):
        return False
    try:
        day_number(text)
    except ValueError:
        return False
    return True


def _messages(diagram: Diagram) -> Iterator[str]:
    lanes, *messages = diagram.rows
    for name in dict.fromkeys(name for name in lanes if lanes.count(name) > 1):
        yield f"{name!r} stands twice in the first row"
    for row in messages:
        if len(row) != len(KINDS["exchange"].columns):
            yield f"a message is from, to and text, not {', '.join(row)!r}"
        elif unknown := set(row[:2]) - set(lanes):
            yield f"{unknown.pop()!r} is none of {', '.join(lanes)}"
        elif row[0] == row[1]:
            yield f"{row[0]!r} sends a message to itself"


def _columns(diagram: Diagram) -> Iterator[str]:
    head, *rows = diagram.rows
    for row in rows:
        if len(row) != len(head):
            yield f"the row {row[0]!r} has {len(row)} texts, the first row {len(head)}"


_RULES = {
    "bars": _amounts,
    "parts": _amounts,
    "timeline": _dates,
    "exchange": _messages,
    "table": _columns,
}


def _numbers(diagram: Diagram) -> frozenset[str]:
    texts = [
        diagram.note,
        diagram.unit,
        *(text for row in diagram.rows for text in _told(diagram, row)),
    ]
    return frozenset().union(*map(numbers_in, texts))


def _told(diagram: Diagram, row: tuple[str, ...]) -> Iterator[str]:
    """The texts of a row; a date as the numbers that are shown of it."""
    if diagram.kind != "timeline" or not row:
        yield from row
        return
    year, _, rest = row[0].partition("-")
    yield year
    yield rest.partition("-")[2].lstrip("0")
    yield from row[1:]
