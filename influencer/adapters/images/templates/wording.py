"""Picks the fact's own sentences for cards; none is ever written here."""

import re
from dataclasses import dataclass, replace

from influencer.adapters.images.drawing import Drawing
from influencer.adapters.images.punctuation import typographic
from influencer.domain.facts import Diagram, Fact, Figure
from influencer.domain.tellings import plain
from influencer.errors import PictureError

_MYTH = re.compile(r"Myth: (.+?) Fact: (.+)")
_QUESTION = re.compile(r"([^.?!]+\?) (.+)")

_SMALL_NAMES = ("npub", "nsec", "nprofile", "nevent", "lnbc", "bc1", "secp256k1", "bech32")


@dataclass(frozen=True, slots=True)
class Pair:
    """Two sides of a card: a myth and the fact, or a question and its answer."""

    first: str
    second: str


def statement(fact: Fact) -> str:
    """The first phrasing that is neither a myth nor a question, else the first one."""
    return typographic(next(plain(fact.phrasings), fact.phrasings[0]))


def myth_of(fact: Fact) -> Pair:
    """The myth that a phrasing refutes, and what it says instead.

    Raises:
        PictureError: no phrasing does.
    """
    return _first_match(_MYTH, fact, "myth")


def question_of(fact: Fact) -> Pair:
    """The question that a phrasing opens with, and its answer.

    Raises:
        PictureError: no phrasing does.
    """
    return _first_match(_QUESTION, fact, "question")


def has_figure(fact: Fact) -> bool:
    return fact.figure is not None


def has_myth(fact: Fact) -> bool:
    return any(map(_MYTH.fullmatch, fact.phrasings))


def has_question(fact: Fact) -> bool:
    return any(map(_QUESTION.fullmatch, fact.phrasings))


def _first_match(pattern: re.Pattern[str], fact: Fact, name: str) -> Pair:
    for found in filter(None, map(pattern.fullmatch, fact.phrasings)):
        first, second = map(typographic, found.groups())
        return Pair(_capitalised(first), _capitalised(second))
    raise PictureError(f"Fact {fact.id} has no phrasing with a {name}")


def _capitalised(sentence: str) -> str:
    """With a capital first, unless the first word is a name in small letters."""
    return sentence if sentence.startswith(_SMALL_NAMES) else sentence[0].upper() + sentence[1:]


def figure_of(fact: Fact) -> Figure:
    """The fact's figure.

    Raises:
        PictureError: it has none.
    """
    if fact.figure is None:
        raise PictureError(f"Fact {fact.id} has no figure to be drawn large")
    return replace(
        fact.figure,
        value=typographic(fact.figure.value),
        caption=typographic(fact.figure.caption),
    )


def number_drawing(fact: Fact) -> Drawing:
    """What every card says that shows the figure large."""
    figure = figure_of(fact)
    return Drawing(alt_text=f"Number card: {figure.value}, {figure.caption}. {statement(fact)}")


def diagram_of(fact: Fact) -> Diagram:
    """What the fact says in rows, set as prose is.

    Raises:
        PictureError: it says nothing in rows.
    """
    if fact.diagram is None:
        raise PictureError(f"Fact {fact.id} says nothing in rows")
    rows = tuple(tuple(map(typographic, row)) for row in fact.diagram.rows)
    told = {part: typographic(getattr(fact.diagram, part)) for part in ("unit", "point", "note")}
    return replace(fact.diagram, rows=rows, **told)


def coded_diagram_of(fact: Fact) -> Diagram:
    """What the fact says in rows, the first text of each being code, which stays as it is.

    Raises:
        PictureError: it says nothing in rows.
    """
    diagram, plain = diagram_of(fact), fact.diagram
    if plain is None:
        return diagram
    rows = tuple(
        (code, *texts) for (code, *_), (_, *texts) in zip(plain.rows, diagram.rows, strict=True)
    )
    codes = {code for code, *_ in plain.rows}
    point = plain.point if plain.point in codes else diagram.point
    return replace(diagram, rows=rows, point=point)
