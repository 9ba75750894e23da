"""Diagrams with the fewest and the most rows, the shortest and the longest texts, that may be."""

from collections.abc import Iterator

from influencer.domain.diagrams import KINDS, MOST_LETTERS, MOST_NOTE, MOST_UNIT, MOST_WORDS
from influencer.domain.facts import Diagram

NOTE = "example amounts, of one input and of two outputs"[:MOST_NOTE]
UNIT = "sats a weightunit"[:MOST_UNIT]
WORDS = "transactions signatures confirmed channels receiving commitment wallets publish nodes"
DATES = ("1976-11-01", "2008-10-31", "2009-01-03", "2009-05", "2021-11-14")
AMOUNTS = ("1,000,000", "2,345,678.25", "99,000", "3,000,000", "20,000", "30,000")
RATIO = ("1", "200")

Rows = tuple[tuple[str, ...], ...]


def extremes(kind: str) -> Iterator[Diagram]:
    """Short ones, and those that are as long as the rules allow, with and without a note."""
    low, high = KINDS[kind].rows[0], KINDS[kind].rows[-1]
    is_measured = KINDS[kind].is_measured
    short, long = ("s", UNIT) if is_measured else ("", "")
    for count in (low, high):
        yield Diagram(kind=kind, unit=short, rows=_shortest(kind, count))
        rows = _longest(kind, count, f"{UNIT} {NOTE}")
        yield Diagram(kind=kind, unit=long, rows=rows, note=NOTE)
        rows = _longest(kind, count, UNIT)
        yield Diagram(kind=kind, unit=long, rows=rows, point=rows[-1][0])


def _shortest(kind: str, count: int) -> Rows:
    """One letter each, and none of the texts that may be left out."""
    if kind == "exchange":
        return ("a", "b"), *(("a", "b", "cdef"[place]) for place in range(count - 1))
    if kind == "timeline":
        return tuple((str(2009 + place), "abcde"[place]) for place in range(count))
    if KINDS[kind].is_measured:
        return tuple(("abcdef"[place], RATIO[place % len(RATIO)]) for place in range(count))
    letters = range(KINDS[kind].least)
    return tuple(tuple("abcdefghi"[place + one] for one in letters) for place in range(count))


def _longest(kind: str, count: int, others: str) -> Rows:
    """As long as each text may be, or as all of them together may."""
    return next(
        rows
        for hundredths in range(100, 0, -4)
        if _may_be(rows := _of_length(kind, count, hundredths / 100), others)
    )


def _may_be(rows: Rows, others: str) -> bool:
    texts = [text for row in rows for text in row]
    words = sum(max(len(text.split()), text.count("-") + 1) for text in texts)
    is_short = sum(map(len, (*texts, others))) <= MOST_LETTERS
    return is_short and words + len(others.split()) <= MOST_WORDS


def _of_length(kind: str, count: int, share: float) -> Rows:
    most = [round(length * share) for length in KINDS[kind].columns]
    if kind == "exchange":
        lanes = tuple(_text(place, most[0]) for place in range(3))
        ways = ((0, 1), (1, 2), (2, 1), (1, 0))[: count - 1]
        return lanes, *(
            (lanes[start], lanes[end], _text(place, most[2]))
            for place, (start, end) in enumerate(ways)
        )
    if kind == "timeline":
        dates = (*DATES[: count - 1], DATES[-1])
        return tuple((date, _text(place, most[1])) for place, date in enumerate(dates))
    if KINDS[kind].is_measured:
        return tuple((_text(place, most[0]), AMOUNTS[place]) for place in range(count))
    return tuple(
        tuple(_text(place + 2 * column, length) for column, length in enumerate(most))
        for place in range(count)
    )


def _text(number: int, most: int) -> str:
    """Words of up to twelve letters, other ones first for each number."""
    words = WORDS.split()
    start = number % len(words)
    return " ".join((*words[start:], *words[:start]))[:most].rstrip()
