"""How a receiver checks ecash without the mint (NUT-12)."""

from influencer.adapters.images.canvas import Canvas
from influencer.adapters.images.drawing import Drawing
from influencer.adapters.images.templates.layouts.exchange import Exchange, Step, draw_exchange
from influencer.domain.facts import Fact

EXCHANGE = Exchange(
    lanes=("Sender", "Receiver", "Mint"),
    steps=(
        Step(0, 1, "token with proof"),
        Step(1, 1, "checks it offline", is_point=True),
        Step(1, 2, "later: unspent?"),
    ),
)


def draw(canvas: Canvas, fact: Fact) -> Drawing:
    return draw_exchange(canvas, fact, EXCHANGE)
