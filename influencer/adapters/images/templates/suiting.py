"""What a fact has to have for a card that only some facts can fill."""

import re
from datetime import date

from influencer.adapters.images.punctuation import typographic
from influencer.domain.facts import STEPS, Fact
from influencer.domain.protocol_facts.issuance import HALVED_ON
from influencer.errors import PictureError

_SHARE = re.compile(r"(\d{1,2}(?:\.\d+)?)%")


def has_date(fact: Fact) -> bool:
    return fact.happened_on is not None


def date_of(fact: Fact) -> date:
    """The day on which it happened.

    Raises:
        PictureError: it has none.
    """
    if fact.happened_on is None:
        raise PictureError(f"Fact {fact.id} has no day")
    return fact.happened_on


def is_on_line(fact: Fact) -> bool:
    """Whether its day is no later than the last halving whose day is known."""
    return fact.happened_on is not None and fact.happened_on <= HALVED_ON[-1]


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
