"""What a fact states, and on what grounds each of its numbers stands."""

from collections.abc import Iterator

from influencer.domain.arithmetic import families_in, is_rounded_from
from influencer.domain.facts import Fact
from influencer.domain.grounding import numbers_in


def problems_of_grounds(fact: Fact) -> Iterator[str]:
    """Every number without grounds, and every ground that is none."""
    yield from _derived(fact)
    vouched = _vouched(fact) | _follows(fact)
    for text in stated(fact):
        for number in sorted(numbers_in(text) - vouched):
            yield f"{number} in {text!r} stands neither in the evidence nor under derived"


def _derived(fact: Fact) -> Iterator[str]:
    said = frozenset[str]().union(*map(numbers_in, stated(fact)))
    for one in fact.derived:
        try:
            is_right = is_rounded_from(one.number, one.expression)
        except ValueError as error:
            yield str(error)
            continue
        if not is_right:
            yield f"{one.number} is not {one.expression}"
        elif one.expression.strip("() ") == one.number:
            yield f"{one.number} is derived from nothing but itself"
        elif one.number not in said:
            yield f"{one.number} is derived, and stated nowhere"
    if fact.premises and not fact.is_computed:
        yield "has premises and computes nothing from them"
    for number in sorted({*fact.premises} - said):
        yield f"{number} is a premise, and stated nowhere"


def _follows(fact: Fact) -> set[str]:
    """What is derived, and the premises: named as such, or what the families are asked with."""
    called = [one.expression for one in fact.derived if families_in(one.expression)]
    asked = frozenset[str]().union(*map(numbers_in, called))
    return {one.number for one in fact.derived} | asked | {*fact.premises}


def _vouched(fact: Fact) -> set[str]:
    day = fact.happened_on
    dated = {str(day.year), str(day.month), str(day.day)} if day else set()
    grounds = (*fact.source.evidence, fact.source.name, fact.source.section)
    return dated.union(*(numbers_in(text) for text in grounds))


def stated(fact: Fact) -> Iterator[str]:
    """All texts in which a fact states something."""
    yield fact.headline
    yield from fact.phrasings
    yield from fact.steps
    if fact.figure:
        yield fact.figure.value
        yield fact.figure.caption
