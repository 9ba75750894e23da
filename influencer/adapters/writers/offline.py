"""The offline writer: a fact's own phrasings, written by hand. No network, no cost."""

import random
from collections.abc import Sequence

from influencer.domain.facts import Fact
from influencer.domain.models import Draft


class OfflineWriter:
    """Keeps the promise of ``TextWriter``."""

    name = "offline"

    def write(self, fact: Fact, *, seed: int) -> Sequence[Draft]:
        """Every phrasing once, in an order that the seed decides."""
        phrasings = list(fact.phrasings)
        random.Random(f"{seed}/{fact.id}").shuffle(phrasings)  # noqa: S311 - variety, no secret
        return [
            Draft(fact=fact, form=form_of(prose), prose=prose, generator=self.name)
            for prose in phrasings
        ]


def form_of(prose: str) -> str:
    """How a phrasing says it: ``myth``, ``question`` or ``statement``."""
    if prose.startswith("Myth:"):
        return "myth"
    return "question" if "?" in prose else "statement"
