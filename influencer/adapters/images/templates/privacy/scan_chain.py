"""How the receiver of silent payments finds them, and which key that takes (BIP 352)."""

from influencer.adapters.images.canvas import Canvas
from influencer.adapters.images.drawing import Drawing
from influencer.adapters.images.templates.layouts.exchange import Exchange, Step, draw_exchange
from influencer.domain.facts import Fact

EXCHANGE = Exchange(
    lanes=("Blockchain", "Scan key", "Spend key"),
    intro="What finds a payment.",
    steps=(
        Step(0, 1, "every new block"),
        Step(1, 1, "any output for me?", is_point=True),
        Step(1, 2, "only to spend"),
    ),
)


def draw(canvas: Canvas, fact: Fact) -> Drawing:
    return draw_exchange(canvas, fact, EXCHANGE)
