"""An attack that a fact speaks of, and after how many blocks its odds are shown."""

import re
from dataclasses import dataclass

from influencer.domain.derived_calls import calls_of
from influencer.domain.facts import Fact
from influencer.domain.protocol_facts.attacker import blocks_for

STEPS = (1, 2, 4, 5, 8, 10, 20, 34, 40, 50)
MOST_DOTS = 10
FEW = 9
"""From so few blocks on, each gets a dot."""

FLAT = 5
"""Percent: odds that stay above it are drawn on a plain axis, others on one of powers of ten."""

_IN_TABLE = re.compile(r"q=0\.(\d\d)\s+z=(\d+)")


@dataclass(frozen=True, slots=True)
class Case:
    """A share of all hash power in percent, and the number of blocks that the fact is about."""

    share: int
    blocks: int

    @property
    def rows(self) -> list[tuple[int, ...]]:
        """Numbers of blocks that may have a dot each: the most of them first, then fewer."""
        last, step = self.blocks, 1
        if last < FEW:
            last += 2 if self.share > FLAT else 1
        else:
            step = next(one for one in STEPS if not last % one and last / one <= MOST_DOTS)
        every = [one for one in (1, 2, 4, 5) if not self.blocks % (step * one)]
        return [tuple(range(0, last + 1, step * one)) for one in every]


def case_of(fact: Fact) -> Case:
    """The case behind the fact's figure, or the last one that it quotes from the paper's table."""
    for share, blocks in calls_of(fact, "attacker_percent"):
        waits = {call[0]: call[1] for call in calls_of(fact, "blocks_for")}
        is_wait = share in waits and fact.figure and fact.figure.value.endswith("blocks")
        return Case(int(share), blocks_for(share, waits[share]) if is_wait else int(blocks))
    quoted = [found for text in fact.source.evidence for found in _IN_TABLE.findall(text)]
    return Case(*map(int, quoted[-1])) if quoted else Case(15, 6)
