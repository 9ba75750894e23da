"""What a fact has to have for a card that only some facts can fill."""

import re
from datetime import date

from influencer.adapters.images.punctuation import typographic
from influencer.domain.facts import STEPS, Fact
from influencer.domain.protocol_facts.issuance import HALVED_ON
from influencer.domain.tellings import sentence_of_day, tells_year_first
from influencer.errors import PictureError

_SHARE = re.compile(r"(\d{1,2}(?:\.\d+)?)%")


def has_date(fact: Fact) -> bool:
    """Whether it has a day, and its words tell what happened on that."""
    return sentence_of_day(fact) is not None


def dated_sentence(fact: Fact) -> str:
    """What tells best of its day, set as prose is.

    Raises:
        PictureError: nothing does.
    """
    if (sentence := sentence_of_day(fact)) is None:
        raise PictureError(f"Fact {fact.id} has no day that its words tell of")
    return typographic(sentence)


def date_of(fact: Fact) -> date:
    """The day on which it happened.

    Raises:
        PictureError: it has none, or that of something else than its words tell.
    """
    if fact.happened_on is None or not has_date(fact):
        raise PictureError(f"Fact {fact.id} has no day that its words tell of")
    return fact.happened_on


def has_year(fact: Fact) -> bool:
    """Whether its day can stand beside the headline alone: what that sums up tells of it."""
    return has_date(fact) and tells_year_first(fact)


def is_on_line(fact: Fact) -> bool:
    """Whether it is the same with a day no later than the last halving whose day is known."""
    return has_year(fact) and date_of(fact) <= HALVED_ON[-1]


def has_steps(fact: Fact) -> bool:
    return len(fact.steps) == STEPS


def steps_of(fact: Fact) -> tuple[str, ...]:
    """Its three steps, set as prose is.

    Raises:
        PictureError: it does not have three.
    """
    if not has_steps(fact):
        raise PictureError(f"Fact {fact.id} does not have {STEPS} steps")
    return tuple(map(typographic, fact.steps))


def has_share(fact: Fact) -> bool:
    return fact.figure is not None and _SHARE.fullmatch(fact.figure.value) is not None


def share_of(fact: Fact) -> float:
    """Its figure as a share of 1, if it is less than a hundred percent.

    Raises:
        PictureError: its figure is something else.
    """
    found = _SHARE.fullmatch(fact.figure.value) if fact.figure else None
    if not found:
        raise PictureError(f"Fact {fact.id} has no figure in percent")
    return float(found[1]) / 100


def is_about_nostr(fact: Fact) -> bool:
    return fact.area == "nostr"
