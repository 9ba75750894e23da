"""The templates by name, and which of them suit which fact.

To add one: write ``templates/<area>/<name>.py`` with a single public function

    def draw(canvas: Canvas, fact: Fact) -> Drawing

and name it in the folder's ``TEMPLATES`` with the rooms that it can fill; facts then ask for it in
``pictures``. A diagram fills ``canvas.room``, which a composition has left for it beside kicker
and title (the fact's headline), and says in a ``Drawing`` what is to be seen and which numbers
and hashes it computed. A card composes the whole picture. Footer, gate and encoding are the
renderer's work. ``layouts`` holds what several templates share.
Sizes are in pixels of the final picture: hero 110-230, labels 38-46, nothing under 34.
Computations belong into ``domain/protocol_facts``, and matplotlib only behind ``images.charts``:
a module here is imported when it is drawn, so a plain card does not pay for a chart.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from importlib import import_module
from random import Random
from types import MappingProxyType, ModuleType

from influencer.adapters.images.canvas import Canvas
from influencer.adapters.images.drawing import Drawing
from influencer.adapters.images.templates import (
    assets,
    bitcoin,
    cards,
    data,
    ecash,
    lightning,
    mining,
    nostr,
    privacy,
    signers,
)
from influencer.adapters.images.templates.rooms import Rooms
from influencer.domain.facts import Fact
from influencer.errors import PictureError

Draw = Callable[[Canvas, Fact], Drawing]


def _name_of(area: ModuleType) -> str:
    return area.__name__.rpartition(".")[2]


_AREAS = (bitcoin, mining, lightning, nostr, ecash, privacy, signers, assets, data)
TEMPLATES = MappingProxyType(
    {name: _name_of(area) for area in (*_AREAS, cards) for name in area.TEMPLATES}
)
"""The folder of each template."""

DIAGRAMS: MappingProxyType[str, Rooms] = MappingProxyType(
    {name: rooms for area in _AREAS for name, rooms in area.TEMPLATES.items()}
)
"""Templates that fill a room, with the kinds of rooms that each of them can fill."""


def load(name: str) -> Draw:
    """The drawing function of a template."""
    draw: Draw = import_module(f"{__name__}.{TEMPLATES[name]}.{name}").draw
    return draw


def candidates(fact: Fact, random: Random) -> Iterator[str]:
    """Every template that can draw the fact, the most telling first.

    Its own diagrams in the order in which it names them, those of what it says in rows, then the
    cards: first those for what only some facts have, then those that fit all of them, at last
    those that show a hash of its headline.

    Raises:
        PictureError: it names one that does not exist.
    """
    own, *others = _groups(fact)
    yield from own
    for names in others:
        yield from random.sample(names, len(names))


def kin_of(name: str) -> tuple[str, ...]:
    """The templates that draw rows of the same kind, itself among them; none for others."""
    return next((names for names in data.KINDS.values() if name in names), ())


def suited(facts: Iterable[Fact]) -> dict[str, list[Fact]]:
    """The facts that each template can draw, in their order, by the template's name.

    Raises:
        PictureError: a fact names a template that does not exist.
    """
    found: dict[str, list[Fact]] = {name: [] for name in TEMPLATES}
    for fact in facts:
        for name in dict.fromkeys(name for names in _groups(fact) for name in names):
            found[name].append(fact)
    return found


def named(fact: Fact) -> tuple[str, ...]:
    """The templates that the fact asks for, best first.

    Raises:
        PictureError: it asks for one that does not exist.
    """
    for name in fact.pictures:
        if name not in DIAGRAMS and name not in cards.TEMPLATES:
            raise PictureError(f"Fact {fact.id} asks for an unknown picture: {name}")
    return fact.pictures


def _groups(fact: Fact) -> Iterator[Sequence[str]]:
    """What draws the fact, the most telling first; only in the first group the order counts."""
    yield named(fact)
    yield data.KINDS.get(fact.diagram.kind, ()) if fact.diagram else ()
    yield [name for suits, names in cards.SPECIAL if suits(fact) for name in names]
    yield cards.PLAIN
    yield cards.PRINTS
