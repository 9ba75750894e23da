"""The words of a diagram, for its labels and its alt text, and its rows as lengths."""

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from influencer.adapters.images.drawing import Drawing
from influencer.domain.diagrams import amount_of, day_number
from influencer.domain.facts import Diagram

SHORT_UNIT = 9
"""Characters."""

MOST_TOLD = 330
"""Characters that an alt text has left for a diagram beside the longest headline."""

NO_BREAK = "\u00a0"
MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def amounts(diagram: Diagram) -> list[float]:
    return [amount_of(row[1]) for row in diagram.rows]


def lengths(diagram: Diagram, longest: float) -> list[float]:
    """The amounts on one scale from zero, the largest of them so long."""
    values = amounts(diagram)
    return [longest * value / max(values) for value in values]


def portions(diagram: Diagram, whole: float) -> list[tuple[float, float]]:
    """Where each part of a whole so long begins, and how long it is."""
    values = amounts(diagram)
    scale = whole / sum(values)
    return [(scale * sum(values[:place]), scale * value) for place, value in enumerate(values)]


def moments(diagram: Diagram, start: float, end: float) -> list[float]:
    """The dates true to scale, the first at the start and the last at the end."""
    days = [day_number(row[0]) for row in diagram.rows]
    scale = (end - start) / (days[-1] - days[0])
    return [start + scale * (day - days[0]) for day in days]


def total(diagram: Diagram) -> Decimal:
    """All parts together, without an error of rounding."""
    return sum((Decimal(row[1].replace(",", "")) for row in diagram.rows), Decimal(0))


def date_words(date: str) -> str:
    """``2009-01-03`` → ``Jan 3, 2009``; ``2009-01`` → ``Jan 2009``; no line ends within it."""
    year, *rest = date.split("-")
    if not rest:
        return year
    month = MONTHS[int(rest[0]) - 1]
    words = f"{month} {int(rest[1])}, {year}" if len(rest) > 1 else f"{month} {year}"
    return words.replace(" ", NO_BREAK)


def with_unit(diagram: Diagram, figure: str) -> str:
    """A figure as a label, with its unit in the same line where that is short."""
    return f"{figure}{NO_BREAK}{short_unit(diagram)}".rstrip(f" {NO_BREAK}")


def short_unit(diagram: Diagram) -> str:
    """The unit where it may stand beside each figure, else nothing."""
    return diagram.unit if len(diagram.unit) <= SHORT_UNIT else ""


def long_unit(diagram: Diagram) -> str:
    """The unit as a footnote, where it is too long to stand beside each figure."""
    return "" if short_unit(diagram) else f"in {diagram.unit}"


def is_point(diagram: Diagram, row: Sequence[str]) -> bool:
    return bool(diagram.point) and diagram.point in row


def second(row: Sequence[str]) -> str:
    """The note of a row that may have none."""
    return row[1] if len(row) > 1 else ""


def rows_drawing(diagram: Diagram, intro: str) -> Drawing:
    """Alt text of all rows, each a name and what is said of it."""
    dated = diagram.kind == "timeline"
    told = [": ".join((date_words(row[0]) if dated else row[0], *row[1:])) for row in diagram.rows]
    return Drawing(alt_text=_sentence(diagram, intro, told))


def amounts_drawing(diagram: Diagram, intro: str) -> Drawing:
    """Alt text of all amounts, their unit told once."""
    return rows_drawing(diagram, f"{intro}, in {diagram.unit}")


def numbered_drawing(diagram: Diagram, intro: str) -> Drawing:
    """Alt text of rows that the picture numbers."""
    told = [f"{number}. {': '.join(row)}" for number, row in enumerate(diagram.rows, 1)]
    numbers = tuple(float(number) for number in range(1, len(diagram.rows) + 1))
    return Drawing(alt_text=_sentence(diagram, intro, told), computed=numbers)


def exchange_drawing(diagram: Diagram) -> Drawing:
    told = [f"{start} to {end}: “{text}”" for start, end, text in diagram.rows[1:]]
    return Drawing(alt_text=_sentence(diagram, "Messages in order", told))


def fields_drawing(diagram: Diagram, intro: str) -> Drawing:
    """Alt text of fields, whose codes are literal."""
    told = rows_drawing(diagram, intro)
    return replace(told, literals=tuple(row[0] for row in diagram.rows))


def fan_drawing(diagram: Diagram) -> Drawing:
    one, *several = (": ".join(row) for row in diagram.rows)
    return Drawing(alt_text=_sentence(diagram, f"What comes of “{one}”", several))


def table_drawing(diagram: Diagram, intro: str) -> Drawing:
    """Alt text by trait; the first text of the head names no column.

    Each trait is told with its thing, or, where that is too long, in the order of the things.
    """
    (_, *things), *rows = diagram.rows
    pairs = [(row[0], zip(row[1:], things, strict=True)) for row in rows]
    told = [f"{name}: {', '.join(f'{one} ({thing})' for one, thing in of)}" for name, of in pairs]
    full = _sentence(diagram, f"{intro}, {' and '.join(things)}", told)
    if len(full) <= MOST_TOLD:
        return Drawing(alt_text=full)
    brief = [f"{row[0]}: {', then '.join(row[1:])}" for row in rows]
    return Drawing(alt_text=_sentence(diagram, f"{intro}, {', then '.join(things)}", brief))


def _sentence(diagram: Diagram, intro: str, told: Sequence[str]) -> str:
    note = f" ({diagram.note})" if diagram.note else ""
    return f"{intro}{note}: {'; '.join(told)}."
