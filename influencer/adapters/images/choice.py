"""Which templates and themes to try for a fact, in which order, so that posts look different."""

from collections.abc import Iterable, Sequence
from random import Random

from influencer.adapters.images.templates import NUMBERS, cards_for, diagrams_for
from influencer.adapters.images.themes import THEMES
from influencer.domain.models import Fact
from influencer.ports import PictureHistory

DIAGRAM_REST = 15
"""Posts for which a diagram stays away."""

NUMBER_REST = 2
"""Posts after a number card in which another one is second choice."""

THEME_REST = 2
"""Posts for which a theme stays away."""


def templates(fact: Fact, random: Random, history: PictureHistory) -> list[str]:
    """The fact's own diagrams that are rested, best first; then cards, longest unseen first."""
    recent = history.templates[:DIAGRAM_REST]
    cards = cards_for(fact)
    rested = [name for name in diagrams_for(fact) if name in cards or name not in recent]
    ordered = _longest_unseen_first(cards, random, history.templates)
    if not set(NUMBERS) & set(history.templates[:NUMBER_REST]):
        ordered.sort(key=lambda name: name not in NUMBERS)
    return list(dict.fromkeys([*rested, *ordered]))


def themes(random: Random, history: PictureHistory) -> list[str]:
    """All themes but those of the latest posts, longest unseen first."""
    latest = history.themes[:THEME_REST]
    allowed = [name for name in THEMES if name not in latest]
    return _longest_unseen_first(allowed, random, history.themes)


def _longest_unseen_first(names: Iterable[str], random: Random, seen: Sequence[str]) -> list[str]:
    """Never seen first, in random order; then by how long ago, the latest last."""
    shuffled = random.sample(sorted(names), len(tuple(names)))
    age = {name: -place for place, name in reversed(list(enumerate(seen)))}
    return sorted(shuffled, key=lambda name: age.get(name, -len(seen)))
