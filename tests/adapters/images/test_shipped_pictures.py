"""Every fact that ships, in the picture that it asks for first."""

import pytest
from drawings import drawn, shipped_facts

from influencer.adapters.images.fonts import Layout, best_layout
from influencer.adapters.images.gate import inspect
from influencer.adapters.images.templates import named
from influencer.adapters.images.themes import THEMES
from influencer.domain.facts import Fact

FACTS = list(shipped_facts().values())
DRAWN = [fact for fact in FACTS if fact.pictures]


def test_the_pictures_that_a_fact_asks_for_exist() -> None:
    assert [fact.id for fact in FACTS if named(fact) != fact.pictures] == []


@pytest.mark.parametrize("fact", DRAWN, ids=lambda fact: fact.id)
def test_the_picture_of_a_fact_passes_the_gate(fact: Fact) -> None:
    """Each in a theme and a layout of its own; together they cover them all."""
    place = DRAWN.index(fact)
    theme = list(THEMES)[place % len(THEMES)]
    layout = (Layout.BASIC, best_layout())[place % 2]

    assert inspect(drawn(fact.pictures[0], fact, theme=theme, layout=layout)) == []


def test_four_facts_in_five_have_a_diagram_of_their_own() -> None:
    own = [fact for fact in FACTS if fact.pictures or fact.diagram]

    assert len(own) >= 0.8 * len(FACTS)
