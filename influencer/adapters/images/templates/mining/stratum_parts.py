"""The three protocols of Stratum V2, between whom they are spoken."""

from influencer.adapters.images.canvas import Canvas
from influencer.adapters.images.drawing import Drawing
from influencer.adapters.images.templates.layouts.exchange import Exchange, Step, draw_exchange
from influencer.domain.facts import Fact

EXCHANGE = Exchange(
    intro="Who talks to whom.",
    lanes=("Node", "Miner", "Pool"),
    steps=(
        Step(0, 1, "block templates"),
        Step(1, 2, "job declaration"),
        Step(1, 2, "mining", is_point=True),
    ),
)


def draw(canvas: Canvas, fact: Fact) -> Drawing:
    return draw_exchange(canvas, fact, EXCHANGE)
