"""Which words of a headline carry it."""

import re

_QUOTED = re.compile(r"[“\"][^”\"]+[”\"]")
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_NUMBER = re.compile(r"[€$]?\d[\d,.]*(?:%|x|th)?(?:[\s\u00a0][^\W\d_]{2,})?")
_SHORT_ENDING = 6
"""Letters; a last word that has no more takes the one before it along."""


def telling_words(headline: str) -> str:
    """The words to stress: a quotation, a year, a number with what it counts, else the ending."""
    found = next(filter(None, (one.search(headline) for one in (_QUOTED, _YEAR, _NUMBER))), None)
    if found:
        return _whole_words(headline, found)
    *before, last = headline.split(" ")
    return f"{before[-1]} {last}" if before and len(last) <= _SHORT_ENDING else last


def _whole_words(text: str, found: re.Match[str]) -> str:
    start = text.rfind(" ", 0, found.start()) + 1
    end = text.find(" ", found.end())
    return text[start : end if end >= 0 else len(text)]
