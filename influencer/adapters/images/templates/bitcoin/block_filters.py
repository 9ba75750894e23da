"""A light wallet looks for its payments without naming them (BIP 157)."""

from influencer.adapters.images.canvas import Canvas
from influencer.adapters.images.drawing import Drawing
from influencer.adapters.images.templates.layouts.exchange import Exchange, Step, draw_exchange
from influencer.domain.facts import Fact

EXCHANGE = Exchange(
    lanes=("Wallet", "Node"),
    steps=(
        Step(0, 1, "filters, please"),
        Step(1, 0, "a small filter for each block"),
        Step(0, 0, "looks for its addresses", is_point=True),
        Step(0, 1, "the blocks that match, please"),
    ),
)


def draw(canvas: Canvas, fact: Fact) -> Drawing:
    return draw_exchange(canvas, fact, EXCHANGE)
