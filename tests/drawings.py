"""A template's picture as data, and the facts that ship with the program."""

from functools import cache

from factories import make_fact

from influencer.adapters.images.candidate import Candidate
from influencer.adapters.images.choice import first_look
from influencer.adapters.images.fonts import Layout
from influencer.adapters.images.renderer import PillowRenderer
from influencer.adapters.images.room import LANDSCAPE, Format
from influencer.adapters.ledger import read_builtin_facts, read_topic_bank
from influencer.domain.facts import Fact


def drawn(
    template: str,
    fact: Fact | None = None,
    *,
    theme: str = "light",
    layout: Layout = Layout.BASIC,
    shape: Format = LANDSCAPE,
) -> Candidate:
    renderer = PillowRenderer(layout=layout)
    return renderer.draw(
        first_look(template, theme, shape), fact or make_fact(), handle="satsjournal", seed=1
    )


def texts(candidate: Candidate, *roles: str) -> list[str]:
    """What is written on a picture, in the order in which it was drawn."""
    return [box.text for box in candidate.boxes if not roles or box.role in roles]


def labels(template: str, fact: Fact | None = None) -> list[str]:
    return texts(drawn(template, fact), "label", "code", "hero", "body")


@cache
def shipped_facts() -> dict[str, Fact]:
    categories = {topic.slug: topic.category for topic in read_topic_bank().topics}
    return {fact.id: fact for fact in read_builtin_facts(categories)}
