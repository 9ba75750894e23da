"""Numbers that an English text writes out as words, wholly or in part, and what they are worth."""

import re
from collections.abc import Iterable, Iterator, Mapping
from fractions import Fraction
from types import MappingProxyType

Meanings = frozenset[Fraction]

_UNITS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
_TEENS = (
    *("ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen"),
    *("eighteen", "nineteen"),
)
_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_ORDINALS = (
    *("third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh"),
    *("twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth"),
    *("eighteenth", "nineteenth", "twentieth"),
)
_SCALES = {"thousand": 10**3, "million": 10**6, "billion": 10**9, "trillion": 10**12}
_WORTH = (
    {word: value for value, word in enumerate((*_UNITS, *_TEENS), 1)}
    | {word: 10 * value for value, word in enumerate(_TENS, 2)}
    | {"a": 1, "an": 1, "hundred": 100}
    | _SCALES
)
_PARTS: Mapping[str, Meanings] = MappingProxyType(
    {word: frozenset({Fraction(n), Fraction(1, n)}) for n, word in enumerate(_ORDINALS, 3)}
    | {
        "half": frozenset({Fraction(1, 2), Fraction(50)}),
        "quarter": frozenset({Fraction(1, 4), Fraction(25)}),
        "dozen": frozenset({Fraction(12)}),
        "triple": frozenset({Fraction(3)}),
    }
)
"""What vouches for words that are no plain numbers; half of something is 50 percent of it."""

_SIZES: Mapping[str, int] = MappingProxyType(
    {"dozens": 12, "hundreds": 100} | {f"{word}s": value for word, value in _SCALES.items()}
)


def _any_of(words: Iterable[str]) -> str:
    return rf"(?:{'|'.join(words)})"


_DIGITS = r"\d[\d,]*(?:\.\d+)?"
_SCALE = _any_of(_SCALES)
_LAST = rf"(?![ -](?:hundred|{_SCALE})\b)"
_BELOW_100 = rf"(?:{_any_of(_TENS)}(?:[ -]{_any_of(_UNITS)})?|{_any_of((*_TEENS, *_UNITS))})\b"
_WITH_HUNDRED = rf"(?:{_BELOW_100}|\ban?) hundred\b(?:(?: and)?[ -]{_BELOW_100}(?![ -]hundred\b))?"
_HUNDREDS = rf"(?:{_WITH_HUNDRED}|{_BELOW_100})"
_SPELLED = re.compile(
    rf"(?:{_DIGITS}|\b(?:{_HUNDREDS}|an?\b))(?:[ -]{_SCALE}\b)+(?:(?: and)?[ -]{_HUNDREDS}{_LAST})?"
    rf"|\b{_HUNDREDS}"
)
_SCALED = re.compile(rf"\b{_DIGITS}[ \u00a0-]{_SCALE}\b", re.IGNORECASE)
_FOLD = re.compile(rf"\b({_BELOW_100[:-2]})-?fold\b")
_PART = re.compile(rf"\b({_any_of(_PARTS)})(?:s\b|\b)(?![ -]part(?:y|ies)\b)")
_SIZE = re.compile(rf"\b{_any_of(_SIZES)}\b")
_WORD = re.compile(rf"[a-z]+|{_DIGITS}")


def spelled_numbers_in(text: str) -> Iterator[tuple[str, Meanings]]:
    """Numbers in words with what they may mean: ``twenty-one million``, ``184 billion``, ``half``.

    ``one``, ``two``, ``first`` and ``second`` are left out: they are said of everything.
    """
    plain = text.casefold().replace("\u00a0", " ")
    for found in _SPELLED.finditer(plain):
        if (worth := _worth(found[0])) > 2:  # noqa: PLR2004
            yield found[0], frozenset({worth})
    for found in _FOLD.finditer(plain):
        yield found[0], frozenset({_worth(found[1])})
    for found in _PART.finditer(plain):
        yield found[0], _PARTS[found[1]]


def sizes_in(text: str) -> dict[str, int]:
    """Words that tell only a size, with the least that they mean: three ``thousands``, say."""
    return {found[0]: 3 * _SIZES[found[0]] for found in _SIZE.finditer(text.casefold())}


def without_scaled_digits(text: str) -> str:
    """The text without ``184 billion`` and the like, whose digits alone would be another number."""
    return _SCALED.sub(" ", text)


def _worth(words: str) -> Fraction:
    total = current = Fraction(0)
    for word in _WORD.findall(words):
        if word in _SCALES:
            total, current = total + max(current, Fraction(1)) * _SCALES[word], Fraction(0)
        elif word == "hundred":
            current *= 100
        elif word != "and":
            current += _WORTH[word] if word in _WORTH else Fraction(word.replace(",", ""))
    return total + current
