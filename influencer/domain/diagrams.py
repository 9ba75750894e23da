"""What a fact may say in rows, so that a picture shows it: amounts, parts, dates, messages."""

from dataclasses import dataclass
from datetime import date
from types import MappingProxyType

MOST_NOTE = 48
MOST_UNIT = 16

MOST_WORDS = 45
"""Of all rows, unit and note: a picture has 75, and needs the others for title and source."""

MOST_LETTERS = 260
"""Of all rows, unit and note: an alt text has 400, of which the headline takes up to 60."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Kind:
    """A way to say something in rows.

    Attributes:
        meaning: what it shows.
        rows: how many there may be, those of the head included.
        columns: texts of a row, each with the most characters it may have; all but the
            first ``least`` may be left out at the end.
        least: how many texts a row has at least.
        has_head: whether the first row is of another kind than the others.
        is_measured: whether the second text is an amount, and the unit is told apart.
    """

    meaning: str
    rows: range
    columns: tuple[int, ...]
    least: int
    has_head: bool = False
    is_measured: bool = False


KINDS = MappingProxyType(
    {
        "bars": Kind(
            meaning="two to five amounts of one unit, compared",
            rows=range(2, 6),
            columns=(24, 14),
            least=2,
            is_measured=True,
        ),
        "parts": Kind(
            meaning="two to six parts of one whole, in their order, with their amounts",
            rows=range(2, 7),
            columns=(22, 14),
            least=2,
            is_measured=True,
        ),
        "timeline": Kind(
            meaning="two to five dated events, the earliest first",
            rows=range(2, 6),
            columns=(10, 36),
            least=2,
        ),
        "exchange": Kind(
            meaning="two or three who talk (the first row), two to four messages: from, to, text",
            rows=range(3, 6),
            columns=(14, 14, 34),
            least=2,
            has_head=True,
        ),
        "chain": Kind(
            meaning="three to five things of which each leads to the next, each with a note",
            rows=range(3, 6),
            columns=(18, 34),
            least=1,
        ),
        "table": Kind(
            meaning="two or three things side by side (the first row), by two to four traits",
            rows=range(3, 6),
            columns=(18, 22, 22, 22),
            least=3,
            has_head=True,
        ),
        "fan": Kind(
            meaning="one thing (the first row) and two to four that come of it, each with a note",
            rows=range(3, 6),
            columns=(20, 28),
            least=1,
            has_head=True,
        ),
        "layers": Kind(
            meaning="two to five layers, the outermost or uppermost first, each with a note",
            rows=range(2, 6),
            columns=(22, 36),
            least=1,
        ),
        "fields": Kind(
            meaning="a text or bytes cut into two to five fields: what stands there, what it is",
            rows=range(2, 6),
            columns=(16, 24),
            least=2,
        ),
    }
)
"""By the name that a fact's file has for them."""


def amount_of(text: str) -> float:
    """``4,000,000`` → 4000000.0."""
    return float(text.replace(",", ""))


def day_number(text: str) -> int:
    """The day on which a date, or a month or a year, begins, counted from the year 1.

    Raises:
        ValueError: there is no such day.
    """
    year, month, day = (*map(int, text.split("-")), 1, 1)[:3]
    return date(year, month, day).toordinal()
