"""What X would turn into a link, and what might become one.

X knows every top-level domain by name, and the list grows; here every word may be one. So nothing
that X sees is missed, and some words that X would leave alone count as links too.
"""

import re
from collections.abc import Iterator
from unicodedata import normalize

from influencer.domain.text.characters import ACCENTED, DIRECTIONS, INVALID, PUNCTUATION, SPACES

Span = tuple[int, int]

_MAX_LABEL_LENGTH = 63
"""Bytes of one label of a domain (RFC 1035), in punycode where it is not ASCII."""

_LETTER = rf"[^{PUNCTUATION}{SPACES}{DIRECTIONS}{INVALID}]"
"""X lets a label hold anything else, even an emoji or a curly quote."""

_LABEL = rf"(?:{_LETTER}|-)*{_LETTER}"
_SUBLABEL = rf"(?:{_LETTER}|[-_])*{_LETTER}"
_LATIN = rf"A-Za-z0-9{ACCENTED}"

_MANY = "{1,126}"
"""A domain has 253 bytes at most; without a bound ``a.a.a. …`` takes quadratic time."""

_FOREIGN = rf"[^\x00-\x7F{SPACES}{DIRECTIONS}{INVALID}\u2000-\u2BFF\u3001-\u303F\uFF00-\uFF0F]"
_ENDING = (
    rf"(?:[A-Za-z][A-Za-z{ACCENTED}]+(?![0-9A-Za-z@+-])"
    r"|[Xx][Nn]--[-0-9A-Za-z]+"
    rf"|[^\W\d_\x00-\x7F]{_FOREIGN}*)"
)
"""The shape of a top-level domain: two Latin letters or more, punycode, or another script."""

_IN_PATH = rf"[A-Za-z\u0400-\u04FF{ACCENTED}0-9!*';:=+,.$/%#\[\]\-\u2013_~@|&]"
_ENDS_PATH = rf"[A-Za-z\u0400-\u04FF{ACCENTED}0-9=_#/+\-]"
_IN_BRACKETS = rf"\({_IN_PATH}+\)"
_IN_QUERY = r"[A-Za-z0-9!?*'@();:&=+$/%#\[\]\-_.,~|]"
_TAIL = (
    r"(?::[0-9]+)?"
    rf"(?:/(?:(?:{_IN_PATH}|{_IN_BRACKETS})*(?:{_ENDS_PATH}|{_IN_BRACKETS}))?)?"
    rf"(?:\?{_IN_QUERY}*[A-Za-z0-9\-_&=#/])?"
)
"""Port, path and query, without the full stop that ends the sentence."""

_SHORTENED = re.compile(
    rf"(?<![A-Za-z0-9@＠$#＃{INVALID}])[Hh][Tt][Tt][Pp][Ss]?://"
    rf"(?P<domain>(?={_LETTER})(?:{_SUBLABEL}\.)*(?={_LETTER}){_LABEL}\.{_ENDING}){_TAIL}"
    rf"|(?<![{_LATIN}@＠$#＃{INVALID}\-_./])"
    rf"(?P<bare_domain>(?=[{_LATIN}])(?:[{_LATIN}-]*[{_LATIN}]\.){_MANY}{_ENDING}){_TAIL}"
)
_SUSPECT = re.compile(
    r"[Hh][Tt][Tt][Pp][Ss]?://\S+"
    rf"|(?<!{_LETTER})(?<![-_])(?:{_SUBLABEL}\.){_MANY}{_ENDING}{_TAIL}"
)


def find_links(text: str) -> list[str]:
    """Everything that is shaped like a link, in order; stricter than X, which charges for links.

    The rule: ``http://`` or ``https://`` with anything after it; or words joined by single full
    stops, of which the last is shaped like a top-level domain, whatever stands around them: two
    Latin letters or more with no digit, ``@``, ``+`` or ``-`` right after them, punycode, or a
    word of another script. Hence ``README.md``, ``Mt.Gox``, a missing space (``money.It``)
    and the domain of ``user@example.com`` are links; ``3.5``, ``v0.21.1``, ``U.S.``, ``e.g.`` and
    ``wait...what`` are not, as no top-level domain is a single ASCII letter, starts with an ASCII
    digit, or follows two full stops.
    """
    text = normalize("NFC", text)
    shortened = list(shortened_links(text))
    rest = text
    for start, end in shortened:
        rest = f"{rest[:start]}{' ' * (end - start)}{rest[end:]}"
    suspects = [match.span() for match in _SUSPECT.finditer(rest)]
    return [text[start:end] for start, end in sorted(shortened + suspects)]


def shortened_links(text: str) -> Iterator[Span]:
    """Where X would put a link of its own, if the top-level domain exists.

    Unlike ``find_links`` it follows X in leaving alone a domain without protocol right after one
    of ``@ $ # - _ . /``, one in another script, and one with a label that is too long.
    """
    for match in _SHORTENED.finditer(text):
        domain = match["domain"] or match["bare_domain"]
        if all(_encoded_length(label) <= _MAX_LABEL_LENGTH for label in domain.split(".")):
            yield match.span()


def _encoded_length(label: str) -> int:
    if label.isascii():
        return len(label)
    return len("xn--") + len(label.encode("punycode"))
