"""Which templates and themes to try for a fact, in which order, so that posts look different."""

from collections.abc import Sequence
from random import Random

from influencer.adapters.images.templates import NUMBERS, cards_for, diagrams_for
from influencer.adapters.images.themes import THEMES
from influencer.domain.facts import Fact
from influencer.ports import PictureHistory

DIAGRAM_REST = 15
"""Posts for which a diagram stays away."""

CARD_REST = 4
"""Posts for which a card is second choice."""

NUMBER_REST = 2
"""Posts for which another card of the number kind is second choice."""

THEME_REST, THEME_PAUSE = 2, 5
"""Posts for which a theme stays away, and for which it is second choice."""


def templates(fact: Fact, random: Random, history: PictureHistory) -> list[str]:
    """The fact's own diagrams that are rested, best first; then cards, in random order.

    Raises:
        PictureError: the fact asks for a template that does not exist.
    """
    cards = cards_for(fact)
    latest = history.templates[:DIAGRAM_REST]
    own = [name for name in diagrams_for(fact) if name in cards or name not in latest]
    others = _varied(cards, random, history.templates, CARD_REST)
    if not set(NUMBERS) & set(history.templates[:NUMBER_REST]):
        others.sort(key=lambda name: name not in NUMBERS)
    return list(dict.fromkeys([*own, *others]))


def themes(random: Random, history: PictureHistory) -> list[str]:
    """All themes but those of the latest posts, in random order."""
    allowed = [name for name in THEMES if name not in history.themes[:THEME_REST]]
    return _varied(allowed, random, history.themes, THEME_PAUSE)


def _varied(names: Sequence[str], random: Random, seen: Sequence[str], pause: int) -> list[str]:
    """In random order those that were not seen lately, then the rest, longest unseen first."""
    latest = {name: place for place, name in reversed(list(enumerate(seen[:pause])))}
    shuffled = random.sample(names, len(names))
    return sorted(shuffled, key=lambda name: -latest.get(name, pause))
