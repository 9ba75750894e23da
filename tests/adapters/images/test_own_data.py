"""A picture comes back with another fact only if that shows other data."""

from collections import Counter

import pytest
from drawings import shipped_facts

from influencer.adapters.images.canvas import Canvas
from influencer.adapters.images.templates import load
from influencer.adapters.images.themes import THEMES

ASKED = Counter(name for fact in shipped_facts().values() for name in fact.pictures)
TEMPLATES = [name for name, count in ASKED.items() if count > 1]
"""Those that several facts ask for."""


@pytest.mark.parametrize("template", TEMPLATES)
def test_every_fact_gives_its_picture_data_of_its_own(template: str) -> None:
    facts = [fact for fact in shipped_facts().values() if template in fact.pictures]
    told = [load(template)(Canvas(THEMES["light"]), fact).alt_text for fact in facts]

    assert len(set(told)) == len(told)
