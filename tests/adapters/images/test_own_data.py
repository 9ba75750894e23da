"""A picture comes back with another fact only if that shows other data."""

import pytest
from drawings import shipped_facts

from influencer.adapters.images.canvas import Canvas
from influencer.adapters.images.templates import load
from influencer.adapters.images.themes import THEMES

TEMPLATES = (
    "attacker_odds",
    "birthday_curve",
    "block_counts",
    "block_interval",
    "block_room",
    "compact_target",
    "guess_ladder",
    "halving_square",
    "header_anatomy",
    "payment_sizes",
    "quorum_ways",
    "solo_odds",
    "supply_at",
    "text_lengths",
    "two_clocks",
    "vanity_ladder",
    "vote_grid",
)
"""Those that take what they draw from the fact."""


@pytest.mark.parametrize("template", TEMPLATES)
def test_every_fact_gives_its_picture_data_of_its_own(template: str) -> None:
    facts = [fact for fact in shipped_facts().values() if template in fact.pictures]
    told = [load(template)(Canvas(THEMES["light"]), fact).alt_text for fact in facts]

    assert len(facts) > 1
    assert len(set(told)) == len(told)
