"""Picks the fact's own sentences for cards; none is ever written here."""

import re
from dataclasses import dataclass

from influencer.adapters.images.drawing import Drawing
from influencer.adapters.images.type import typographic
from influencer.domain.models import Fact, Figure
from influencer.errors import PictureError

_MYTH = re.compile(r"Myth: (?P<myth>.+?) Fact: (?P<fact>.+)")
_QUESTION = re.compile(r"(?P<question>[^.?!]+\?) (?P<answer>.+)")


@dataclass(frozen=True, slots=True)
class Pair:
    """Two sides of a card: a myth and the fact, or a question and its answer."""

    first: str
    second: str


def statement(fact: Fact) -> str:
    """The first phrasing that is neither a myth nor a question, else the first one."""
    plain = (text for text in fact.phrasings if not _MYTH.match(text) and "?" not in text)
    return typographic(next(plain, fact.phrasings[0]))


def myth(fact: Fact) -> Pair | None:
    """The myth that a phrasing refutes, and what it says instead."""
    found = next(filter(None, map(_MYTH.fullmatch, fact.phrasings)), None)
    return _pair(found["myth"], found["fact"]) if found else None


def question(fact: Fact) -> Pair | None:
    """The question that a phrasing opens with, and its answer."""
    found = next(filter(None, map(_QUESTION.fullmatch, fact.phrasings)), None)
    return _pair(found["question"], found["answer"]) if found else None


def _pair(first: str, second: str) -> Pair:
    return Pair(typographic(first), typographic(second[0].upper() + second[1:]))


def figure_of(fact: Fact) -> Figure:
    """The fact's figure.

    Raises:
        PictureError: it has none.
    """
    if fact.figure is None:
        raise PictureError(f"Fact {fact.id} has no figure to be drawn large")
    return fact.figure


def number_drawing(fact: Fact) -> Drawing:
    """What every card says that shows the figure large."""
    figure = figure_of(fact)
    return Drawing(alt_text=f"Number card: {figure.value}, {figure.caption}. {statement(fact)}")
