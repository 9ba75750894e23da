"""What a fact has to have for a card that only some facts can fill."""

import re
from datetime import date

from influencer.adapters.images.punctuation import typographic
from influencer.domain.facts import STEPS, Fact
from influencer.domain.protocol_facts.issuance import HALVED_ON
from influencer.domain.tellings import sentence_of_day, tells_year_first
from influencer.errors import PictureError

_PERCENT = re.compile(r"(\d{1,2}(?:\.\d+)?)%")
_PART = re.compile(r"of (?!.*\b(?:cost|price)\b)|(?:odds|chance)\b")
"""How a caption begins after a part of a whole, or a probability. Growth, savings and what is
harder or larger by so much are none, nor is a sum set beside a cost."""

SEEN = (0.02, 0.98)
"""The shares between which both the part and what is left of the ring can be seen."""


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
    return _share(fact) is not None


def share_of(fact: Fact) -> float:
    """Its figure as a share of 1, if its caption says that it is the share of something.

    Raises:
        PictureError: its figure is something else.
    """
    share = _share(fact)
    if share is None:
        raise PictureError(f"Fact {fact.id} has no figure that is a share of a whole")
    return share


def _share(fact: Fact) -> float | None:
    found = _PERCENT.fullmatch(fact.figure.value) if fact.figure else None
    if not fact.figure or not found or not _PART.match(fact.figure.caption):
        return None
    least, most = SEEN
    share = float(found[1]) / 100
    return share if least <= share <= most else None


def is_about_nostr(fact: Fact) -> bool:
    return fact.area == "nostr"
