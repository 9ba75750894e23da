"""Which templates, compositions and themes to try for a fact, in which order.

A template comes back with another fact only, and not within ``TEMPLATE_REST`` posts, nor a theme
within ``THEME_REST``, before or after. An account of few facts or themes runs out of others: then
those that have rested longest come back, since a picture that repeats a template is better than no
post.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import cycle
from random import Random

from influencer.adapters.images.composition import compositions_for
from influencer.adapters.images.room import LANDSCAPE, PORTRAIT, Format
from influencer.adapters.images.templates import DIAGRAMS, candidates, kin_of
from influencer.domain.facts import Fact
from influencer.domain.picture_history import PictureHistory
from influencer.domain.wishes import Wishes

TEMPLATE_REST = 15
"""Posts for which a template stays away."""

KIN_REST = 3
"""Posts for which those that draw rows of the same kind do, as steps and stairs."""

THEME_REST, THEME_PAUSE = 2, 5
"""Posts for which a theme stays away, and for which it is second choice."""

TRIES = 4
"""Looks in which one template is tried."""


@dataclass(frozen=True, slots=True)
class Attempt:
    """A picture to try. A card, which composes itself, has no composition."""

    template: str
    theme: str
    composition: str | None = None
    shape: Format = LANDSCAPE


def attempts(
    fact: Fact, themes: Sequence[str], random: Random, history: PictureHistory, wishes: Wishes
) -> Iterator[Attempt]:
    """What to try, best first.

    Raises:
        PictureError: the fact asks for a template that does not exist.
    """
    shape = _format(random, wishes)
    for template in templates(fact, random, history):
        looks = zip(
            _compositions(template, shape, random),
            order_themes(themes, random, history),
            range(TRIES),
            strict=False,
        )
        for composition, theme, _ in looks:
            yield Attempt(template, theme, composition, shape)


def templates(fact: Fact, random: Random, history: PictureHistory) -> list[str]:
    """The fact's own, best first, then cards in random order; at the end those not rested."""
    near = history.templates_within(TEMPLATE_REST)
    alike = {kin for name in history.templates_within(KIN_REST) for kin in kin_of(name)}
    names = list(dict.fromkeys(candidates(fact, random)))
    rested = [name for name in names if name not in near]
    fresh = [name for name in rested if name not in history.of_fact | alike]
    seen = [name for name in rested if name in history.of_fact - alike]
    akin = [name for name in rested if name in alike]
    tired = sorted((name for name in names if name in near), key=lambda name: -near[name])
    return [*fresh, *seen, *akin, *tired]


def order_themes(themes: Iterable[str], random: Random, history: PictureHistory) -> Sequence[str]:
    """In random order those that were not seen lately, then the rest, longest unseen first."""
    names = list(themes)
    rest = min(THEME_REST, len(names) - 1)
    near = history.themes_within(THEME_PAUSE)
    allowed = [name for name in names if near.get(name, THEME_PAUSE) >= rest]
    shuffled = random.sample(allowed, len(allowed))
    return sorted(shuffled, key=lambda name: -near.get(name, THEME_PAUSE))


def _format(random: Random, wishes: Wishes) -> Format:
    formats = {"landscape": (LANDSCAPE,), "portrait": (PORTRAIT,)}
    return random.choice(formats.get(wishes.canvas, (LANDSCAPE, PORTRAIT)))


def _compositions(template: str, shape: Format, random: Random) -> Iterator[str | None]:
    """Again and again those that suit it, in random order; none where the format does not."""
    suitable = suitable_compositions(template, shape)
    return cycle(random.sample(suitable, len(suitable)))


def suitable_compositions(template: str, shape: Format) -> tuple[str | None, ...]:
    """Those in which a template may be drawn; a card has only its own."""
    if template not in DIAGRAMS:
        return (None,)
    rooms = DIAGRAMS[template]
    return compositions_for(shape, wide=rooms.wide, square=rooms.square)


def first_look(template: str, theme: str, shape: Format = LANDSCAPE) -> Attempt:
    """A template in the first composition that suits it."""
    return Attempt(template, theme, suitable_compositions(template, shape)[0], shape)
