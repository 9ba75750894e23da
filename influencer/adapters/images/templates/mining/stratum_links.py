"""Where Stratum V2 has to be encrypted, and how the pool shows who it is."""

from influencer.adapters.images.canvas import Canvas
from influencer.adapters.images.drawing import Drawing
from influencer.adapters.images.templates.layouts.exchange import Exchange, Step, draw_exchange
from influencer.domain.facts import Fact

EXCHANGE = Exchange(
    intro="Who talks to whom.",
    lanes=("Device", "Your proxy", "Far pool"),
    steps=(
        Step(0, 1, "encryption optional"),
        Step(2, 1, "its certificate"),
        Step(1, 2, "encryption required", is_point=True),
    ),
)


def draw(canvas: Canvas, fact: Fact) -> Drawing:
    return draw_exchange(canvas, fact, EXCHANGE)
