"""Every number, name, date and specification of a text stands in the fact that it cites."""

from collections.abc import Iterator

from influencer.domain.facts import Fact
from influencer.domain.gates.standards import Standards
from influencer.domain.grounding import numbers_in, numbers_of, texts_of
from influencer.domain.models import Draft
from influencer.domain.names import names_in, specifications_in, words_in
from influencer.domain.number_words import number_words_in, numbers_as_words


def reasons(draft: Draft, standards: Standards) -> Iterator[str]:
    """What the fact does not vouch for."""
    fact = draft.fact
    for number in sorted(numbers_in(draft.prose) - numbers_of(fact)):
        yield f"{number} does not stand in {fact.id}"
    grounds = " \n".join(texts_of(fact))
    for name in sorted(specifications_in(draft.prose) - specifications_in(grounds)):
        yield f"{name} does not stand in {fact.id}"
    if standards.language == "en":
        yield from _words(draft, fact, grounds)


def _words(draft: Draft, fact: Fact, grounds: str) -> Iterator[str]:
    known = words_in(grounds)
    for name in names_in(draft.prose):
        if not words_in(name) <= known:
            yield f"the name {name!r} does not stand in {fact.id}"
    vouched = number_words_in(grounds) | numbers_as_words(numbers_of(fact))
    for word in sorted(number_words_in(draft.prose) - vouched):
        yield f"the number {word!r} does not stand in {fact.id}"
