"""Letters that only look like Latin ones, and characters that nobody sees."""

import re
from unicodedata import category, normalize

_CYRILLIC = ("АВЕКМНОРСТУХІЅЈԁһӏаеорсухіѕј", "ABEKMHOPCTYXISJdhlaeopcyxisj")
_GREEK = ("ΑΒΕΖΗΙΚΜΝΟΡΤΥΧαειοκνρτυχ", "ABEZHIKMNOPTYXaeioknptux")
_LATIN = str.maketrans(_CYRILLIC[0] + _GREEK[0], _CYRILLIC[1] + _GREEK[1])
_FOREIGN = "".join(map(re.escape, _CYRILLIC[0] + _GREEK[0]))
_MIXED = re.compile(rf"\b(?=\w*[A-Za-z])(?=\w*[{_FOREIGN}])\w+")
_STYLED = re.compile(
    "[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a\u24b6-\u24e9\U0001d400-\U0001d7ff\U0001f130-\U0001f189]+"
)
"""Wide letters, letters in circles and squares, and the alphabets of mathematics."""


def folded(text: str) -> str:
    """The text as it is read: plain letters, no accents, nothing that is invisible.

    Cyrillic and Greek letters are taken for Latin ones only in a word that has Latin ones too.
    """
    if text.isascii():
        return text
    plain = "".join(
        char for char in normalize("NFKD", text) if category(char) not in {"Mn", "Me", "Cf"}
    )
    return _MIXED.sub(lambda word: word[0].translate(_LATIN), plain)


def lookalike_in(text: str) -> str:
    """The first word with letters that only look Latin; empty where there is none."""
    found = _STYLED.search(text) or _MIXED.search(text)
    return found[0] if found else ""
