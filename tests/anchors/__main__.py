"""Look every anchor up in the copies of the sources."""

import sys
from pathlib import Path

from anchors.places import copy_of, text_of
from influencer.adapters.ledger import read_builtin_facts, read_topic_bank
from influencer.domain.facts import Fact


def missing_anchors(facts: list[Fact], folder: Path) -> tuple[list[str], list[str]]:
    """Anchors that are not in their source, and facts whose source is not at hand."""
    gone, not_at_hand = [], []
    for fact in facts:
        path = copy_of(fact.source.url, folder)
        if path is None:
            not_at_hand.append(f"{fact.id}: {fact.source.url}")
            continue
        text = text_of(path)
        gone += [f"{fact.id}: {anchor}" for anchor in fact.source.evidence if anchor not in text]
    return gone, not_at_hand


def main() -> int:
    """Print what was found; 1 where an anchor is gone."""
    facts = read_builtin_facts({topic.slug: topic.category for topic in read_topic_bank().topics})
    gone, not_at_hand = missing_anchors(facts, Path(sys.argv[1]))
    for line in gone:
        sys.stdout.write(f"gone         {line}\n")
    for line in not_at_hand:
        sys.stdout.write(f"not at hand  {line}\n")
    sys.stdout.write(
        f"{len(facts) - len(not_at_hand)} of {len(facts)} facts were looked up,"
        f" {len(gone)} anchors are gone.\n"
    )
    return 1 if gone else 0


if __name__ == "__main__":
    sys.exit(main())
