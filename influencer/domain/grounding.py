"""Which numbers a fact vouches for. A text may state no other."""

import re

from influencer.domain.facts import Fact

_SEPARATORS = re.compile(r"(?<=\d)[,\u00a0\u202f](?=\d{3}(?!\d))")
_RAISED = re.compile("⁻?[⁰¹²³⁴-⁹]+")
_SUP = re.compile(r"<sup>([-\N{MINUS SIGN}]?\d+)</sup>")
_LOWERED = str.maketrans("⁻⁰¹²³⁴⁵⁶⁷⁸⁹", "-0123456789")
_PLAIN = r"0(?:[0,.\u00a0\u202f]*0)?"
_NUMBER = re.compile(rf"(?:\^-?)?{_PLAIN}(?:\^-?{_PLAIN})*")


def numbers_in(text: str) -> frozenset[str]:
    """The numbers in a text, thousands separators taken out: ``2,048`` is ``2048``.

    A power is one number, and never that of its base: ``10¹²`` is ``10^12``, as it is with a caret
    or in the markup of a source. Whatever else Unicode counts as numeric stays as it is written:
    ``½``, ``②``, ``Ⅳ``.
    """
    plain = _powers_with_carets(_SEPARATORS.sub("", text))
    mask = "".join("0" if char.isnumeric() else char for char in plain)
    return frozenset(plain[slice(*found.span())] for found in _NUMBER.finditer(mask))


def _powers_with_carets(text: str) -> str:
    marked = _SUP.sub(r"^\1", text).replace("^\N{MINUS SIGN}", "^-")
    return _RAISED.sub(lambda power: f"^{power[0].translate(_LOWERED)}", marked)


def numbers_of(fact: Fact) -> frozenset[str]:
    """All numbers that may stand in a post about the fact."""
    return frozenset().union(*(numbers_in(text) for text in texts_of(fact)))


def texts_of(fact: Fact) -> tuple[str, ...]:
    """Everything that vouches for what a post about the fact says."""
    figure = f"{fact.figure.value} {fact.figure.caption}" if fact.figure else ""
    day = fact.happened_on
    return (
        fact.headline,
        figure,
        *fact.phrasings,
        *fact.steps,
        fact.source.name,
        fact.source.section,
        *fact.source.evidence,
        f"{day:%B} {day.day}, {day.year}" if day else "",
    )
