"""Templates, themes, formats and seeds, each held to the gate; and each fact's picture."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from random import Random

from drawings import shipped_facts

from influencer.adapters.images.choice import Attempt, suitable_compositions
from influencer.adapters.images.gate import inspect
from influencer.adapters.images.renderer import PillowRenderer
from influencer.adapters.images.room import FORMATS
from influencer.adapters.images.templates import suited
from influencer.adapters.images.themes import THEMES
from influencer.domain.facts import Fact
from influencer.domain.picture_history import PictureHistory
from influencer.domain.wishes import Wishes
from influencer.errors import PictureError

MOST_FACTS = 12
"""Facts that are tried where the texts of some are too long for a template."""


@dataclass(frozen=True, slots=True)
class Case:
    """A template in a theme and a format; the seed decides about fact, composition and effect."""

    template: str
    theme: str
    canvas: str
    seed: int


def cases(templates: Sequence[str], seeds: Sequence[int]) -> Iterator[Case]:
    """All of them; a template that cannot fill a portrait has none there."""
    for template in templates:
        for canvas, shape in FORMATS.items():
            if suitable_compositions(template, shape):
                for theme in THEMES:
                    yield from (Case(template, theme, canvas, seed) for seed in seeds)


def judge(case: Case) -> tuple[int, list[str]]:
    """How many facts were too long, and what the gate has against the first that is not."""
    facts = _suited()[case.template]
    shape = FORMATS[case.canvas]
    compositions = suitable_compositions(case.template, shape)
    order = Random(f"{case}").sample(facts, min(MOST_FACTS, len(facts)))
    for too_long, fact in enumerate(order):
        composition = compositions[(case.seed + too_long) % len(compositions)]
        look = Attempt(case.template, case.theme, composition, shape)
        try:
            found = PillowRenderer().draw(look, fact, handle="satsjournal", seed=case.seed)
        except PictureError:
            continue
        problems = [f"{problem.gate}: {problem.reason}" for problem in inspect(found)]
        return too_long, [f"{case} {composition} of {fact.id}: {one}" for one in problems]
    return len(order), [f"{case}: none of {len(order)} facts fits"]


def judge_fact(fact_id: str) -> tuple[str, str]:
    """The templates that a fact gets in either format; what is wrong if it gets none."""
    fact = shipped_facts()[fact_id]
    names = []
    for canvas in FORMATS:
        try:
            picture = PillowRenderer().render(
                fact,
                handle="satsjournal",
                seed=1,
                history=PictureHistory(),
                wishes=Wishes(canvas=canvas),
            )
        except PictureError as error:
            return "", str(error)
        names.append(picture.template)
    return " ".join(names), ""


@cache
def _suited() -> dict[str, list[Fact]]:
    """The facts of the ledger that each template can draw."""
    return suited(shipped_facts().values())
