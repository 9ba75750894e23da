"""What the fact of the factories might say in rows: a diagram of each kind."""

from influencer.domain.facts import Diagram

EXAMPLES = {
    "bars": Diagram(
        kind="bars",
        unit="blocks",
        rows=(("a halving", "210,000"), ("half of it", "105,000")),
        point="a halving",
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
}
