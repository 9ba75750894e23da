"""The offline writer: a fact's own phrasings, written by hand. No network, no cost."""

from collections.abc import Sequence

from influencer.domain.facts import Fact
from influencer.domain.forms import Assignment, candidates
from influencer.domain.models import Draft


class OfflineWriter:
    """Keeps the promise of ``TextWriter``; the same assignment gives the same drafts."""

    name = "offline"

    def write(self, fact: Fact, assignment: Assignment) -> Sequence[Draft]:
        """All that can be said of the fact in that room, in every form that suits it."""
        return [
            Draft(fact=fact, form=form, prose=prose, generator=self.name)
            for form, prose in candidates(fact, assignment)
        ]

    def rewrite(
        self, refused: Draft, reasons: Sequence[str], assignment: Assignment
    ) -> Sequence[Draft]:
        """Nothing: all there is was written at once."""
        del refused, reasons, assignment
        return ()
