"""Hold the ledger to its own rules: every number grounded or computed anew."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from influencer.domain.arithmetic import families_in
from influencer.domain.facts import Fact


@dataclass(frozen=True, slots=True, kw_only=True)
class Proof:
    """What was held to the rules, and what does not keep them.

    Attributes:
        written: facts whose numbers stand in their sources, or follow by plain arithmetic.
        computed: facts that state what a family computes.
        topics: how many topics they are about.
        recomputed: numbers that were computed anew and are as written.
        families: the families that these use.
        stale: ids of facts whose review date has passed; they are not posted.
        problems: a line with file, line and reason for each entry that is not used.
    """

    written: int
    computed: int
    topics: int
    recomputed: int
    families: Sequence[str]
    stale: Sequence[str]
    problems: Sequence[str]


def proofread(facts: Sequence[Fact], problems: Sequence[str], *, today: date) -> Proof:
    """Sum up what holding the files to the rules has shown.

    Args:
        facts: those that keep the rules.
        problems: of those that do not.
        today: for review dates.
    """
    derived = [one for fact in facts for one in fact.derived]
    used = frozenset[str]().union(*(families_in(one.expression) for one in derived))
    computed = sum(fact.is_computed for fact in facts)
    return Proof(
        written=len(facts) - computed,
        computed=computed,
        topics=len({fact.topic for fact in facts}),
        recomputed=len(derived),
        families=sorted(used),
        stale=[fact.id for fact in facts if fact.review_by and fact.review_by < today],
        problems=problems,
    )
