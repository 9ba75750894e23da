"""Every number, name, date and specification of a text stands in the fact that it cites."""

import re
from collections.abc import Iterator
from fractions import Fraction

from influencer.domain.gates.standards import Standards
from influencer.domain.grounding import numbers_in, numbers_of, texts_of
from influencer.domain.models import Draft
from influencer.domain.names import names_in, specifications_in, without_specifications, words_in
from influencer.domain.number_words import sizes_in, spelled_numbers_in, without_scaled_digits

_ITEM = re.compile(r"^[1-9][.)] (?=\S)", re.MULTILINE)
"""Three steps are counted, one a line; the count is no statement."""

_PLAIN = re.compile(r"[0-9]+(?:\.[0-9]+)?")


def reasons(draft: Draft, standards: Standards) -> Iterator[str]:
    """What the fact does not vouch for."""
    english = standards.language == "en"
    prose = _ITEM.sub("", draft.prose)
    grounds = " \n".join((*texts_of(draft.fact), *draft.fact.tags))
    stated = numbers_of(draft.fact)
    values = _values(grounds, stated)
    for what in (
        *sorted(specifications_in(prose) - specifications_in(grounds)),
        *_numbers(without_scaled_digits(prose) if english else prose, stated, values),
        *(_number_words(prose, grounds, values) if english else ()),
        *(_names(prose, grounds) if english else ()),
    ):
        yield f"{what} does not stand in {draft.fact.id}"


def _numbers(prose: str, stated: frozenset[str], values: frozenset[Fraction]) -> Iterator[str]:
    for number in sorted(numbers_in(without_specifications(prose)) - stated):
        if not (_PLAIN.fullmatch(number) and Fraction(number) in values):
            yield number


def _number_words(prose: str, grounds: str, values: frozenset[Fraction]) -> Iterator[str]:
    for words, meanings in spelled_numbers_in(prose):
        if not meanings & values:
            yield f"the number {words!r}"
    sizes = sizes_in(grounds)
    for word, least in sizes_in(prose).items():
        if word not in sizes and not any(least <= value < least * 1000 for value in values):
            yield f"the number {word!r}"


def _values(grounds: str, stated: frozenset[str]) -> frozenset[Fraction]:
    """What the numbers of a fact are worth, whether in digits or in words."""
    in_digits = {Fraction(number) for number in stated if _PLAIN.fullmatch(number)}
    in_words = (meanings for _, meanings in spelled_numbers_in(grounds))
    return frozenset(in_digits).union(*in_words)


def _names(prose: str, grounds: str) -> Iterator[str]:
    known = words_in(grounds)
    for name in names_in(without_specifications(prose)):
        if not words_in(name) <= known:
            yield f"the name {name!r}"
