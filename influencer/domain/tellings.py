"""Which of a fact's sentences state something, and which of them tell of its day."""

import re
from collections.abc import Iterator, Sequence
from datetime import date

from influencer.domain.facts import Fact

_YEAR = re.compile(r"\b(?:19\d\d|20[0-3]\d)\b")


def plain(phrasings: Sequence[str]) -> Iterator[str]:
    """Those that neither ask nor argue."""
    return (prose for prose in phrasings if "?" not in prose and not prose.startswith("Myth:"))


def names_day(text: str, day: date) -> bool:
    """Whether month and day stand in it; another day of that year may be meant otherwise."""
    return re.search(rf"\b{day:%B} {day.day}\b", text) is not None


def sentence_of_day(fact: Fact) -> str | None:
    """The sentence under which the fact's day can stand without a doubt what happened on it.

    A fact may have the date of its document, years after what it tells. So a sentence has to name
    the day, or else the first of its texts that names a year has to name that one and no other.

    Returns:
        None where the fact has no day, or that of something else than its words tell.
    """
    day, sentences = fact.happened_on, [*plain(fact.phrasings)]
    if day is None:
        return None
    of_year = [text for text in sentences if day.year in _years(text)]
    of_day = [text for text in of_year if names_day(text, day)]
    if of_day or _first_year(fact.headline, *sentences) == day.year:
        return (*of_day, *of_year, *sentences, *fact.phrasings)[0]
    return None


def tells_year_first(fact: Fact) -> bool:
    """Whether the headline, or the first sentence that states something, names its day's year."""
    first = next(plain(fact.phrasings), "")
    return fact.happened_on is not None and fact.happened_on.year in _years(
        f"{fact.headline} {first}"
    )


def _first_year(*texts: str) -> int | None:
    """The year that is named first; where a text names several, none of them is the first."""
    years = next(filter(None, map(_years, texts)), [])
    return years[0] if len({*years}) == 1 else None


def _years(text: str) -> list[int]:
    return [int(year) for year in _YEAR.findall(text)]
