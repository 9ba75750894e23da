"""Every diagram in a composition of each format: it fills its room, and nothing beside it."""

from collections.abc import Iterator
from itertools import cycle, islice

import pytest
from drawings import shipped_facts
from factories import make_fact

from influencer.adapters.images.boxes import Box
from influencer.adapters.images.candidate import Candidate
from influencer.adapters.images.canvas import Canvas
from influencer.adapters.images.choice import Attempt, suitable_compositions
from influencer.adapters.images.composition import COMPOSITIONS
from influencer.adapters.images.fonts import Layout
from influencer.adapters.images.gate import inspect
from influencer.adapters.images.renderer import PillowRenderer
from influencer.adapters.images.room import FORMATS, Room
from influencer.adapters.images.templates import DIAGRAMS, data
from influencer.adapters.images.themes import THEMES
from influencer.domain.facts import Fact

HANG, ASIDE = 16, 8
"""Pixels that descenders may hang below a room, and that round letters may stand over its edges."""

FOOTER = {"source", "handle"}

OF_AREAS = [name for name in DIAGRAMS if name not in data.TEMPLATES]


def fact_of(template: str) -> Fact:
    """The first that asks for it; that of the factories where none does."""
    asking = (fact for fact in shipped_facts().values() if template in fact.pictures)
    return next(asking, make_fact())


def attempts(template: str) -> Iterator[Attempt]:
    """One composition of each format, in a theme of its own; others for the next template."""
    place = OF_AREAS.index(template)
    themes = islice(cycle(THEMES), place, None)
    for shape in FORMATS.values():
        suitable = suitable_compositions(template, shape)
        yield Attempt(template, next(themes), suitable[place % len(suitable)], shape)


def drawn(attempt: Attempt, fact: Fact) -> Candidate:
    renderer = PillowRenderer(layout=Layout.BASIC)
    return renderer.draw(attempt, fact, handle="satsjournal", seed=1)


def room_of(attempt: Attempt, fact: Fact) -> tuple[Room, int]:
    """What the composition leaves, and how many texts are its own."""
    canvas = Canvas(THEMES[attempt.theme], shape=attempt.shape, layout=Layout.BASIC)
    assert attempt.composition
    COMPOSITIONS[attempt.composition](canvas, fact)
    return canvas.room, len(canvas._boxes)


def is_inside(box: Box, room: Room) -> bool:
    is_between = box.left >= room.left - ASIDE and box.right <= room.right + ASIDE
    return is_between and box.top >= room.top - ASIDE and box.bottom <= room.bottom + HANG


def strays(candidate: Candidate, attempt: Attempt, fact: Fact) -> list[str]:
    """Texts of the diagram that stand outside of its room."""
    room, own = room_of(attempt, fact)
    boxes = (box for box in candidate.boxes[own:] if box.role not in FOOTER)
    return [box.text for box in boxes if not is_inside(box, room)]


@pytest.mark.parametrize("template", OF_AREAS)
def test_a_diagram_fills_its_room_in_either_format(template: str) -> None:
    fact, found = fact_of(template), {}
    for attempt in attempts(template):
        candidate = drawn(attempt, fact)
        reasons = [problem.reason for problem in inspect(candidate)]
        found[attempt] = reasons + strays(candidate, attempt, fact)

    assert {attempt: wrong for attempt, wrong in found.items() if wrong} == {}
