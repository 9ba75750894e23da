"""The forms that a phrasing or its parts are put into; each needs a fact of its kind.

A frame is seldom used: diversity comes from facts, and frames would betray a program.
"""

import re
from collections.abc import Iterator
from datetime import date

from influencer.domain.anniversary import days_to_anniversary
from influencer.domain.facts import Fact, Figure
from influencer.domain.tellings import names_day, plain

_QUESTION = re.compile(r"(?P<question>[^?\n]+\?)\s+(?P<answer>[^?]+)")
_SPECIFICATION = re.compile(r"(?:BIP|bLIP|BOLT|NIP|NUT|LUD|SLIP|LSPS)[ -]?\w+")

_COUNT = re.compile(r"\d[\d,.]*(?: (?:thousand|million|billion|trillion))?")
# fmt: off
_NO_NOUNS = frozenset((
    "after", "and", "are", "as", "at", "before", "between", "by", "can", "for", "from", "if", "in",
    "is", "it", "may", "must", "of", "on", "or", "than", "the", "then", "times", "to", "until",
    "when", "where", "who", "with", "within",
))
# fmt: on

_QUIZZES = ("Quiz: {question}\n\nAnswer: {answer}", "{question}\n\n{answer}")
_NUMBERS = (
    "{value}: {caption}. {prose}",
    "Number of the day: {value}, {caption}. {prose}",
    "{prose} In numbers: {value} {caption}.",
)
_OUR_WORDS = (
    "{name} in plain words: {prose}",
    "What {name} says, in short: {prose}",
    "{prose} So says {name}.",
    "{name}, in our words: {prose}",
)


def on_this_day(fact: Fact, day: date) -> Iterator[str]:
    """On the anniversary, the phrasings that name the day; the others may be about another one."""
    happened = fact.happened_on
    if happened is not None and days_to_anniversary(happened, day) == 0:
        yield from (prose for prose in fact.phrasings if names_day(prose, happened))


def quiz(fact: Fact) -> Iterator[str]:
    """A question, and its answer after a gap."""
    for prose in fact.phrasings:
        if found := _QUESTION.fullmatch(prose):
            for frame in _QUIZZES:
                yield frame.format(**found.groupdict())


def number(fact: Fact) -> Iterator[str]:
    """The fact's number with what it counts, before or after a phrasing that has it not."""
    if fact.figure is None or not _counts_something(fact.figure):
        return
    for prose in plain(fact.phrasings):
        if fact.figure.value not in prose:
            for frame in _NUMBERS:
                yield frame.format(
                    value=fact.figure.value, caption=fact.figure.caption, prose=prose
                )


def _counts_something(figure: Figure) -> bool:
    """Whether value and caption make a phrase: ``2,016``, ``blocks between two adjustments``."""
    first, *_ = figure.caption.split()
    return bool(_COUNT.fullmatch(figure.value)) and first not in _NO_NOUNS


def in_our_words(fact: Fact) -> Iterator[str]:
    """What a specification says, with its name before or after a phrasing that has it not."""
    name = fact.source.name
    if fact.is_computed or not _SPECIFICATION.fullmatch(name):
        return  # what was computed is ours, and the rule only is the specification's
    for prose in plain(fact.phrasings):
        if name not in prose and name.replace("-", " ") not in prose:
            for frame in _OUR_WORDS:
                yield frame.format(name=name, prose=prose)


def steps(fact: Fact) -> Iterator[str]:
    """Three steps, one a line."""
    if fact.steps:
        yield "\n".join(f"{place}. {step}" for place, step in enumerate(fact.steps, 1))
