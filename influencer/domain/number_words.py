"""Numbers that are written out as English words."""

import re
from collections.abc import Collection, Mapping
from types import MappingProxyType

_SMALL = [
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
    "twenty",
]
_TENS = ["thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
VALUES: Mapping[str, int] = MappingProxyType(
    {word: value for value, word in enumerate(_SMALL, 3)}
    | {word: 10 * value for value, word in enumerate(_TENS, 3)}
    | {"dozen": 12, "hundred": 100, "thousand": 1_000, "million": 10**6, "billion": 10**9}
    | {"trillion": 10**12, "half": 2, "third": 3, "quarter": 4, "double": 2, "triple": 3}
)
"""``one``, ``two`` and ``first`` are not counted: they are said of everything."""

_WORD = re.compile(r"[a-z]+")


def number_words_in(text: str) -> frozenset[str]:
    """The number words of a text, singular and in small letters."""
    words = _WORD.findall(text.casefold())
    return frozenset(singular for word in words if (singular := word.removesuffix("s")) in VALUES)


def numbers_as_words(numbers: Collection[str]) -> frozenset[str]:
    """The words that say one of these numbers: ``12`` is ``twelve`` and a ``dozen``.

    A large round number vouches for the word of its size: 21,000,000 for ``million``.
    """
    values = {int(number) for number in numbers if number.isascii() and number.isdecimal()}
    return frozenset(word for word, value in VALUES.items() if value in values) | frozenset(
        word
        for word, value in VALUES.items()
        if value >= 100 and any(one >= value and one % (value // 10) == 0 for one in values)  # noqa: PLR2004
    )
