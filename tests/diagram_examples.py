"""What the fact of the factories might say in rows: a diagram of each kind."""

from dataclasses import replace

from influencer.domain.facts import Diagram, Fact

EXAMPLES = {
    "bars": Diagram(
        kind="bars",
        unit="blocks",
        rows=(("a halving", "210,000"), ("half of it", "105,000")),
        point="a halving",
    ),
    "parts": Diagram(
        kind="parts",
        unit="bitcoin",
        rows=(("miner", "30"), ("pool", "15"), ("hosting", "5")),
        point="miner",
        note="how a reward might be shared",
    ),
    "timeline": Diagram(
        kind="timeline",
        rows=(("2009", "50 bitcoin a block"), ("2012", "half of that"), ("2016", "half again")),
        point="half of that",
    ),
    "exchange": Diagram(
        kind="exchange",
        rows=(
            ("Miner", "Node"),
            ("Miner", "Node", "a block with too much subsidy"),
            ("Node", "Miner", "no"),
        ),
        point="no",
    ),
    "chain": Diagram(
        kind="chain",
        rows=(
            ("Count blocks", "210,000 of them"),
            ("Halve the reward", "at that very block"),
            ("Refuse more", "every node does"),
        ),
        point="Halve the reward",
    ),
    "table": Diagram(
        kind="table",
        rows=(
            ("", "Halving", "Retarget"),
            ("Follows", "blocks", "blocks and time"),
            ("Changes", "the subsidy", "the difficulty"),
            ("Goes", "down only", "both ways"),
        ),
        point="Halving",
    ),
    "fan": Diagram(
        kind="fan",
        rows=(
            ("Block reward", "what a miner claims"),
            ("Subsidy", "new coins, halved"),
            ("Fees", "what senders add"),
        ),
        point="Subsidy",
    ),
    "layers": Diagram(
        kind="layers",
        rows=(("Block", "up to the limit"), ("Coinbase", "the first transaction"), ("Subsidy",)),
        point="Subsidy",
    ),
    "fields": Diagram(
        kind="fields",
        rows=(("50", "coins at first"), (">>", "shift right"), ("halvings", "how often")),
        point=">>",
    ),
}
"""By kind."""

EVIDENCE = "210,000 and 50; in 2009, 2012, 2016 and 2020; 105,000; 30, 15 and 5; 25"
"""An anchor with the numbers that only the diagrams have."""


def with_diagram(fact: Fact, diagram: Diagram | str) -> Fact:
    """The fact with a diagram, or the example of a kind, and an anchor for its numbers."""
    shown = EXAMPLES[diagram] if isinstance(diagram, str) else diagram
    source = replace(fact.source, evidence=(*fact.source.evidence, EVIDENCE))
    return replace(fact, diagram=shown, source=source)
