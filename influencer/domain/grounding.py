"""Which numbers a fact vouches for. A text may state no other."""

import re

from influencer.domain.facts import Fact

_NUMBER = re.compile(r"\d(?:[\d,.\u00a0\u202f]*\d)?")
_SEPARATORS = re.compile(r"(?<=\d)[,\u00a0\u202f](?=\d{3}(?!\d))")


def numbers_in(text: str) -> frozenset[str]:
    """The numbers in a text, thousands separators taken out: ``2,048`` is ``2048``."""
    return frozenset(_NUMBER.findall(_SEPARATORS.sub("", text)))


def numbers_of(fact: Fact) -> frozenset[str]:
    """All numbers that may stand in a post about the fact."""
    figure = f"{fact.figure.value} {fact.figure.caption}" if fact.figure else ""
    texts = (fact.headline, figure, *fact.phrasings, fact.source.name, fact.source.section)
    return frozenset().union(*(numbers_in(text) for text in (*texts, *fact.source.evidence)))
